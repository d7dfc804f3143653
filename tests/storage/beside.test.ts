import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/index.ts';
import { diskStore, sweep } from '../../src/storage/disk/index.ts';
import { seenBesideIn, seenIn } from '../../src/storage/events.ts';
import { ANY, basisOf, httpStore, memoryStore, type KeptBeside } from '../../src/storage/index.ts';
import { problemSentence } from '../../src/words/problems.ts';
import { temporaryFolder } from '../folder.ts';
import { runningSite } from '../server/site.ts';
import { besideLaws, besideMoved, besideTold } from './besideLaws.ts';
import { hearingEvents } from './eventLine.ts';
import { bytesOf, mapFile } from './mapFile.ts';
import type { Files } from './storeLaws.ts';

const memory = (files: Files) => Promise.resolve(memoryStore(files));
const disk = (files: Files) => Promise.resolve(diskStore(temporaryFolder(files)));
const http = async (files: Files) => httpStore({ base: (await runningSite(files)).address });

besideLaws({ memory, disk, http });
besideMoved({ memory, disk, http });
besideTold({
  memory,
  disk,
  http: (files) => {
    hearingEvents();
    return http(files);
  },
});

const SHELF = '.counterclaim/m/positions';
const state = (text: string) => basisOf(bytesOf(text));
const shelved = (files: Readonly<Record<string, string | Uint8Array>>) =>
  temporaryFolder({
    'a.json': mapFile('A'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [join(SHELF, name), text])),
  });

test('on disk a document is a file in the sidecar folder of its map, which git takes along', async () => {
  const home = temporaryFolder({ 'a.json': mapFile('A') });
  await diskStore(home).beside!.write('a.json', 'positions', 'x', 'text');
  expect(readFileSync(join(home, SHELF, 'x.json'), 'utf8')).toBe('text');
  expect(readdirSync(join(home, SHELF))).toEqual(['x.json']);
  expect(readFileSync(join(home, '.counterclaim/.gitignore'), 'utf8')).not.toContain('positions');
});

test('what others put there is read; what can’t be is told, and never written over', async () => {
  const large = new Uint8Array(1_000_001);
  const home = shelved({
    'x.json': 'theirs',
    'bytes.json': Uint8Array.of(0xff),
    'large.json': large,
    'none.json': '',
  });
  mkdirSync(join(home, SHELF, 'folder.json'));
  const { beside } = diskStore(home);
  expect(await beside!.list('a.json', 'positions')).toEqual({
    ok: true,
    names: ['bytes', 'large', 'none', 'x'],
  });
  expect(await beside!.read('a.json', 'positions', 'x')).toEqual({
    ok: true,
    text: 'theirs',
    basis: state('theirs'),
  });
  for (const [id, kind] of [
    ['bytes', 'not-utf8'],
    ['large', 'too-large'],
    ['none', 'empty-file'],
    ['folder', 'unreadable'],
  ]) {
    const read = await beside!.read('a.json', 'positions', id!);
    expect(read, id).toMatchObject({ ok: false, problem: { kind } });
    const problems = [read, await beside!.write('a.json', 'positions', id!, 'ours')];
    expect(problems[1]).toMatchObject({ ok: false, problem: { values: { reason: 'taken' } } });
    for (const came of problems) expect(!came.ok && problemSentence(came.problem)).toMatch(/^[A-Z].*\.$/);
    expect(await beside!.write('a.json', 'positions', id!, 'ours', state('x'))).toMatchObject({ ok: false });
  }
  expect(new Uint8Array(readFileSync(join(home, SHELF, 'bytes.json')))).toEqual(Uint8Array.of(0xff));
  expect(readFileSync(join(home, SHELF, 'large.json'))).toHaveLength(large.length);
});

