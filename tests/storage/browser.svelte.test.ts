import { afterEach, describe, expect, test, vi } from 'vitest';
import { openMaps } from '../../src/storage/browser/index.ts';
import {
  basisOf,
  browserStore,
  layeredStore,
  memoryStore,
  type BrowserStore,
  type GraphStore,
  type Seen,
} from '../../src/storage/index.ts';
import { allHosts, allOwn, browserOver, freshPlace, seeded } from './browserStores.ts';
import { bytesOf, mapFile } from './mapFile.ts';
import { storeLaws } from './storeLaws.ts';
import { writingLaws } from './writingLaws.ts';

const HOUR = 3_600_000;
const fileOf = (title: string) => bytesOf(mapFile(title));
const basis = (title: string) => basisOf(fileOf(title));
const titleOf = async (store: GraphStore, name: string) => {
  const read = await store.read(name);
  return read.ok ? (JSON.parse(new TextDecoder().decode(read.bytes)) as { title: string }).title : undefined;
};
/** The ids of what is kept of a file. */
const versionsOf = async (store: GraphStore, name: string) => {
  const listing = await store.versions!(name);
  return listing.ok ? listing.versions.map(({ id }) => id) : [];
};

storeLaws({ browser: browserOver, 'layered, all own': allOwn });
writingLaws({
  browser: browserOver,
  'layered, all own': async (files) => (await allOwn(files)) as Required<GraphStore>,
  'layered, all of the host': async (files) => (await allHosts(files)) as Required<GraphStore>,
});

afterEach(() => void vi.restoreAllMocks());

describe('two windows on one place', () => {
  test('of saves at the same moment one is written, the others are told; nothing is lost', async () => {
    const place = await seeded({ 'a.json': mapFile('0') });
    const windows = [browserStore({ place }), browserStore({ place })];
    // Each window adds its sign to what it reads, until that is saved.
    const add = async (store: BrowserStore, sign: string) => {
      for (;;) {
        const title = (await titleOf(store, 'a.json'))!;
        const written = await store.write('a.json', fileOf(`${title} ${sign}`), basis(title));
        if (written.ok) return;
        expect(written.problem).toMatchObject({ kind: 'changed-on-disk', values: { reason: 'changed' } });
      }
    };
    const signs = Array.from({ length: 20 }, (_, number) => `s${number}`);
    await Promise.all(signs.map((sign, number) => add(windows[number % 2]!, sign)));
    expect((await titleOf(windows[0]!, 'a.json'))!.split(' ').sort()).toEqual(['0', ...signs].sort());
  });

  test('each hears what the other does', async () => {
    const place = await seeded({ 'a.json': mapFile('A') });
    const [one, other] = [browserStore({ place }), browserStore({ place })];
    const heard: Seen[] = [];
    const end = other.watch((seen) => heard.push(seen));
    await one.write('a.json', fileOf('A2'), basis('A'));
    await one.create('b.json', fileOf('B'));
    await one.discard('b.json', basis('B'));
    await one.restore('b.json');
    await expect
      .poll(() => heard)
      .toEqual([
        { name: 'a.json', basis: basis('A2') },
        { name: 'b.json', basis: basis('B') },
        { name: 'b.json' },
        { name: 'b.json', basis: basis('B') },
      ]);
    end();
    await one.write('a.json', fileOf('A3'), basis('A2'));
    await new Promise((done) => setTimeout(done, 50));
    expect(heard).toHaveLength(4);
  });

  test('other places of the same host have other maps', async () => {
    await seeded({ 'a.json': mapFile('A') });
    expect(await browserStore({ place: freshPlace() }).list()).toEqual({ ok: true, names: [] });
  });
});

/** A browser that has no room for files as often as told. */
function fullBrowser(times: number) {
  let left = times;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof put>
  ) {
    if (this.name === 'files' && left-- > 0) throw new DOMException('', 'QuotaExceededError');
    return put.apply(this, given);
  });
  return () => times - Math.max(left, 0);
}

