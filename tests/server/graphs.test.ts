import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { LARGEST } from '../../src/formats/index.ts';
import { basisOf, memoryStore } from '../../src/storage/index.ts';
import { bytesOf, mapFile } from '../storage/mapFile.ts';
import { cookieFor, raw, runningSite } from './site.ts';

test('the listing has the graph files of the folder, sorted, and nothing else', async () => {
  const { port, folder } = await runningSite({
    'b.json': '{}',
    'a.json': '{}',
    'ä b.json': '{}',
    '.hidden.json': '{}',
    'notes.txt': '',
    'inner/c.json': '{}',
  });
  mkdirSync(join(folder, 'folder.json'));
  const { status, headers, body } = await raw(port, '/graphs/index.json');
  expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(JSON.parse(body)).toEqual(['a.json', 'b.json', 'ä b.json']);
  writeFileSync(join(folder, 'later.json'), '{}');
  expect(JSON.parse((await raw(port, '/graphs/index.json')).body)).toContain('later.json');
});

test('a graph is sent byte by byte, as it is on disk, whatever its name', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x7d, 0xff]);
  const { address } = await runningSite({ 'ä b%20#?.json': bytes });
  const answer = await fetch(`${address}graphs/${encodeURIComponent('ä b%20#?.json')}`);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test('graphs come from the folder, never from the built app', async () => {
  const { port } = await runningSite({ 'mine.json': '{"mine": true}' });
  expect((await raw(port, '/graphs/shipped.json')).status).toBe(404);
  expect((await raw(port, '/graphs/mine.json')).body).toBe('{"mine": true}');
});

test('too large, vanished and unreadable files are refused as data and in words', async () => {
  const { port, folder } = await runningSite(
    { 'large.json': ' '.repeat(3_000_000), 'gone.json': '{}' },
    { largest: 2_000_000 },
  );
  const large = await raw(port, '/graphs/large.json');
  expect([large.status, large.headers['content-type']]).toEqual([413, 'application/problem+json']);
  expect(JSON.parse(large.body)).toMatchObject({
    status: 413,
    title: 'The file has 3 MB; at most 2 MB are read. Split the map, or take long texts out of its sources.',
    problem: { kind: 'too-large', values: { megabytes: 3, most: 2 } },
  });
  rmSync(join(folder, 'gone.json'));
  const gone = await raw(port, '/graphs/gone.json');
  expect(gone.status).toBe(404);
  expect(JSON.parse(gone.body)).toMatchObject({ problem: { kind: 'unreadable' } });
});

test('a folder that vanished is a fault with a sentence', async () => {
  const { port, folder } = await runningSite();
  rmSync(folder, { recursive: true });
  const { status, body } = await raw(port, '/graphs/index.json');
  expect(status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ problem: { kind: 'unreadable' } });
});

const before = mapFile('Before');
const after = mapFile('After');
const tag = (text: string) => `"${basisOf(bytesOf(text))}"`;
const put = (port: number, path: string, headers: Record<string, string> = {}, body: string = after) =>
  raw(port, path, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': tag(before), ...headers },
    body,
  });

test('a graph is replaced by who knows what is replaced', async () => {
  const { port, folder } = await runningSite({ 'ä.json': before });
  const { headers } = await raw(port, '/graphs/%C3%A4.json');
  expect(headers['etag']).toBe(tag(before));
  const written = await put(port, '/graphs/%C3%A4.json', { 'if-match': String(headers['etag']) });
  expect([written.status, written.headers['etag']]).toEqual([200, tag(after)]);
  expect(JSON.parse(written.body)).toEqual({ basis: tag(after).slice(1, -1) });
  expect(readFileSync(join(folder, 'ä.json'), 'utf8')).toBe(after);
});