test('a link among the documents, or in their place, leads nowhere', async () => {
  const home = shelved({ 'x.json': '1' });
  const elsewhere = temporaryFolder({ 'secret.json': 'secret', 'positions/secret.json': 'secret' });
  symlinkSync(join(elsewhere, 'secret.json'), join(home, SHELF, 'link.json'));
  const { beside } = diskStore(home);
  expect(await beside!.list('a.json', 'positions')).toEqual({ ok: true, names: ['x'] });
  expect((await beside!.read('a.json', 'positions', 'link')).ok).toBe(false);
  for (const basis of [undefined, state('secret')])
    expect((await beside!.write('a.json', 'positions', 'link', 'ours', basis)).ok).toBe(false);
  await beside!.remove('a.json', 'positions', 'link', state('secret'));

  const other = temporaryFolder({ 'a.json': mapFile('A') });
  mkdirSync(join(other, '.counterclaim/m'), { recursive: true });
  symlinkSync(join(elsewhere, 'positions'), join(other, SHELF));
  const led = diskStore(other).beside!;
  expect((await led.list('a.json', 'positions')).ok).toBe(false);
  expect((await led.read('a.json', 'positions', 'secret')).ok).toBe(false);
  expect((await led.write('a.json', 'positions', 'x', 'ours')).ok).toBe(false);
  expect((await led.remove('a.json', 'positions', 'secret', state('secret'))).ok).toBe(false);
  expect(readdirSync(join(elsewhere, 'positions'))).toEqual(['secret.json']);
  expect(readFileSync(join(elsewhere, 'secret.json'), 'utf8')).toBe('secret');
  expect(readdirSync(join(home, SHELF)).sort()).toEqual(['link.json', 'x.json']);
});

test('of what three stores on one folder write at once nothing is lost', async () => {
  const home = temporaryFolder({ 'a.json': mapFile('A') });
  const stores = [
    diskStore(home),
    diskStore(home),
    httpStore({ base: (await runningSite({}, { folder: home })).address }),
  ];
  await stores[0]!.beside!.write('a.json', 'positions', 'x', '0');
  let refused = 0;
  const add = async (beside: KeptBeside, sign: string) => {
    for (;;) {
      const read = await beside.read('a.json', 'positions', 'x');
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const written = await beside.write('a.json', 'positions', 'x', `${read.text} ${sign}`, read.basis);
      if (written.ok) return;
      expect(written.problem).toMatchObject({ kind: 'changed-on-disk', values: { reason: 'changed' } });
      refused += 1;
    }
  };
  const signs = stores.map((_, writer) => Array.from({ length: 6 }, (__, number) => `${writer}-${number}`));
  await Promise.all(
    stores.map(async ({ beside }, writer) => {
      for (const sign of signs[writer]!) await add(beside!, sign);
    }),
  );
  const found = readFileSync(join(home, SHELF, 'x.json'), 'utf8');
  expect(found.split(' ').sort()).toEqual(['0', ...signs.flat()].sort());
  expect(readdirSync(join(home, SHELF))).toEqual(['x.json']);
  // They did get into each other's way.
  expect(refused).toBeGreaterThan(0);
});

test('what another program does beside a map is told', async () => {
  const home = temporaryFolder({ 'a.json': mapFile('A') });
  const heard: unknown[] = [];
  const end = diskStore(home).beside!.watch((seen) => heard.push(seen));
  onTestFinished(end);
  await expect
    .poll(() => {
      mkdirSync(dirname(join(home, SHELF, 'x')), { recursive: true });
      writeFileSync(join(home, SHELF, 'x.json'), 'theirs');
      return heard.at(-1);
    })
    .toEqual({ map: 'm', kind: 'positions', id: 'x', basis: state('theirs') });
});