describe('where room runs out', () => {
  /** A file with three versions. */
  async function changed() {
    let now = Date.UTC(2026, 0, 1);
    const store = browserStore({ place: await seeded({ 'a.json': mapFile('0') }), clock: () => now });
    for (const number of [1, 2, 3]) {
      now += HOUR;
      await store.write('a.json', fileOf(`${number}`), basis(`${number - 1}`));
    }
    expect(await versionsOf(store, 'a.json')).toHaveLength(3);
    return store;
  }

  test('older versions go, and the map is saved', async () => {
    const store = await changed();
    const [newest] = await versionsOf(store, 'a.json');
    const tries = fullBrowser(1);
    expect(await store.write('a.json', fileOf('4'), basis('3'))).toEqual({ ok: true, basis: basis('4') });
    expect(tries()).toBe(1);
    expect(await titleOf(store, 'a.json')).toBe('4');
    expect(await versionsOf(store, 'a.json')).toEqual([newest]);
  });

  test('and where that is not enough, it is told, and the file stays as it was', async () => {
    const store = await changed();
    const tries = fullBrowser(9);
    expect(await store.write('a.json', fileOf('4'), basis('3'))).toMatchObject({
      ok: false,
      problem: { kind: 'not-writable', values: { reason: 'no-room' } },
    });
    expect(tries()).toBe(2);
    expect(await store.create('b.json', fileOf('B'))).toMatchObject({
      ok: false,
      problem: { values: { reason: 'no-room' } },
    });
    expect(tries()).toBe(3);
    expect(await titleOf(store, 'a.json')).toBe('3');
    expect(await store.list()).toEqual({ ok: true, names: ['a.json'] });
    vi.restoreAllMocks();
    expect(await store.write('a.json', fileOf('4'), basis('3'))).toMatchObject({ ok: true });
  });

  test('the trash can be emptied for good', async () => {
    const store = await changed();
    await store.discard('a.json', basis('3'));
    expect(await store.inBrowser.emptyTrash()).toBeUndefined();
    expect(await store.discarded()).toEqual({ ok: true, names: [] });
    expect(await store.restore('a.json')).toMatchObject({ ok: false });
    // Not even an earlier version is left, should the map come again.
    await store.create('a.json', fileOf('3'));
    expect(await versionsOf(store, 'a.json')).toEqual([]);
  });

  test('but what a map had before stays where the map itself does', async () => {
    const store = await changed();
    await store.create('b.json', fileOf('3'));
    await store.discard('b.json', basis('3'));
    expect(await store.inBrowser.emptyTrash()).toBeUndefined();
    expect(await versionsOf(store, 'a.json')).toHaveLength(3);
  });
});

describe('a browser that keeps nothing', () => {
  const asked: [string, (store: BrowserStore) => Promise<unknown>][] = [
    ['list', (store) => store.list()],
    ['read', (store) => store.read('a.json')],
    ['write', (store) => store.write('a.json', fileOf('A'), '')],
    ['create', (store) => store.create('a.json', fileOf('A'))],
    ['discard', (store) => store.discard('a.json', '')],
    ['discarded', (store) => store.discarded()],
    ['restore', (store) => store.restore('a.json')],
    ['versions', (store) => store.versions('a.json')],
    ['version', (store) => store.version('a.json', 'x')],
  ];
  test.each(asked)('%s: a problem, never an exception', async (_, ask) => {
    const open = () => Promise.reject(new DOMException('', 'SecurityError'));
    const answer = await ask(browserStore({ place: freshPlace(), open }));
    expect(answer).toMatchObject({
      ok: false,
      problem: { values: { reason: 'not-kept', code: 'SecurityError' } },
    });
  });

  test('the look at it tells why, and it is tried anew each time', async () => {
    let fails = true;
    const place = await seeded({ 'a.json': mapFile('A') });
    const store = browserStore({
      place,
      open: (...given) => (fails ? Promise.reject(new DOMException('', 'UnknownError')) : openMaps(...given)),
    });
    expect((await store.inBrowser.look()).problems).toMatchObject([{ values: { code: 'UnknownError' } }]);
    expect(await store.inBrowser.emptyTrash()).toMatchObject({ kind: 'not-writable' });
    fails = false;
    expect(await store.list()).toEqual({ ok: true, names: ['a.json'] });
  });

  test('a database that another page has to change is let go, and one that is held is a problem', async () => {
    const place = await seeded({ 'a.json': mapFile('A') });
    const store = browserStore({ place });
    await store.list();
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(`counterclaim maps ${place}`, 1000);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not opened'));
      request.onblocked = () => reject(new Error('not let go'));
    });
    expect(await store.list()).toMatchObject({ ok: false, problem: { values: { code: 'VersionError' } } });
    newer.close();
  });
});

test('the browser is asked once, at the first write, not to throw the maps away', async () => {
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(true);
  const store = await browserOver({});
  await store.list();
  expect(persist).not.toHaveBeenCalled();
  await store.create('a.json', fileOf('A'));
  await store.write('a.json', fileOf('B'), basis('A'));
  expect(persist).toHaveBeenCalledOnce();
});

test('what was changed since copies were saved is known, file by file', async () => {
  const store = await browserOver({ 'a.json': mapFile('A'), 'b.json': mapFile('B') });
  const uncopied = async () => (await store.inBrowser.look()).uncopied;
  expect(await uncopied()).toEqual(['a.json', 'b.json']);
  await store.inBrowser.copied([
    { name: 'a.json', basis: basis('A') },
    { name: 'b.json', basis: basis('B') },
  ]);
  expect(await uncopied()).toEqual([]);
  await store.write('b.json', fileOf('B2'), basis('B'));
  expect(await uncopied()).toEqual(['b.json']);
  await store.write('b.json', fileOf('B'), basis('B2'));
  expect(await uncopied()).toEqual([]);
});

