import { describe, expect, test } from 'vitest';
import { basisOf, type GraphStore } from '../../src/storage/index.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const [one, two, three] = ['One', 'Two', 'Three'].map((title) => bytesOf(mapFile(title))) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const files = { 'a b.json': mapFile('One'), 'other.json': mapFile('Other') };

/** Kinds of stores that write, over some files. */
export type WritingKinds = Readonly<
  Record<
    string,
    (files: Readonly<Record<string, string>>) => Promise<Required<Pick<GraphStore, 'write'>> & GraphStore>
  >
>;

/** What holds of every store that writes. */
export function writingLaws(kinds: WritingKinds): void {
  describe.for(Object.entries(kinds))('%s', ([, make]) => {
    test('what is written is read, and each save builds on the one before', async () => {
      const store = await make(files);
      const first = await store.write('a b.json', two, basisOf(one));
      expect(first).toEqual({ ok: true, basis: basisOf(two) });
      expect(await store.read('a b.json')).toEqual({ ok: true, bytes: two });
      expect(await store.write('a b.json', three, first.ok ? first.basis : '')).toMatchObject({ ok: true });
      expect(await store.read('a b.json')).toEqual({ ok: true, bytes: three });
      expect(await store.list()).toEqual({ ok: true, names: ['a b.json', 'other.json'] });
      expect(await store.read('other.json')).toEqual({ ok: true, bytes: bytesOf(mapFile('Other')) });
    });

    test('what others changed meanwhile is not written over', async () => {
      const store = await make(files);
      await store.write('a b.json', two, basisOf(one));
      for (const basis of [basisOf(one), basisOf(three), '', '*']) {
        expect(await store.write('a b.json', three, basis)).toMatchObject({
          ok: false,
          problem: { kind: 'changed-on-disk', values: { reason: 'changed' } },
        });
      }
      expect(await store.read('a b.json')).toEqual({ ok: true, bytes: two });
    });

    test('of several saves on the same basis one is written, and the others are told', async () => {
      const store = await make(files);
      const titles = Array.from({ length: 12 }, (_, number) => bytesOf(mapFile(`Save ${number}`)));
      const written = await Promise.all(titles.map((bytes) => store.write('a b.json', bytes, basisOf(one))));
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = titles[written.findIndex(({ ok }) => ok)]!;
      expect(await store.read('a b.json')).toEqual({ ok: true, bytes: winner });
    });

    test('a save whose answer was lost can be sent again', async () => {
      const store = await make(files);
      await store.write('a b.json', two, basisOf(one));
      expect(await store.write('a b.json', two, basisOf(one))).toEqual({ ok: true, basis: basisOf(two) });
    });

    test('nothing is written that could not be opened again', async () => {
      const store = await make(files);
      const bad = { 'empty-file': '', 'not-json': '{', 'not-a-map': '[]', 'missing-field': '{"format": 1}' };
      for (const [kind, text] of Object.entries(bad)) {
        expect(await store.write('a b.json', bytesOf(text), basisOf(one)), kind).toMatchObject({
          ok: false,
          problem: { kind },
        });
      }
      expect(await store.read('a b.json')).toEqual({ ok: true, bytes: one });
    });

    test('only what is listed is written', async () => {
      const store = await make(files);
      for (const name of [
        'new.json',
        '../a b.json',
        '.a.json',
        'a b.json/',
        '',
        '..',
        'a b.json\0',
        '__proto__',
      ]) {
        expect(await store.write(name, two, basisOf(one)), name).toMatchObject({
          ok: false,
          problem: { kind: 'changed-on-disk', values: { reason: 'missing' } },
        });
      }
      expect(await store.list()).toEqual({ ok: true, names: ['a b.json', 'other.json'] });
    });
  });
}