test('what can’t be replaced is refused with its reason, and stays', async () => {
  const { port, folder, faults } = await runningSite({ 'a.json': before });
  const refused = async (status: number, headers: Record<string, string>, body?: string) => {
    const answer = await put(port, '/graphs/a.json', headers, body);
    expect(answer.status).toBe(status);
    return answer;
  };
  const changed = await refused(412, { 'if-match': tag('other') });
  expect(changed.headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(changed.body)).toMatchObject({ status: 412, problem: { kind: 'changed-on-disk' } });
  for (const condition of ['*', `W/${tag(before)}`, tag(before).slice(1, -1), ''])
    await refused(412, { 'if-match': condition });
  await refused(415, { 'content-type': 'text/plain' });
  await refused(415, { 'content-type': 'application/json-patch+json' });
  await refused(403, { origin: 'http://evil.example' });
  await refused(403, { host: 'evil.example' });
  const broken = await refused(422, {}, '{"format": 1}');
  expect(JSON.parse(broken.body)).toMatchObject({ problem: { kind: 'missing-field' } });
  const unconditional = await raw(port, '/graphs/a.json', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: after,
  });
  expect(unconditional.status).toBe(428);
  const missing = await put(port, '/graphs/b.json');
  expect(missing.status).toBe(404);
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['a.json']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(before);
  expect(faults).toEqual([]);
});

test('a page of ours may save', async () => {
  const { port } = await runningSite({ 'a.json': before });
  expect((await put(port, '/graphs/a.json', { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
});

test('too much is refused, whether it is announced or not', async () => {
  const { port, folder } = await runningSite({ 'a.json': before });
  const announced = await put(port, '/graphs/a.json', { 'content-length': String(LARGEST + 1) }, after).catch(
    () => undefined,
  );
  expect(announced?.status).toBe(413);
  const poured = await put(
    port,
    '/graphs/a.json',
    { 'transfer-encoding': 'chunked' },
    ' '.repeat(LARGEST + 1),
  );
  expect(poured.status).toBe(413);
  expect(JSON.parse(poured.body)).toMatchObject({ problem: { kind: 'too-large' } });
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(before);
});

test('a request that breaks off changes nothing, and is no fault of the server', async () => {
  const { port, folder, faults } = await runningSite({ 'a.json': before });
  const headers = {
    cookie: cookieFor(port),
    'content-type': 'application/json',
    'if-match': tag(before),
    'content-length': '1000',
  };
  await new Promise<void>((done) => {
    const asking = request({ host: '127.0.0.1', port, path: '/graphs/a.json', method: 'PUT', headers });
    asking.on('error', () => done());
    asking.write(after, () => asking.destroy(new Error('gone')));
  });
  expect((await raw(port, '/graphs/a.json')).body).toBe(before);
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual(['a.json']);
  expect(faults).toEqual([]);
});

test('a site whose graphs can only be read says so', async () => {
  const { list, read } = memoryStore({ 'a.json': before });
  const { port } = await runningSite({}, { store: { list, read } });
  const answer = await put(port, '/graphs/a.json');
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toMatchObject({
    problem: { kind: 'not-writable', values: { reason: 'read-only' } },
  });
});

/** Ways out of a folder that servers have fallen for. */
const probes = [
  '/graphs/../secret.json',
  '/graphs/%2e%2e/secret.json',
  '/graphs/..%2fsecret.json',
  '/graphs/%2e%2e%2fsecret.json',
  '/graphs/..%5csecret.json',
  '/graphs/%252e%252e%252fsecret.json',
  '/graphs/....//secret.json',
  '/graphs/../graphs-private/secret.json',
  '/graphs/link.json',
  '/graphs//etc/passwd',
  '/../../../../etc/passwd',
  '/assets/../../graphs-private/secret.json',
  '/graphs/inner/secret.json',
  '/graphs/linked/secret.json',
  '/graphs/.hidden.json',
  '/graphs/a.json/../../secret.json',
  '/graphs/%00a.json',
];

test.for(probes)('%s leads nowhere', async (probe) => {
  const around = temporaryFolder({
    'secret.json': 'secret',
    'graphs-private/secret.json': 'secret',
    'graphs/a.json': '{}',
    'graphs/inner/secret.json': 'secret',
    'graphs/.hidden.json': 'secret',
  });
  symlinkSync(join(around, 'secret.json'), join(around, 'graphs/link.json'));
  symlinkSync(join(around, 'graphs-private'), join(around, 'graphs/linked'));
  const { port } = await runningSite({}, { folder: join(around, 'graphs') });
  const { status, body } = await raw(port, probe);
  expect([400, 404]).toContain(status);
  expect(body).not.toMatch(/^secret|root:/);
  const written = await put(port, probe, { 'if-match': tag('secret') });
  expect([400, 404, 405]).toContain(written.status);
  for (const path of [
    'secret.json',
    'graphs-private/secret.json',
    'graphs/inner/secret.json',
    'graphs/.hidden.json',
  ])
    expect(readFileSync(join(around, path), 'utf8'), path).toBe('secret');
});
