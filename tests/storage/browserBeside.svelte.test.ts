import { afterEach, expect, test, vi } from 'vitest';
import {
  basisOf,
  browserStore,
  layeredStore,
  memoryStore,
  type BrowserStore,
  type GraphStore,
} from '../../src/storage/index.ts';
import { besideLaws, besideMoved, besideTold } from './besideLaws.ts';
import { allHosts, allOwn, browserOver, freshPlace, seeded } from './browserStores.ts';
import { bytesOf, mapFile } from './mapFile.ts';

const own = { browser: browserOver, 'layered, all own': allOwn };
besideLaws({ ...own, 'layered, all of the host': allHosts });
besideMoved(own);
besideTold({ ...own, 'layered, all of the host': allHosts });

afterEach(() => void vi.restoreAllMocks());

const state = (text: string) => basisOf(bytesOf(text));
const listed = async ({ beside }: GraphStore, name = 'a.json') => {
  const listing = await beside!.list(name, 'positions');
  return listing.ok ? listing.names : listing.problem;
};

test('of what two windows write at once nothing is lost', async () => {
  const place = await seeded({ 'a.json': mapFile('A') });
  const windows = [browserStore({ place }), browserStore({ place })];
  await windows[0]!.beside.write('a.json', 'positions', 'x', '0');
  let refused = 0;
  // Each window adds its sign to what it reads, until that is kept.
  const add = async ({ beside }: BrowserStore, sign: string) => {
    for (;;) {
      const read = await beside.read('a.json', 'positions', 'x');
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const written = await beside.write('a.json', 'positions', 'x', `${read.text} ${sign}`, read.basis);
      if (written.ok) return;
      expect(written.problem).toMatchObject({ kind: 'changed-on-disk', values: { reason: 'changed' } });
      refused += 1;
    }
  };
  const signs = Array.from({ length: 20 }, (_, number) => `s${number}`);
  await Promise.all(signs.map((sign, number) => add(windows[number % 2]!, sign)));
  const last = await windows[1]!.beside.read('a.json', 'positions', 'x');
  expect(last.ok && last.text.split(' ').sort()).toEqual(['0', ...signs].sort());
  // They did get into each other's way.
  expect(refused).toBeGreaterThan(0);
});

test('where the browser keeps nothing, or has no room, it is told, and what was there stays', async () => {
  const open = () => Promise.reject(new DOMException('', 'SecurityError'));
  const nothing = layeredStore(
    memoryStore({ 'a.json': mapFile('A') }),
    browserStore({ place: freshPlace(), open }),
  );
  const notKept = { ok: false, problem: { values: { code: 'SecurityError', beside: 'positions' } } };
  expect(await nothing.beside!.list('a.json', 'positions')).toMatchObject(notKept);
  expect(await nothing.beside!.read('a.json', 'positions', 'x')).toMatchObject(notKept);
  expect(await nothing.beside!.write('a.json', 'positions', 'x', '1')).toMatchObject(notKept);
  expect(await nothing.beside!.remove('a.json', 'positions', 'x', '')).toMatchObject(notKept);

  const store = await browserOver({ 'a.json': mapFile('A') });
  await store.beside.write('a.json', 'positions', 'x', '1');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await store.beside.write('a.json', 'positions', 'x', '2', state('1'))).toMatchObject({
    ok: false,
    problem: { kind: 'not-writable', values: { reason: 'no-room', beside: 'positions' } },
  });
  expect(await store.beside.read('a.json', 'positions', 'x')).toMatchObject({ text: '1' });
});

test('a database from before anything was kept beside maps goes on with its maps', async () => {
  const place = freshPlace();
  const file = { bytes: bytesOf(mapFile('A')), basis: state(mapFile('A')) };
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(`counterclaim maps ${place}`, 1);
    request.onupgradeneeded = () => {
      const files = request.result.createObjectStore('files');
      files.createIndex('basis', 'basis');
      files.put(file, 'a.json');
      for (const name of ['trash', 'versions', 'copied']) request.result.createObjectStore(name);
    };
    request.onsuccess = () => (request.result.close(), resolve());
    request.onerror = () => reject(new Error('not opened'));
  });
  const store = browserStore({ place });
  expect(await store.read('a.json')).toEqual({ ok: true, bytes: file.bytes });
  expect(await store.beside.write('a.json', 'positions', 'x', '1')).toMatchObject({ ok: true });
  expect(await listed(store)).toEqual(['x']);
});

test('when the trash is emptied, what was kept beside its maps goes, unless the map is elsewhere too', async () => {
  const store = await browserOver({ 'a.json': mapFile('A', 'a'), 'b.json': mapFile('B', 'b') });
  await store.create('copy.json', bytesOf(mapFile('B', 'b')));
  for (const name of ['a.json', 'b.json']) await store.beside.write(name, 'positions', 'x', name);
  await store.discard('a.json', state(mapFile('A', 'a')));
  await store.discard('b.json', state(mapFile('B', 'b')));
  expect(await store.inBrowser.emptyTrash()).toBeUndefined();
  expect(await listed(store, 'copy.json')).toEqual(['x']);
  await store.create('a.json', bytesOf(mapFile('A', 'a')));
  expect(await listed(store)).toEqual([]);
});

test('over a host: what is kept beside its map stays with the map, whoever has the file, and through the emptied trash', async () => {
  const host = memoryStore({ 'a.json': mapFile('A') });
  const handsOut = { list: host.list, read: host.read };
  const store = layeredStore(handsOut, await browserOver({})) as Required<GraphStore>;
  await store.beside.write('a.json', 'positions', 'x', '1');
  await store.write('a.json', bytesOf(mapFile('A2')), state(mapFile('A')));
  expect(await listed(store)).toEqual(['x']);
  await store.discard('a.json', state(mapFile('A2')));
  expect(await store.inBrowser.emptyTrash()).toBeUndefined();
  // The host's stands in its place.
  expect(await store.beside.read('a.json', 'positions', 'x')).toMatchObject({ ok: true, text: '1' });
  // Nothing of it is the host's.
  expect(await listed(host)).toEqual([]);
});
