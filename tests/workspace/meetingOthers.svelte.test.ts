import { describe, expect, it } from 'vitest';
import { addStatement, editText, perform } from '../../src/edit/index.ts';
import { parse, serialize } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap, type Id } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { basisOf, memoryStore, type GraphStore } from '../../src/storage/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Library } from '../../src/workspace/library.svelte.ts';
import { followOthers } from '../../src/workspace/others.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';

const opened = argumentMap(
  { id: 'm', title: 'A map', thesis: 's1' },
  {
    layers: [{ id: 'l1', title: 'Mine', role: 'reader' }],
    statements: [
      { id: 's1', text: 'The bridge should be closed.', layer: 'l1' },
      { id: 's2', text: 'Its cables rust.', layer: 'l1' },
    ],
    relations: [{ id: 'r1', kind: 'support', premises: ['s2'], target: 's1', order: 'a', layer: 'l1' }],
  },
);
const bytesOf = (map: ArgumentMap) => new TextEncoder().encode(serialize(map));
const saying = (map: ArgumentMap, id: Id, text: string): ArgumentMap => {
  const done = perform(map, editText, { statement: id, text }, { random: Math.random, reader: '' });
  if (!done.ok) throw new Error('not edited');
  return done.map;
};
const settled = () => new Promise((done) => setTimeout(done, 20));

/** A page on which the map is open, on a store that others write to too. */
async function page(store: GraphStore) {
  const library = new Library(store);
  const stop = library.watch();
  const entry = await library.open('a.json');
  if (entry.state !== 'open') throw new Error('not opened');
  const saving = library.savingOf(entry);
  const reading = new Reading({ name: 'a.json', map: entry.map, measure: approximately, saving });
  const editing = new Editing(reading);
  const leave = followOthers(reading, editing);
  return {
    library,
    saving,
    reading,
    editing,
    stop,
    leave,
    say: (id: Id) => reading.map.statements.get(id)?.text,
  };
}
const beginning = () => memoryStore({ 'a.json': bytesOf(opened) });
/** Another program writes the file, whatever is in it. */
async function meddle(store: GraphStore, change: (map: ArgumentMap) => ArgumentMap): Promise<void> {
  const read = await store.read('a.json');
  const parsed = read.ok ? parse(read.bytes) : undefined;
  if (!read.ok || !parsed?.ok) throw new Error('not read');
  await store.write!('a.json', bytesOf(change(parsed.map)), basisOf(read.bytes));
}
async function inFile(store: GraphStore, id: Id): Promise<string | undefined> {
  const read = await store.read('a.json');
  const parsed = read.ok ? parse(read.bytes) : undefined;
  return parsed?.ok ? parsed.map.statements.get(id)?.text : undefined;
}

