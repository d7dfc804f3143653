import { describe, expect, test } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { basisOf, type GraphStore } from '../../src/storage/index.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Kinds of stores, over some files. */
export type Kinds = Readonly<Record<string, (files: Files, largest?: number) => Promise<GraphStore>>>;

/** What holds of every store that lists, reads, makes files and puts them aside. */
export function storeLaws(kinds: Kinds): void {
  describe.for(Object.entries(kinds))('%s', ([, make]) => {
    test('an empty store lists nothing', async () => {
      expect(await (await make({})).list()).toEqual({ ok: true, names: [] });
    });

    test('it lists graph files only, sorted', async () => {
      const store = await make({
        'b.json': '1',
        'B.json': '2',
        'a b.json': '3',
        '.a.json': '4',
        'a.txt': '5',
        'c/d.json': '6',
        'é.json': '7',
      });
      expect(await store.list()).toEqual({ ok: true, names: ['B.json', 'a b.json', 'b.json', 'é.json'] });
    });

    test('it reads what it lists, byte by byte', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const store = await make({ '100% #1?.json': bytes, 'empty.json': '' });
      expect(await store.read('100% #1?.json')).toEqual({ ok: true, bytes });
      expect(await store.read('empty.json')).toEqual({ ok: true, bytes: new Uint8Array() });
    });

    test('what it does not list it does not read', async () => {
      const store = await make({ 'a.json': '1', '.b.json': '2', 'c.txt': '3', 'd/e.json': '4' });
      const names = [
        'b.json',
        '.b.json',
        'c.txt',
        'd/e.json',
        '../a.json',
        './a.json',
        '',
        '.',
        '..',
        'a.json/',
        'a.json\0',
        'constructor',
        '__proto__',
        'toString.json',
      ];
      for (const name of names) {
        expect(await store.read(name), name).toMatchObject({
          ok: false,
          problem: { kind: 'unreadable', values: { reason: 'missing' } },
        });
      }
    });

    test('a file above the limit is refused, one at the limit is not', async () => {
      const store = await make(
        { 'at.json': ' '.repeat(1_000_000), 'above.json': ' '.repeat(1_000_001) },
        1_000_000,
      );
      expect(await store.read('at.json')).toMatchObject({ ok: true });
      expect(await store.read('above.json')).toMatchObject({
        ok: false,
        problem: { kind: 'too-large', values: { megabytes: 1, most: 1 } },
      });
    });
  });

  describe.for(Object.entries(kinds))('%s: new files, and files put aside', ([, make]) => {
    const bytesOf = (title: string) =>
      new TextEncoder().encode(serialize(argumentMap({ id: 'm00000001', title })));
    const [one, other] = [bytesOf('One'), bytesOf('Other')];

    test('a new file is there whole, and never takes the place of another', async () => {
      const store = await make({});
      expect(await store.create!('a.json', one)).toEqual({ ok: true, basis: basisOf(one) });
      expect(await store.read('a.json')).toEqual({ ok: true, bytes: one });
      const again = await store.create!('a.json', other);
      expect(again).toMatchObject({
        ok: false,
        problem: { kind: 'not-writable', values: { reason: 'taken' } },
      });
      expect(await store.read('a.json')).toEqual({ ok: true, bytes: one });
      expect(await store.list()).toEqual({ ok: true, names: ['a.json'] });
    });

    test('what is no map, or has no name for one, is not made', async () => {
      const store = await make({});
      expect((await store.create!('a.json', new TextEncoder().encode('{'))).ok).toBe(false);
      for (const name of ['.a.json', 'a.txt', '../a.json', 'a/b.json', ''])
        expect((await store.create!(name, one)).ok, name).toBe(false);
      expect(await store.list()).toEqual({ ok: true, names: [] });
    });

    test('what is put aside is neither listed nor read, and comes back byte by byte', async () => {
      const store = await make({ 'a.json': one, 'b.json': other });
      expect(await store.discard!('a.json', basisOf(one))).toEqual({ ok: true, name: 'a.json' });
      expect(await store.list()).toEqual({ ok: true, names: ['b.json'] });
      expect((await store.read('a.json')).ok).toBe(false);
      expect(await store.discarded!()).toEqual({ ok: true, names: ['a.json'] });
      expect(await store.restore!('a.json')).toEqual({ ok: true, name: 'a.json' });
      expect(await store.read('a.json')).toEqual({ ok: true, bytes: one });
      expect(await store.discarded!()).toEqual({ ok: true, names: [] });
    });

    test('neither trash nor folder loses a file to one of the same name', async () => {
      const store = await make({ 'a.json': one });
      await store.discard!('a.json', basisOf(one));
      await store.create!('a.json', other);
      expect(await store.restore!('a.json')).toEqual({ ok: true, name: 'a-2.json' });
      expect(await store.read('a-2.json')).toEqual({ ok: true, bytes: one });
      await store.discard!('a.json', basisOf(other));
      await store.create!('a.json', one);
      expect(await store.discard!('a.json', basisOf(one))).toEqual({ ok: true, name: 'a-2.json' });
      expect(await store.discarded!()).toEqual({ ok: true, names: ['a-2.json', 'a.json'] });
    });

    test('a file that others have changed since stays, and so does what is not in the trash', async () => {
      const store = await make({ 'a.json': one });
      expect(await store.discard!('a.json', basisOf(other))).toMatchObject({
        ok: false,
        problem: { kind: 'changed-on-disk', values: { reason: 'changed' } },
      });
      expect((await store.discard!('b.json', basisOf(one))).ok).toBe(false);
      for (const name of ['a.json', '../a.json', '.a.json'])
        expect((await store.restore!(name)).ok, name).toBe(false);
      expect(await store.read('a.json')).toEqual({ ok: true, bytes: one });
    });
  });
}