test('what a server tells is told apart: files, documents, what is not understood; a broken line concerns all', () => {
  const basis = state('x');
  const told = { map: 'm', kind: 'positions', id: 'x', basis };
  expect(seenBesideIn(JSON.stringify({ beside: told }))).toEqual([told]);
  expect(seenIn(JSON.stringify({ beside: told }))).toEqual([]);
  expect(seenIn(JSON.stringify({ name: 'a.json', basis }))).toEqual([{ name: 'a.json', basis }]);
  expect(seenBesideIn(JSON.stringify({ name: 'a.json', basis }))).toEqual([]);
  expect(seenIn(JSON.stringify({ name: ANY }))).toEqual([{ name: ANY }]);
  expect(seenBesideIn(JSON.stringify({ name: ANY }))).toEqual([
    { map: ANY, kind: 'positions', id: ANY },
    { map: ANY, kind: 'sheets', id: ANY },
  ]);
  const odd = [
    ...['{', 'null', '1', '"x"', '[]', '{"beside":1}', '{"beside":null}', '{"beside":{}}', '{"name":1}'],
    ...[{ kind: 'sheets of tomorrow' }, { id: '../x' }, { map: 1 }].map((more) =>
      JSON.stringify({ beside: { ...told, ...more } }),
    ),
  ];
  for (const data of odd) expect([data, seenBesideIn(data), seenIn(data)]).toEqual([data, [], []]);
});

test('what writing left beside maps is swept at the start, and nothing else', async () => {
  const temporary = (name: string) => `.${name}.0123456789ab.tmp`;
  const home = shelved({
    'x.json': '1',
    [temporary('x.json')]: 'half',
    [temporary('y.json')]: 'half',
    '.z.json.tmp': 'not ours',
  });
  mkdirSync(join(home, '.counterclaim/m/versions'), { recursive: true });
  expect(await sweep(home)).toBe(2);
  expect(readdirSync(join(home, SHELF)).sort()).toEqual(['.z.json.tmp', 'x.json']);
});

/** What is kept beside maps on some other server than ours. */
async function besideOn(answer: RequestListener) {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  const listening = await listen(server, 0);
  return httpStore({ base: `http://127.0.0.1:${listening.ok ? listening.port : 0}/app/` }).beside!;
}

test('what other servers answer is never taken for something kept, or removed', async () => {
  for (const status of [200, 201, 404, 405, 501]) {
    const beside = await besideOn((request, response) => {
      request.resume().on('end', () => response.writeHead(status).end('<!doctype html>'));
    });
    const readOnly = { ok: false, problem: { kind: 'not-writable', values: { reason: 'read-only' } } };
    for (const basis of [undefined, state('0')])
      expect(await beside.write('a.json', 'positions', 'x', '1', basis), String(status)).toMatchObject(
        readOnly,
      );
    expect(await beside.remove('a.json', 'positions', 'x', state('0')), String(status)).toMatchObject(
      readOnly,
    );
    expect((await beside.list('a.json', 'positions')).ok, String(status)).toBe(false);
  }
  const odd = await besideOn((_, response) => response.end('["x", 1, null, "../y", "con"]'));
  expect(await odd.list('a.json', 'positions')).toEqual({ ok: true, names: ['x'] });
  const silent = httpStore({ base: 'http://127.0.0.1:9/' }).beside!;
  expect(await silent.list('a.json', 'positions')).toMatchObject({
    problem: { values: { reason: 'silent' } },
  });
  expect(await silent.write('a.json', 'positions', 'x', '1')).toMatchObject({
    problem: { kind: 'not-writable', values: { reason: 'silent', beside: 'positions' } },
  });
});

test('it asks for addresses below its base', async () => {
  const asked: string[] = [];
  const beside = await besideOn(({ url, method }, response) => {
    asked.push(`${method} ${url}`);
    response.end('[]');
  });
  await beside.list('a b.json', 'positions');
  await beside.read('a b.json', 'positions', '1/2');
  await beside.read('a b.json', 'positions', 'ö %');
  expect(asked).toEqual([
    'GET /app/beside/a%20b.json/positions',
    'GET /app/beside/a%20b.json/positions/%C3%B6%20%25',
  ]);
});
