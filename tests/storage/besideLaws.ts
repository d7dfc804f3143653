import { describe, expect, test } from 'vitest';
import {
  basisOf,
  besideKinds,
  freeId,
  LARGEST_BESIDE,
  type BesideKind,
  type GraphStore,
  type KeptBeside,
  type SeenBeside,
} from '../../src/storage/index.ts';
import { bytesOf, mapFile } from './mapFile.ts';
import type { Files } from './storeLaws.ts';

/** Kinds of stores that keep something beside maps, over some files. */
export type KindsBeside = Readonly<Record<string, (files: Files) => Promise<GraphStore>>>;

const MAP = mapFile('Map');
const state = (text: string) => basisOf(bytesOf(text));
const written = (text: string) => ({ ok: true, basis: state(text) });
const read = (text: string) => ({ ok: true, text, basis: state(text) });
const none = { ok: true, names: [] };
const refused = (kind: string, values: object = {}) => ({ ok: false, problem: { kind, values } });
const missing = refused('unreadable', { reason: 'missing' });

/** What no system, or not every one, has for a file's name, or what leads elsewhere. */
export const badIds = [
  ...[
    '',
    '.',
    '..',
    '../a',
    '/etc/passwd',
    'a/b',
    'a\\b',
    '..\\a',
    '.hidden',
    'a\0',
    'a\n',
    'a:b',
    'a?',
    'a*',
  ],
  ...['a.', ' a', 'con', 'NUL', 'com1.x', 'e\u0301', '\ud800', 'x'.repeat(300), '\u00e9'.repeat(150)],
];
export const oddIds = [
  'a',
  'A b',
  '__proto__',
  'constructor',
  'a.json',
  '100% #1;&=+',
  'été',
  '立場',
  '🦊',
  'עמדה',
];

async function over(
  make: KindsBeside[string],
  files: Files = { 'a.json': MAP, 'b.json': mapFile('Other', 'other') },
) {
  const store = await make(files);
  return { store, beside: store.beside! };
}

