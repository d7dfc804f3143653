import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { basisOf, LARGEST_BESIDE } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from '../storage/mapFile.ts';
import { counts, lines, sendAll, stateOf } from './attack.ts';
import { targets } from './hostileTargets.ts';
import { raw, runningSite } from './site.ts';

// What is tried on the documents beside maps: addresses that lead elsewhere, and texts that are none.

afterAll(() => console.log(`Hostile documents: sent ${counts.sent}, through ${counts.through}`));

const secret = 'The secret.';
const SHELF = '.counterclaim/m/positions';
const place = '/beside/a.json/positions/x';
const basis = `"${basisOf(bytesOf(secret))}"`;
const ifMatch = [`If-Match: ${basis}`];
const json = ['Content-Type: application/json', 'Content-Length: 5'];

/** Two maps, one with documents among which a link leads out, the other with a folder that does. */
function surroundings(): string {
  const around = temporaryFolder({
    'secret.json': secret,
    'private/positions/secret.json': secret,
    'graphs/a.json': mapFile('A'),
    'graphs/b.json': mapFile('B', 'b'),
    'graphs/.counterclaim/secret.json': secret,
    'graphs/.counterclaim/m/secret.json': secret,
    'graphs/.counterclaim/m/versions/secret.json': secret,
    'graphs/.counterclaim/m/positions/.hidden.json': secret,
    'graphs/.counterclaim/m/positions/inner/secret.json': secret,
  });
  const graphs = join(around, 'graphs');
  symlinkSync(join(around, 'secret.json'), join(graphs, SHELF, 'link.json'));
  symlinkSync(join(around, 'private'), join(graphs, '.counterclaim/b'));
  mkdirSync(join(graphs, SHELF, 'folder.json'));
  return around;
}

test('no address leads to what is not kept beside a map, nor changes anything', async () => {
  const around = surroundings();
  const graphs = join(around, 'graphs');
  const { port, faults } = await runningSite({}, { folder: graphs });
  const held = stateOf(around);
  const sent = (first: string, headers: readonly string[] = [], body = '') => ({
    what: `${first.slice(0, 120)} ${headers[0] ?? ''}`,
    bytes: lines(port, first, headers, { body }),
  });
  for (const target of [...targets, 'link', 'folder', 'hidden', 'inner', 'versions', 'secret']) {
    const document = `a.json/positions/${target}`;
    const elsewhere = [`${target}/positions/secret`, `a.json/${target}/secret`];
    await sendAll(port, [
      sent(`GET /beside/${target}/positions`),
      sent(`GET /beside/a.json/${target}`),
      ...[...elsewhere, document].map((at) => sent(`GET /beside/${at}`)),
      sent(`PUT /beside/${document}`, [...ifMatch, ...json], '"new"'),
    ]);
    // What is gone already counts as removed: that nothing is, is seen below.
    await sendAll(port, [sent(`DELETE /beside/${document}`, ifMatch)], () => false);
    // An id may be new, and odd; then there is a document of that name in its place, and nowhere else.
    const made = [...elsewhere, document].map((at) =>
      sent(`PUT /beside/${at}`, ['If-None-Match: *', ...json], '"new"'),
    );
    await sendAll(port, made, () => {
      const places = Object.keys(stateOf(around)).filter((file) => !(file in held));
      for (const file of places) rmSync(file);
      return places.some((file) => dirname(file) !== join(graphs, SHELF) || basename(file).startsWith('.'));
    });
  }
  expect(stateOf(around)).toEqual(held);
  expect(faults).toEqual([]);
});

test('a folder of documents that is a link is not used', async () => {
  const around = surroundings();
  const { port } = await runningSite({}, { folder: join(around, 'graphs') });
  const held = stateOf(around);
  const tried = [
    ['GET /beside/b.json/positions'],
    ['GET /beside/b.json/positions/secret'],
    ['PUT /beside/b.json/positions/secret', ...ifMatch, ...json],
    ['PUT /beside/b.json/positions/new', 'If-None-Match: *', ...json],
    ['DELETE /beside/b.json/positions/secret', ...ifMatch],
  ];
  await sendAll(
    port,
    tried.map(([first, ...headers]) => ({
      what: first!,
      bytes: lines(port, first!, headers, { body: '"new"' }),
    })),
  );
  expect(stateOf(around)).toEqual(held);
});

