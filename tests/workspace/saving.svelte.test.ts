import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { parse, serialize } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap, type Problem } from '../../src/model/index.ts';
import { basisOf, memoryStore, type GraphStore, type Written } from '../../src/storage/index.ts';
import { Library } from '../../src/workspace/library.svelte.ts';
import { Saving } from '../../src/workspace/saving.svelte.ts';

const titled = (title: string): ArgumentMap => argumentMap({ id: 'm', title });
const bytesOf = (map: ArgumentMap) => new TextEncoder().encode(serialize(map));
const opened = titled('Opened');
const silent: Problem = { kind: 'not-writable', severity: 'error', ids: [], values: { reason: 'silent' } };

/** A store of one file whose writes wait until they are let through, or lost: before they arrive, or after. */
function slowStore() {
  const inner = memoryStore({ 'a.json': bytesOf(opened) });
  const waiting: {
    title: string;
    settle: (written: Promise<Written>) => void;
    write: () => Promise<Written>;
  }[] = [];
  const titles: string[] = [];
  const store: GraphStore = {
    ...inner,
    write: (name, bytes, basis) =>
      new Promise((settle) => {
        const parsed = parse(bytes);
        const title = parsed.ok ? parsed.map.title : 'broken';
        titles.push(title);
        waiting.push({ title, settle, write: () => inner.write!(name, bytes, basis) });
      }),
  };
  const tick = () => new Promise((done) => setTimeout(done));
  const next = async () => {
    await tick();
    return waiting.shift()!;
  };
  return {
    store,
    /** What was sent so far, by title. */
    titles,
    pass: async () => {
      const { settle, write } = await next();
      settle(write());
      await tick();
    },
    lose: async (where: 'before' | 'after') => {
      const { settle, write } = await next();
      if (where === 'after') await write();
      settle(Promise.resolve({ ok: false, problem: silent }));
      await tick();
    },
    /** Another program replaces the file. */
    meddle: async (map: ArgumentMap) => {
      const read = await inner.read('a.json');
      await inner.write!('a.json', bytesOf(map), read.ok ? basisOf(read.bytes) : '');
      return basisOf(bytesOf(map));
    },
    title: async () => {
      const read = await inner.read('a.json');
      const parsed = read.ok ? parse(read.bytes) : undefined;
      return parsed?.ok ? parsed.map.title : undefined;
    },
    tick,
  };
}

function savingOn(store: GraphStore) {
  return new Saving({ store, name: 'a.json', basis: () => basisOf(bytesOf(opened)) });
}