/** What holds of every store that keeps something beside maps. */
export function besideLaws(kinds: KindsBeside): void {
  describe.for(Object.entries(kinds))('%s: what is kept beside a map', ([, make]) => {
    test('a map begins with nothing beside it', async () => {
      const { beside } = await over(make);
      expect(await beside.list('a.json', 'positions')).toEqual(none);
      expect(await beside.read('a.json', 'positions', 'x')).toMatchObject(missing);
    });

    test('what is kept is listed and read as it was written, and says its state', async () => {
      const { store, beside } = await over(make);
      const texts = [' ', '{}', 'no JSON: \u0000 \r\n', '\ufeff{}', '🦊'.repeat(1000)];
      for (const [at, text] of texts.entries()) {
        expect(await beside.write('a.json', 'positions', `d${at}`, text)).toEqual(written(text));
        expect(await beside.read('a.json', 'positions', `d${at}`)).toEqual(read(text));
      }
      const names = texts.map((_, at) => `d${at}`);
      expect(await beside.list('a.json', 'positions')).toEqual({ ok: true, names });
      // Neither the map nor the list of maps has anything of it.
      expect(await store.read('a.json')).toEqual({ ok: true, bytes: bytesOf(MAP) });
      expect(await store.list()).toEqual({ ok: true, names: ['a.json', 'b.json'] });
    });

    test('each map has its own', async () => {
      const { beside } = await over(make);
      await beside.write('a.json', 'positions', 'x', 'of a');
      expect(await beside.list('b.json', 'positions')).toEqual(none);
      expect(await beside.write('b.json', 'positions', 'x', 'of b')).toEqual(written('of b'));
      expect(await beside.read('a.json', 'positions', 'x')).toEqual(read('of a'));
    });

    test('each kind has its own', async () => {
      const { beside } = await over(make);
      for (const kind of besideKinds) {
        expect(await beside.list('a.json', kind)).toEqual(none);
        expect(await beside.write('a.json', kind, 'x', kind)).toEqual(written(kind));
      }
      for (const kind of besideKinds) {
        expect(await beside.list('a.json', kind)).toEqual({ ok: true, names: ['x'] });
        expect(await beside.read('a.json', kind, 'x')).toEqual(read(kind));
      }
      await beside.remove('a.json', 'sheets', 'x', state('sheets'));
      expect(await beside.read('a.json', 'positions', 'x')).toEqual(read('positions'));
    });

    test('each save builds on the one before; what others wrote meanwhile is not written over', async () => {
      const { beside } = await over(make);
      await beside.write('a.json', 'positions', 'x', '1');
      expect(await beside.write('a.json', 'positions', 'x', '2', state('1'))).toEqual(written('2'));
      for (const basis of [state('1'), state('0'), '', '*'])
        expect(await beside.write('a.json', 'positions', 'x', '3', basis)).toMatchObject(
          refused('changed-on-disk', { reason: 'changed', beside: 'positions' }),
        );
      expect(await beside.write('a.json', 'positions', 'x', '3')).toMatchObject(
        refused('not-writable', { reason: 'taken', beside: 'positions' }),
      );
      expect(await beside.read('a.json', 'positions', 'x')).toEqual(read('2'));
    });

    test('what is gone is not written anew on the sly', async () => {
      const { beside } = await over(make);
      expect(await beside.write('a.json', 'positions', 'x', '1', state('0'))).toMatchObject(
        refused('changed-on-disk', { reason: 'missing' }),
      );
      expect(await beside.list('a.json', 'positions')).toEqual(none);
    });

    test('a save whose answer was lost can be sent again, and so can a removal', async () => {
      const { beside } = await over(make);
      for (const basis of [undefined, undefined, state('0')])
        expect(await beside.write('a.json', 'positions', 'x', '1', basis)).toEqual(written('1'));
      for (let times = 0; times < 2; times += 1)
        expect(await beside.remove('a.json', 'positions', 'x', state('1'))).toEqual({ ok: true });
      expect(await beside.list('a.json', 'positions')).toEqual(none);
    });

    test('what others have changed since is not removed', async () => {
      const { beside } = await over(make);
      await beside.write('a.json', 'positions', 'x', '1');
      expect(await beside.remove('a.json', 'positions', 'x', state('0'))).toMatchObject(
        refused('changed-on-disk', { reason: 'changed' }),
      );
      expect(await beside.read('a.json', 'positions', 'x')).toEqual(read('1'));
    });

    test('of several saves at once on the same basis one is written, and the others are told', async () => {
      const { beside } = await over(make);
      let basis: string | undefined;
      for (const round of ['new', 'again']) {
        const texts = Array.from({ length: 8 }, (_, at) => `${round} ${at}`);
        const all = await Promise.all(
          texts.map((text) => beside.write('a.json', 'positions', 'x', text, basis)),
        );
        expect(all.filter(({ ok }) => ok)).toHaveLength(1);
        const winner = texts[all.findIndex(({ ok }) => ok)]!;
        expect(await beside.read('a.json', 'positions', 'x')).toEqual(read(winner));
        basis = state(winner);
      }
    });

    test('ids that are one name on some system are never two documents', async () => {
      const { beside } = await over(make);
      await beside.write('a.json', 'positions', 'Ours', '1');
      for (const id of ['ours', 'OURS'])
        expect(await beside.write('a.json', 'positions', id, '2')).toMatchObject(
          refused('not-writable', { reason: 'taken' }),
        );
      const racing = ['x', 'X'].map((id) => beside.write('a.json', 'positions', id, id));
      expect((await Promise.all(racing)).filter(({ ok }) => ok)).toHaveLength(1);
    });

    test('an id made of a title is taken, whatever the title', async () => {
      const { beside } = await over(make);
      const titles = ['Ours', 'ours', '', '!!!', 'con', 'index', 'É té', '立場', 'x'.repeat(500), '../a'];
      for (const title of titles) {
        const before = await beside.list('a.json', 'positions');
        const id = freeId(title, before.ok ? before.names : [], 'position');
        expect(await beside.write('a.json', 'positions', id, id), title).toEqual(written(id));
      }
      expect(await beside.list('a.json', 'positions')).toMatchObject({
        names: expect.objectContaining({ length: titles.length }),
      });
    });

    test('odd ids are kept as they are', async () => {
      const { beside } = await over(make);
      for (const id of oddIds) {
        expect(await beside.write('a.json', 'positions', id, id), id).toEqual(written(id));
        expect(await beside.read('a.json', 'positions', id), id).toEqual(read(id));
      }
      expect(await beside.list('a.json', 'positions')).toEqual({
        ok: true,
        // Case is all that tells the first from the second on some systems.
        names: [...oddIds].sort(),
      });
    });

    test('ids that are no name everywhere, other kinds and other maps are refused', async () => {
      const { store, beside } = await over(make);
      const others = ['versions', 'trash', '', '..', '../positions', '__proto__', 'Positions'];
      const odd = [
        ...badIds.map((id) => ['a.json', 'positions', id] as const),
        ...others.map((kind) => ['a.json', kind as BesideKind, 'x'] as const),
        ...['none.json', '../a.json', '', '__proto__'].map((name) => [name, 'positions', 'x'] as const),
      ];
      for (const [name, kind, id] of odd) {
        const what = JSON.stringify([name, kind, id]);
        expect((await beside.write(name, kind, id, 'text')).ok, what).toBe(false);
        expect((await beside.write(name, kind, id, 'text', state('0'))).ok, what).toBe(false);
        expect((await beside.read(name, kind, id)).ok, what).toBe(false);
        expect((await beside.remove(name, kind, id, state('text'))).ok, what).toBe(false);
      }
      expect(await beside.list('a.json', 'positions')).toEqual(none);
      expect(await store.list()).toEqual({ ok: true, names: ['a.json', 'b.json'] });
    });

    test('a text at the limit is kept; one above it, an empty one, or one with half a character is refused', async () => {
      const { beside } = await over(make);
      const most = 'é'.repeat(LARGEST_BESIDE / 2);
      expect(await beside.write('a.json', 'positions', 'x', most)).toEqual(written(most));
      expect(await beside.read('a.json', 'positions', 'x')).toEqual(read(most));
      expect(await beside.write('a.json', 'positions', 'y', `${most}.`)).toMatchObject(
        refused('too-large', { beside: 'positions' }),
      );
      for (const basis of [undefined, state(most)])
        expect(await beside.write('a.json', 'positions', 'x', '', basis)).toMatchObject(
          refused('empty-file'),
        );
      expect(await beside.write('a.json', 'positions', 'y', 'a\nb\ud800')).toMatchObject(
        refused('lone-surrogate', { line: 2, column: 2 }),
      );
      expect(await beside.list('a.json', 'positions')).toEqual({ ok: true, names: ['x'] });
    });

    test('beside a file that is no map nothing is kept, and it is said why', async () => {
      const { beside } = await over(make, { 'a.json': '{' });
      for (const came of [
        await beside.list('a.json', 'positions'),
        await beside.read('a.json', 'positions', 'x'),
        await beside.write('a.json', 'positions', 'x', '1'),
        await beside.remove('a.json', 'positions', 'x', ''),
      ])
        expect(came).toMatchObject(refused('not-json'));
    });
  });
}