describe('what others do to an open file', () => {
  it('is shown as it comes, and said', async () => {
    const store = beginning();
    const { reading, saving, say } = await page(store);
    await meddle(store, (map) => saying(map, 's2', 'Its cables are worn.'));
    await settled();
    expect([say('s2'), saving.state, saving.pending]).toEqual(['Its cables are worn.', 'saved', undefined]);
    expect(reading.said?.words).toMatch(/Another program changed this file/);
  });

  it('is merged with what is changed here, and both are in the file', async () => {
    const store = beginning();
    const here = await page(store);
    const there = await page(store);
    here.editing.perform(editText, { statement: 's1', text: 'Close the bridge.' });
    there.editing.perform(editText, { statement: 's2', text: 'Its cables are worn.' });
    await settled();
    for (const { say, saving } of [here, there])
      expect([say('s1'), say('s2'), saving.state]).toEqual([
        'Close the bridge.',
        'Its cables are worn.',
        'saved',
      ]);
    expect([await inFile(store, 's1'), await inFile(store, 's2')]).toEqual([
      'Close the bridge.',
      'Its cables are worn.',
    ]);
  });

  it('is never one’s own save, however late the file is read: what was written stays', async () => {
    const inner = beginning();
    let answer: (() => void) | undefined;
    let slow = false;
    const store: GraphStore = {
      ...inner,
      async read(name) {
        const read = await inner.read(name);
        if (slow) await new Promise<void>((done) => (answer = done));
        return read;
      },
    };
    const { editing, saving, reading, say } = await page(store);
    slow = true;
    const looked = saving.lookAgain();
    await settled();
    editing.perform(editText, { statement: 's1', text: 'Close the bridge.' });
    await settled();
    slow = false;
    answer?.();
    await looked;
    await settled();
    expect([say('s1'), await inFile(store, 's1'), saving.state, reading.said]).toEqual([
      'Close the bridge.',
      'Close the bridge.',
      'saved',
      undefined,
    ]);
  });

  it('keeps what it wrote over as a version', async () => {
    const store = beginning();
    const { editing } = await page(store);
    store.watch!(() => undefined);
    editing.perform(editText, { statement: 's1', text: 'Close the bridge.' });
    await settled();
    const versions = await store.versions!('a.json');
    expect(versions.ok && versions.versions.map(({ why }) => why)).toEqual(['opened']);
  });

  it.each([
    ['ours', 'Shut the bridge.'],
    ['theirs', 'Repair the bridge.'],
  ] as const)(
    'where both changed the same, nothing is written until it is decided: %s',
    async (side, words) => {
      const store = beginning();
      const { saving, reading, say } = await page({ ...store, watch: undefined as never });
      await meddle(store, (map) => saying(map, 's1', 'Repair the bridge.'));
      reading.put(saying(reading.map, 's1', 'Shut the bridge.'));
      await settled();
      expect([saving.state, saving.conflicts.length, saving.canRetry]).toEqual(['unsaved', 1, false]);
      expect(saving.conflicts[0]).toMatchObject({ table: 'statements', id: 's1', fields: ['text'] });
      // One goes on working meanwhile; that is not written either.
      reading.put(saying(reading.map, 's2', 'Its cables are worn.'));
      await settled();
      expect([await inFile(store, 's1'), await inFile(store, 's2')]).toEqual([
        'Repair the bridge.',
        'Its cables rust.',
      ]);
      saving.decide(saving.conflicts[0]!, side);
      await settled();
      expect([say('s1'), saving.state, saving.conflicts]).toEqual([words, 'saved', []]);
      expect([await inFile(store, 's1'), await inFile(store, 's2')]).toEqual([words, 'Its cables are worn.']);
    },
  );

  describe('to the words that are being changed here', () => {
    const begun = async (words = 'Its cables rust.') => {
      const store = memoryStore({
        'a.json': bytesOf(words === 'Its cables rust.' ? opened : saying(opened, 's2', words)),
      });
      const here = await page(store);
      const { editing } = here;
      editing.write(editText, (text) => ({ statement: 's2', text }), { text: words });
      return { store, ...here };
    };

    it('is what stands then, where nothing was written yet', async () => {
      const { store, editing, saving, say } = await begun();
      await meddle(store, (map) => saying(map, 's2', 'Its cables are worn.'));
      await settled();
      expect(editing.draft?.text).toBe('Its cables are worn.');
      editing.keep();
      await settled();
      expect([say('s2'), await inFile(store, 's2'), saving.state]).toEqual([
        'Its cables are worn.',
        'Its cables are worn.',
        'saved',
      ]);
    });

    it.each([
      ['ours', 'Its ropes rust.'],
      ['theirs', 'Its cables are worn.'],
    ] as const)(
      'is to be decided, where the same words were changed, saved or not: %s',
      async (side, words) => {
        for (const saved of [false, true]) {
          const { store, editing, saving, say } = await begun();
          editing.type(saved ? 'Its ropes' : 'Its ropes rust.');
          if (saved) {
            editing.rest();
            await settled();
            expect(await inFile(store, 's2')).toBe('Its ropes');
          }
          await meddle(store, (map) => saying(map, 's2', 'Its cables are worn.'));
          await settled();
          editing.type('Its ropes rust.');
          editing.keep();
          await settled();
          expect([await inFile(store, 's2'), saving.state, say('s2')]).toEqual([
            'Its cables are worn.',
            'unsaved',
            'Its ropes rust.',
          ]);
          expect(saving.conflicts).toMatchObject([
            { ours: { text: 'Its ropes rust.' }, theirs: { text: 'Its cables are worn.' } },
          ]);
          saving.decide(saving.conflicts[0]!, side);
          await settled();
          expect([await inFile(store, 's2'), say('s2'), saving.state]).toEqual([words, words, 'saved']);
        }
      },
    );

    it('is merged with them, where it is other sentences', async () => {
      const { store, editing, saving } = await begun(
        'Its cables rust. They are old. Nobody looks after them.',
      );
      editing.type('Its ropes rust. They are old. Nobody looks after them.');
      await meddle(store, (map) => saying(map, 's2', 'Its cables rust. They are old. Nobody inspects them.'));
      await settled();
      editing.keep();
      await settled();
      expect([await inFile(store, 's2'), saving.conflicts]).toEqual([
        'Its ropes rust. They are old. Nobody inspects them.',
        [],
      ]);
    });

    it('stands again, where what was written is taken back', async () => {
      const { store, editing, saving, say } = await begun();
      editing.type('Its ropes rust.');
      await meddle(store, (map) => saying(map, 's2', 'Its cables are worn.'));
      await settled();
      editing.drop();
      await settled();
      expect([await inFile(store, 's2'), say('s2'), saving.state, saving.conflicts]).toEqual([
        'Its cables are worn.',
        'Its cables are worn.',
        'saved',
        [],
      ]);
    });
  });

  it('leaves what is being written where it is, and loses nothing of it', async () => {
    const store = beginning();
    const { editing, saving, say } = await page(store);
    editing.write(addStatement, (text) => ({ text }));
    editing.type('It is closed in winter.');
    await meddle(store, (map) => saying(map, 's2', 'Its cables are worn.'));
    await settled();
    expect(editing.draft?.text).toBe('It is closed in winter.');
    await meddle(store, (map) => saying(map, 's1', 'Close the bridge.'));
    await settled();
    const { at } = editing.draft!;
    editing.keep();
    await settled();
    expect([say('s1'), say('s2'), say(at), saving.state]).toEqual([
      'Close the bridge.',
      'Its cables are worn.',
      'It is closed in winter.',
      'saved',
    ]);
    const read = await store.read('a.json');
    expect(read.ok && [...(parse(read.bytes) as { map: ArgumentMap }).map.statements.keys()].length).toBe(3);
  });

  it('can be that it is gone: that is said, and it is written again when asked for', async () => {
    const store = beginning();
    const { saving } = await page(store);
    await store.discard!('a.json', basisOf(bytesOf(opened)));
    await settled();
    expect([saving.state, saving.problem?.values['reason'], saving.isGone]).toEqual([
      'unsaved',
      'missing',
      true,
    ]);
    await saving.retry();
    expect([saving.state, await inFile(store, 's1')]).toEqual(['saved', 'The bridge should be closed.']);
  });

  it('is of no account to a map that was left with all of it saved', async () => {
    const store = beginning();
    const { library, leave } = await page(store);
    leave();
    await store.discard!('a.json', basisOf(bytesOf(opened)));
    await settled();
    expect(library.hasUnsaved).toBe(false);
  });

  it('is not written over where it can’t be read', async () => {
    let bytes = bytesOf(opened);
    const inner = beginning();
    const store: GraphStore = {
      ...inner,
      read: () => Promise.resolve({ ok: true, bytes }),
      write: (name, next, basis, how) =>
        basisOf(bytes) === basis
          ? inner.write!(name, next, basis, how)
          : Promise.resolve({
              ok: false,
              problem: { kind: 'changed-on-disk', severity: 'error', ids: [], values: { reason: 'changed' } },
            }),
    };
    const { saving, reading } = await page(store);
    bytes = new TextEncoder().encode('<<<<<<< ours');
    reading.put(saying(reading.map, 's1', 'Shut the bridge.'));
    await settled();
    expect([saving.state, saving.problem?.kind, saving.canRetry]).toEqual([
      'unsaved',
      'changed-on-disk',
      false,
    ]);
    expect(new TextDecoder().decode(bytes)).toBe('<<<<<<< ours');
  });
});