describe('saving', () => {
  it('says saved only when the store has said so', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    expect([saving.state, saving.canSave]).toEqual(['saved', true]);
    const done = saving.save(titled('A'));
    expect(saving.state).toBe('saving');
    await slow.tick();
    expect(saving.state).toBe('saving');
    await slow.pass();
    await done;
    expect([saving.state, saving.problem, await slow.title()]).toEqual(['saved', undefined, 'A']);
  });

  it('writes one at a time, and of what comes meanwhile only the latest', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    void saving.save(titled('A'));
    await slow.tick();
    for (const title of ['B', 'C', 'D']) void saving.save(titled(title));
    await slow.tick();
    expect(slow.titles).toEqual(['A']);
    await slow.pass();
    expect([saving.state, slow.titles]).toEqual(['saving', ['A', 'D']]);
    await slow.pass();
    expect([saving.state, await slow.title()]).toEqual(['saved', 'D']);
  });

  it('loses no save that is asked for in the moment another ends', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    void saving.save(titled('A'));
    const stop = $effect.root(() => {
      $effect(() => {
        if (saving.state === 'saved') void saving.save(titled('B'));
      });
    });
    flushSync();
    await slow.pass();
    stop();
    expect(slow.titles).toEqual(['A', 'B']);
    await slow.pass();
    expect([saving.state, await slow.title()]).toEqual(['saved', 'B']);
  });

  it('does not write what the file has already', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    await saving.save(titled('Opened'));
    expect([saving.state, slow.titles]).toEqual(['saved', []]);
  });

  it('stops where others changed the file, until it is told what to build on', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    const theirs = await slow.meddle(titled('Theirs'));
    void saving.save(titled('A'));
    await slow.pass();
    expect([saving.state, saving.problem?.kind]).toEqual(['unsaved', 'changed-on-disk']);
    await saving.save(titled('B'));
    expect([saving.state, slow.titles, await slow.title()]).toEqual(['unsaved', ['A'], 'Theirs']);
    expect(saving.copy()).toBe(serialize(titled('B')));
    void saving.retry(theirs);
    await slow.pass();
    expect([saving.state, saving.problem, await slow.title()]).toEqual(['saved', undefined, 'B']);
  });

  it.each(['before', 'after'] as const)('gets over an answer that was lost %s the write', async (where) => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    void saving.save(titled('A'));
    await slow.lose(where);
    expect([saving.state, saving.problem]).toEqual(['unsaved', silent]);
    void saving.save(titled('B'));
    await slow.pass();
    await slow.pass();
    expect([saving.state, saving.problem, await slow.title()]).toEqual(['saved', undefined, 'B']);
  });

  it('tries again when asked to', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    void saving.save(titled('A'));
    await slow.lose('before');
    void saving.retry();
    expect(saving.state).toBe('saving');
    await slow.pass();
    if (saving.state === 'saving') await slow.pass();
    expect([saving.state, await slow.title()]).toEqual(['saved', 'A']);
  });

  it('can’t save where maps can only be read, and keeps the map for a copy', async () => {
    const { list, read } = memoryStore({ 'a.json': bytesOf(opened) });
    const saving = savingOn({ list, read });
    expect(saving.canSave).toBe(false);
    await saving.save(titled('A'));
    expect([saving.state, saving.problem?.values['reason']]).toEqual(['unsaved', 'read-only']);
    expect(saving.copy()).toBe(serialize(titled('A')));
  });

  it('tells whether there was anything to save without writing the map out', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    expect(saving.hasChanges).toBe(false);
    void saving.save(titled('A'));
    expect(saving.hasChanges).toBe(true);
    await slow.pass();
    expect(saving.hasChanges).toBe(true);
  });

  it('has failed until a later try has succeeded, also while that is made', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    void saving.save(titled('A'));
    expect(saving.hasFailed).toBe(false);
    await slow.lose('before');
    expect([saving.hasFailed, saving.canRetry, saving.canReadAnew]).toEqual([true, true, false]);
    void saving.retry();
    await slow.tick();
    expect([saving.state, saving.hasFailed]).toEqual(['saving', true]);
    await slow.pass();
    if (saving.state === 'saving') await slow.pass();
    expect([saving.state, saving.hasFailed]).toEqual(['saved', false]);
  });

  it('offers to read a file anew that others changed, not to try the same again; one that is gone can be written again', async () => {
    const slow = slowStore();
    const saving = savingOn(slow.store);
    await slow.meddle(titled('Theirs'));
    void saving.save(titled('A'));
    await slow.pass();
    expect([saving.canRetry, saving.canReadAnew]).toEqual([false, true]);
    const store = memoryStore({ 'b.json': bytesOf(opened) });
    const gone = savingOn(store);
    await gone.save(titled('A'));
    expect(gone.problem?.values['reason']).toBe('missing');
    expect([gone.hasFailed, gone.canRetry, gone.canReadAnew]).toEqual([true, true, false]);
    await gone.save(titled('B'));
    expect(await store.read('a.json')).toMatchObject({ ok: false });
    await gone.retry();
    expect([gone.state, gone.problem, await store.read('a.json')]).toEqual([
      'saved',
      undefined,
      { ok: true, bytes: bytesOf(titled('B')) },
    ]);
  });

  it('builds on what the library opened', async () => {
    const store = memoryStore({ 'a.json': bytesOf(opened) });
    const entry = await new Library(store).open('a.json');
    if (entry.state !== 'open') throw new Error('not opened');
    const saving = new Saving({ store, name: entry.name, basis: () => entry.basis });
    await saving.save({ ...entry.map, title: 'A' });
    expect([saving.state, saving.problem]).toEqual(['saved', undefined]);
  });

  it('outlives the map’s being left while something isn’t saved, and not longer', async () => {
    const slow = slowStore();
    const library = new Library(slow.store);
    const opening = async () => {
      const entry = await library.open('a.json');
      if (entry.state !== 'open') throw new Error('not opened');
      return entry;
    };
    const saving = library.savingOf(await opening());
    expect([library.hasUnsaved, library.unsaved('a.json')]).toEqual([false, undefined]);
    const latest = titled('A');
    const saved = saving.save(latest);
    expect(library.savingOf(await opening())).toBe(saving);
    expect([library.hasUnsaved, library.unsaved('a.json')?.pending]).toEqual([true, latest]);
    await slow.pass();
    await saved;
    expect([library.hasUnsaved, library.unsaved('a.json'), saving.pending]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(library.savingOf(await opening())).not.toBe(saving);
  });

  it('of which something isn’t saved, a map is neither renamed nor put aside behind it, and is copied as it is now', async () => {
    const slow = slowStore();
    const library = new Library(slow.store);
    const entry = await library.open('a.json');
    if (entry.state !== 'open') throw new Error('not opened');
    const saving = library.savingOf(entry);
    const saved = saving.save(titled('A'));
    await library.rename(entry, 'B');
    expect(library.refusal?.values['reason']).toBe('unsaved');
    await library.discard(entry);
    expect(library.trash).toEqual([]);
    await library.duplicate(entry);
    expect(library.entries?.map((one) => (one.state === 'open' ? one.map.title : ''))).toContain('A (copy)');
    await slow.pass();
    await saved;
    expect(slow.titles).toEqual(['A']);
  });
});