/** What holds besides where maps can be put aside. */
export function besideMoved(kinds: KindsBeside): void {
  test.for(Object.entries(kinds))(
    '%s: what is kept goes with the map: to the trash and back, and to another name',
    async ([, make]) => {
      const { store, beside } = await over(make);
      await beside.write('a.json', 'positions', 'x', '1');
      await store.discard!('a.json', state(MAP));
      expect((await beside.list('a.json', 'positions')).ok).toBe(false);
      expect((await beside.write('a.json', 'positions', 'y', '2')).ok).toBe(false);
      await store.create!('a.json', bytesOf(mapFile('In its place', 'instead')));
      expect(await beside.list('a.json', 'positions')).toEqual(none);
      expect(await store.restore!('a.json')).toEqual({ ok: true, name: 'a-2.json' });
      expect(await beside.read('a-2.json', 'positions', 'x')).toEqual(read('1'));
    },
  );
}

/** What holds besides where changes are told. */
export function besideTold(kinds: KindsBeside): void {
  test.for(Object.entries(kinds))(
    '%s: what changes beside a map is told, by the id of the map',
    async ([, make]) => {
      const { beside } = await over(make);
      const heard: SeenBeside[] = [];
      const end = await hearing(beside, heard);
      await beside.write('b.json', 'positions', 'x', '1');
      await expect
        .poll(() => heard.at(-1))
        .toEqual({ map: 'other', kind: 'positions', id: 'x', basis: state('1') });
      await beside.write('b.json', 'positions', 'x', '2', state('1'));
      await expect
        .poll(() => heard.at(-1))
        .toEqual({ map: 'other', kind: 'positions', id: 'x', basis: state('2') });
      await beside.remove('b.json', 'positions', 'x', state('2'));
      await expect.poll(() => heard.at(-1)).toEqual({ map: 'other', kind: 'positions', id: 'x' });
      await beside.write('b.json', 'sheets', 'x', '1');
      await expect
        .poll(() => heard.at(-1))
        .toEqual({ map: 'other', kind: 'sheets', id: 'x', basis: state('1') });
      end();
    },
  );
}

/** Begins to hear what changes, and waits until something is heard: a line to a server takes a moment. */
async function hearing(beside: KeptBeside, heard: SeenBeside[]): Promise<() => void> {
  const end = beside.watch((seen) => heard.push(seen));
  let text = 'first';
  expect(await beside.write('a.json', 'positions', 'signal', text)).toMatchObject({ ok: true });
  await expect
    .poll(async () => {
      const next = `${text}.`;
      await beside.write('a.json', 'positions', 'signal', next, state(text));
      text = next;
      return heard.some(({ id }) => id === 'signal');
    })
    .toBe(true);
  return end;
}
