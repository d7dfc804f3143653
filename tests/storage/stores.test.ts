import { describe, expect, test } from 'vitest';
import { diskStore } from '../../src/storage/disk.ts';
import { httpStore, memoryStore, type GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { runningSite } from '../server/site.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Every kind of store, over the same files. What is said below holds of all of them. */
const kinds: Readonly<Record<string, (files: Files, largest?: number) => Promise<GraphStore>>> = {
  memory: (files, largest) => Promise.resolve(memoryStore(files, largest === undefined ? {} : { largest })),
  disk: (files, largest) =>
    Promise.resolve(diskStore(temporaryFolder(files), largest === undefined ? {} : { largest })),
  http: async (files, largest) => {
    const { address } = await runningSite(files, largest === undefined ? {} : { largest });
    return httpStore({ base: address });
  },
};

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