describe('a host with the browser’s own laid over it', () => {
  async function layers(files: Record<string, string> = { 'a.json': mapFile('A'), 'b.json': mapFile('B') }) {
    const host = memoryStore(files);
    const own = await browserOver({});
    // Whatever would change the host fails the test.
    const handsOut = { list: host.list, read: host.read };
    return { host, own, store: layeredStore(handsOut, own) as Required<GraphStore> };
  }

  test('a map is the host’s until it is written; then the browser’s hides it, and the host’s stays', async () => {
    const { host, own, store } = await layers();
    expect(await titleOf(store, 'a.json')).toBe('A');
    expect(await own.list()).toEqual({ ok: true, names: [] });
    expect((await store.inBrowser.look()).hiding).toEqual([]);
    expect(await store.write('a.json', fileOf('A2'), basis('A'), { keep: 'opened' })).toMatchObject({
      ok: true,
    });
    expect(await titleOf(store, 'a.json')).toBe('A2');
    expect(await host.read('a.json')).toEqual({ ok: true, bytes: fileOf('A') });
    expect(await store.list()).toEqual({ ok: true, names: ['a.json', 'b.json'] });
    expect(await store.inBrowser.look()).toMatchObject({
      own: ['a.json'],
      hiding: ['a.json'],
      uncopied: ['a.json'],
    });
    const [version] = await versionsOf(store, 'a.json');
    expect(await store.version('a.json', version!)).toEqual({ ok: true, bytes: fileOf('A') });
    expect(await store.versions('b.json')).toEqual({ ok: true, versions: [] });
  });

  test('a save that builds on what neither has is refused', async () => {
    const { own, store } = await layers();
    expect(await store.write('a.json', fileOf('A2'), basis('X'))).toMatchObject({
      problem: { kind: 'changed-on-disk', values: { reason: 'changed' } },
    });
    expect(await own.list()).toEqual({ ok: true, names: [] });
    await store.write('a.json', fileOf('A2'), basis('A'));
    // The host's is no longer what stands there.
    expect(await store.write('a.json', fileOf('A3'), basis('A'))).toMatchObject({ ok: false });
    expect(await titleOf(store, 'a.json')).toBe('A2');
  });

  test('where the browser’s is put aside, the host’s shows again, also to who watches', async () => {
    const { store } = await layers();
    await store.write('a.json', fileOf('A2'), basis('A'));
    await store.create('c.json', fileOf('C'));
    const heard: Seen[] = [];
    const end = store.watch((seen) => heard.push(seen));
    expect(await store.discard('a.json', basis('A2'))).toEqual({ ok: true, name: 'a.json' });
    await expect.poll(() => heard).toEqual([{ name: 'a.json', basis: basis('A') }]);
    expect(await titleOf(store, 'a.json')).toBe('A');
    await store.discard('c.json', basis('C'));
    await expect.poll(() => heard.at(-1)).toEqual({ name: 'c.json' });
    end();
    expect(await store.restore('a.json')).toEqual({ ok: true, name: 'a.json' });
    expect(await titleOf(store, 'a.json')).toBe('A2');
  });

  test('what the host has is neither put aside nor made anew', async () => {
    const { store } = await layers();
    expect(await store.discard('a.json', basis('A'))).toMatchObject({
      problem: { values: { reason: 'read-only' } },
    });
    expect(await store.create('a.json', fileOf('X'))).toMatchObject({
      problem: { values: { reason: 'taken' } },
    });
    expect(await titleOf(store, 'a.json')).toBe('A');
  });

  test('a host that is silent leaves the browser’s own; a browser that keeps nothing, the host’s', async () => {
    const silent = {
      ok: false,
      problem: { kind: 'unreadable', severity: 'error', ids: [], values: { reason: 'silent' } },
    } as const;
    const gone = { list: () => Promise.resolve(silent), read: () => Promise.resolve(silent) };
    expect(await layeredStore(gone, await browserOver({})).list()).toEqual(silent);
    const own = layeredStore(gone, await browserOver({ 'a.json': mapFile('A') })) as Required<GraphStore>;
    expect(await own.list()).toEqual({ ok: true, names: ['a.json'] });
    expect((await own.inBrowser.look()).problems).toEqual([silent.problem]);
    expect(await own.write('b.json', fileOf('B'), '')).toMatchObject({
      problem: { values: { reason: 'silent' } },
    });
    const open = () => Promise.reject(new DOMException('', 'SecurityError'));
    const kept = layeredStore(memoryStore({ 'a.json': mapFile('A') }), browserStore({ place: '/', open }));
    expect(await titleOf(kept, 'a.json')).toBe('A');
    expect(await kept.list()).toEqual({ ok: true, names: ['a.json'] });
    expect(await kept.write!('a.json', fileOf('B'), basis('A'))).toMatchObject({
      problem: { values: { reason: 'not-kept' } },
    });
  });

  test('one of the browser’s that can’t be read is not passed off as the host’s', async () => {
    const { own, store } = await layers();
    await store.write('a.json', fileOf('A2'), basis('A'));
    const torn = layeredStore(memoryStore({ 'a.json': mapFile('A') }), {
      ...own,
      read: () =>
        Promise.resolve({
          ok: false,
          problem: {
            kind: 'unreadable',
            severity: 'error',
            ids: [],
            values: { reason: 'not-kept', code: 'NotReadableError' },
          },
        }),
    });
    expect(await torn.read('a.json')).toMatchObject({
      ok: false,
      problem: { values: { reason: 'not-kept' } },
    });
  });
});
