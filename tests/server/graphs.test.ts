import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../folder.ts';
import { raw, runningSite } from './site.ts';

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
});