async function site() {
  const folder = temporaryFolder({ 'a.json': mapFile('A'), [`${SHELF}/x.json`]: secret });
  const running = await runningSite({}, { folder });
  const held = stateOf(folder);
  return {
    ...running,
    unchanged: () => (expect(stateOf(folder)).toEqual(held), expect(running.faults).toEqual([])),
  };
}

test('what is no text, is too large, or does not say what it replaces, is refused', async () => {
  const { port, unchanged } = await site();
  const type = { 'content-type': 'application/json' };
  const meant = { ...type, 'if-match': basis };
  const refused: [number, Record<string, string>, string | Uint8Array][] = [
    [413, meant, 'x'.repeat(LARGEST_BESIDE + 1)],
    [413, meant, new Uint8Array(20 * LARGEST_BESIDE)],
    [422, meant, ''],
    [422, meant, gzipSync('text')],
    [422, meant, Uint8Array.of(0xff, 0xfe, 0x41, 0)],
    [422, meant, Uint8Array.of(0xed, 0xa0, 0x80)],
    [422, meant, Uint8Array.of(0xc0, 0xaf)],
    ...['gzip', 'br', 'deflate', 'zstd', 'identity, gzip'].map(
      (packing) =>
        [415, { ...meant, 'content-encoding': packing }, '1'] as [number, Record<string, string>, string],
    ),
    ...['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''].map(
      (other) => [415, { ...meant, 'content-type': other }, '1'] as [number, Record<string, string>, string],
    ),
    [428, type, '1'],
    [428, { ...type, 'if-none-match': basis }, '1'],
    ...['*', 'W/' + basis, basis.replaceAll('"', ''), `${basis}, "x"`, '', '"__proto__"'].map(
      (condition) =>
        [412, { ...type, 'if-match': condition }, '1'] as [number, Record<string, string>, string],
    ),
    [412, { ...type, 'if-none-match': '*' }, '1'],
  ];
  for (const [status, headers, body] of refused) {
    const came = await raw(port, place, { method: 'PUT', headers, body });
    expect([headers, came.status]).toEqual([headers, status]);
    expect(came.body).not.toContain(secret);
  }
  for (const [status, headers] of [
    [428, {}],
    [412, { 'if-match': '*' }],
    [412, { 'if-match': '""' }],
  ] as const)
    expect((await raw(port, place, { method: 'DELETE', headers })).status).toBe(status);
  counts.sent += refused.length + 3;
  unchanged();
});

test('what lies about its length changes nothing', async () => {
  const { port, unchanged } = await site();
  const lengths = ['6', '-1', '0', '+5', '5, 51', '1e3', '99999999999999999999', `${LARGEST_BESIDE + 1}`];
  const lies = lengths.map((length) => `Content-Length: ${length}`);
  const chunked = ['chunked', 'gzip, chunked', 'identity', 'xchunked'].map(
    (how) => `Transfer-Encoding: ${how}`,
  );
  await sendAll(
    port,
    ['', ...lies, ...chunked].map((lie) => ({
      what: lie || 'no length',
      bytes: lines(port, `PUT ${place}`, [...ifMatch, json[0]!, ...(lie ? [lie] : [])], { body: '"new"' }),
    })),
  );
  unchanged();
});

test('a text that would blow up whoever reads it is only kept, and shown as nothing else', async () => {
  const { port, faults } = await site();
  const texts = ['['.repeat(1e5), '{"__proto__":{"polluted":true}}', '<script>alert(1)</script>', '\0'];
  for (const [at, text] of texts.entries()) {
    const headers = { 'content-type': 'application/json', 'if-none-match': '*' };
    const kept = await raw(port, `/beside/a.json/positions/t${at}`, { method: 'PUT', headers, body: text });
    expect(kept.status).toBe(200);
    const shown = await raw(port, `/beside/a.json/positions/t${at}`);
    expect(shown.body).toBe(text);
    expect(shown.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(faults).toEqual([]);
});
