import { describe, expect, it } from 'vitest';
import { editText, perform } from '../../src/edit/index.ts';
import { serialize } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import {
  basisOf,
  browserJournal,
  memoryStore,
  notWritable,
  type Journal,
  type LeftBehind,
  type Unsaved,
} from '../../src/storage/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Remains } from '../../src/workspace/leftBehind.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Saving } from '../../src/workspace/saving.svelte.ts';

const opened = argumentMap(
  { id: 'm', title: 'A map' },
  {
    layers: [{ id: 'l1', title: 'Mine', role: 'reader' }],
    statements: [
      { id: 's1', text: 'The bridge should be closed.', layer: 'l1' },
      { id: 's2', text: 'Its cables rust.', layer: 'l1' },
    ],
  },
);
const saying = (map: ArgumentMap, statement: string, text: string): ArgumentMap => {
  const done = perform(map, editText, { statement, text }, { random: Math.random, reader: '' });
  if (!done.ok) throw new Error('not edited');
  return done.map;
};
const bytesOf = (map: ArgumentMap) => new TextEncoder().encode(serialize(map));
const settled = () => new Promise((done) => setTimeout(done, 30));

/** A journal that holds what pages left that are gone, and what this one keeps. */
function journalOf(...left: readonly Unsaved[]) {
  let held: LeftBehind[] = left.map((one, at) => ({ ...one, key: String(at) }));
  const kept = new Map<string, Unsaved>();
  const journal: Journal = {
    keep: (unsaved) => Promise.resolve(void kept.set(unsaved.name, unsaved)),
    clear: (name) => Promise.resolve(void kept.delete(name)),
    left: (name) => Promise.resolve(held.filter((one) => one.name === name)),
    forget: (key) => Promise.resolve(void (held = held.filter((one) => one.key !== key))),
  };
  return { journal, kept, held: () => held.length };
}
const left = (base: ArgumentMap, latest: ArgumentMap): Unsaved => ({
  name: 'a.json',
  base: serialize(base),
  latest: serialize(latest),
  at: 1,
});

/** A page with the map open, as the file now has it. */
function page(journal: Journal, map: ArgumentMap, store = memoryStore({ 'a.json': bytesOf(map) })) {
  const basis = basisOf(bytesOf(map));
  const saving = new Saving({ store, name: 'a.json', basis: () => basis, map, journal });
  const reading = new Reading({ name: 'a.json', map, measure: approximately, saving });
  const editing = new Editing(reading);
  return { store, saving, reading, editing, remains: new Remains(reading, editing) };
}

const wordsOf = (map: ArgumentMap) => [...map.statements.values()].map(({ text }) => text);

describe('what is not saved yet', () => {
  it('is in the journal until it is, with what the file was known to have', async () => {
    const { journal, kept } = journalOf();
    const store = memoryStore({ 'a.json': bytesOf(opened) });
    let works = false;
    const { saving } = page(journal, opened, {
      ...store,
      write: (...given) =>
        works ? store.write!(...given) : Promise.resolve({ ok: false, problem: notWritable('silent') }),
    });
    const changed = saying(opened, 's1', 'Close the bridge.');
    await saving.save(changed);
    expect(kept.get('a.json')).toMatchObject({ base: serialize(opened), latest: serialize(changed) });
    works = true;
    await saving.retry();
    expect([saving.state, kept.size]).toEqual(['saved', 0]);
  });

  it('is not seen as left while its page lives, and is per file', async () => {
    const where = `/test ${Date.now()}/`;
    const [here, there] = [browserJournal(where, 'here'), browserJournal(where, 'there')];
    await here.keep(left(opened, opened));
    await settled();
    expect([await there.left('a.json'), await here.left('a.json')]).toEqual([[], []]);
    const elsewhere = browserJournal(`${where}other/`, 'third');
    expect(await elsewhere.left('a.json')).toEqual([]);
  });
});

describe('what a page left that is gone', () => {
  it('is merged into the map as it is now when it is taken, as one step of undo', async () => {
    const mine = saying(opened, 's1', 'Close the bridge.');
    const now = saying(opened, 's2', 'Its cables are worn.');
    const { journal, held } = journalOf(left(opened, mine));
    const { remains, reading, editing, saving } = page(journal, now);
    await remains.look();
    expect(remains.first?.at).toBe(1);
    expect(remains.take()).toBe(true);
    await settled();
    expect(wordsOf(reading.map)).toEqual(['Close the bridge.', 'Its cables are worn.']);
    expect([saving.state, held(), remains.first]).toEqual(['saved', 0, undefined]);
    editing.undo();
    expect(wordsOf(reading.map)).toEqual(wordsOf(now));
  });

  it('is decided where the file has become otherwise in the same place', async () => {
    const { journal } = journalOf(left(opened, saying(opened, 's1', 'Close the bridge.')));
    const now = saying(opened, 's1', 'Repair the bridge.');
    const { remains, reading, saving } = page(journal, now);
    await remains.look();
    remains.take();
    await settled();
    expect([saving.state, saving.conflicts.length]).toEqual(['unsaved', 1]);
    saving.decide(saving.conflicts[0]!, 'ours');
    await settled();
    expect([saving.state, wordsOf(reading.map)[0]]).toEqual(['saved', 'Close the bridge.']);
  });

  it('and was taken in is undone: nothing is left to decide, and what follows is saved', async () => {
    const { journal } = journalOf(left(opened, saying(opened, 's1', 'Close the bridge.')));
    const now = saying(opened, 's1', 'Repair the bridge.');
    const { remains, reading, editing, saving } = page(journal, now);
    await remains.look();
    remains.take();
    await settled();
    editing.undo();
    await settled();
    expect([saving.conflicts, saving.state, wordsOf(reading.map)]).toEqual([[], 'saved', wordsOf(now)]);
  });

  it('is not offered where the map has it by now, and is forgotten then', async () => {
    const mine = saying(opened, 's1', 'Close the bridge.');
    const { journal, held } = journalOf(left(opened, mine));
    const { remains } = page(journal, saying(mine, 's2', 'Its cables are worn.'));
    await remains.look();
    expect([remains.first, held()]).toEqual([undefined, 0]);
  });

  it.each(['another map', 'no map'])('is offered as a copy where it is %s', async (what) => {
    const other = { ...saying(opened, 's1', 'Close the bridge.'), id: 'other' };
    const one = left(opened, other);
    const { journal, held } = journalOf(what === 'no map' ? { ...one, latest: '{"format":' } : one);
    const { remains } = page(journal, opened);
    await remains.look();
    expect([remains.first?.at, remains.canTake, remains.take(), held()]).toEqual([1, false, false, 1]);
  });

  it('is thrown away when it is not wanted', async () => {
    const { journal, held } = journalOf(left(opened, saying(opened, 's1', 'Close the bridge.')));
    const { remains, reading } = page(journal, opened);
    await remains.look();
    remains.drop();
    await settled();
    expect([remains.first, held(), wordsOf(reading.map)]).toEqual([undefined, 0, wordsOf(opened)]);
  });
});
