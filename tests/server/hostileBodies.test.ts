import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { basisOf } from '../../src/storage/index.ts';
import { LARGEST } from '../../src/formats/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from '../storage/mapFile.ts';
import { counts, lines, sendAll, stateOf, wire } from './attack.ts';
import { cookieFor, raw, runningSite } from './site.ts';
import { SOON } from '../soon.ts';

// What is sent to be saved, and is no map: it is refused whole, soon, and the server goes on answering.

afterAll(() => console.log(`Hostile bodies: sent ${counts.sent}, through ${counts.through}`));

const before = mapFile('Before');
const basis = `"${basisOf(bytesOf(before))}"`;
const conditions = [`If-Match: ${basis}`, 'Content-Type: application/json'];

async function site() {
  const folder = temporaryFolder({ 'a.json': before });
  const running = await runningSite({}, { folder });
  const held = stateOf(folder);
  return {
    ...running,
    unchanged: () => (expect(stateOf(folder)).toEqual(held), expect(running.faults).toEqual([])),
  };
}

const file = (more: string) => `{"format":1,"id":"m","title":"T",${more}}`;
const times = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join(',');

/** Each as the file of a graph. */
const bombs: Readonly<Record<string, string | Uint8Array>> = {
  'arrays 100,000 deep': '['.repeat(1e5),
  'arrays 100,000 deep, closed': '['.repeat(1e5) + ']'.repeat(1e5),
  'objects 100,000 deep': '{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5),
  'objects 1,000,000 deep in a field': file(`"statements":${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`),
  'a million keys': `{${times(1e6, (at) => `"k${at}":1`)}}`,
  'a million keys in a field': file(`"x":1,${times(1e5, (at) => `"k${at}":1`)}`),
  'a million elements': `[${'1,'.repeat(1e6)}1]`,
  'a number of a million digits': file(`"statements":${'9'.repeat(1e6)}`),
  'a huge exponent': '{"format":1e999999999,"id":"m","title":"T"}',
  'a format that is none': '{"format":-0,"id":"m","title":"T"}',
  '__proto__ as a key': file('"__proto__":{"polluted":true}'),
  '__proto__ as an id': file('"statements":{"__proto__":{"text":"x","polluted":true}}'),
  'constructor as a key': file('"constructor":{"prototype":{"polluted":true}}'),
  'a title said twice': '{"format":1,"id":"m","title":"T","title":"Other"}',
  'an id that leads out': '{"format":1,"id":"../../m","title":"T"}',
  'an id with a NUL': '{"format":1,"id":"m\\u0000","title":"T"}',
  'an id that is hidden': '{"format":1,"id":".counterclaim","title":"T"}',
  'an id that is ours': '{"format":1,"id":"_browsers","title":"T"}',
  'half a character': file('"description":"\ud800"').replace('}', ''),
  'no JSON': '<script>alert(1)</script>',
  'a number': '1',
  null: 'null',
  nothing: '',
  packed: gzipSync(mapFile('After')),
  'UTF-16': Buffer.from(mapFile('After'), 'utf16le'),
  'a million quotes': '"'.repeat(1e6),
  'a million backslashes': `{"format":"${'\\'.repeat(1e6)}`,
  'a million comments': '/**/'.repeat(1e6),
  'a million commas': `{${','.repeat(1e6)}}`,
};

test(
  'no file that blows up is written, and each is refused soon',
  async () => {
    const { port, unchanged } = await site();
    for (const [what, bomb] of Object.entries(bombs)) {
      const sent = await raw(port, '/graphs/a.json', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': basis },
        body: bomb,
      });
      expect([what, sent.status]).toEqual([what, 422]);
      const made = await raw(port, '/graphs/new.json', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-none-match': '*' },
        body: bomb,
      });
      expect([what, made.status]).toEqual([what, 422]);
      counts.sent += 2;
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    unchanged();
  },
  SOON,
);

test('what lies about its length, or is packed, changes nothing', async () => {
  const { port, unchanged } = await site();
  const after = mapFile('After');
  const { length } = bytesOf(after);
  const lies = [
    [`Content-Length: ${length - 2}`],
    [`Content-Length: ${length + 1}`],
    ['Content-Length: -1'],
    ['Content-Length: 0'],
    [`Content-Length: +${length}`],
    [`Content-Length: ${length}, ${length}1`],
    ['Content-Length: 1e3'],
    ['Content-Length: 99999999999999999999'],
    [`Content-Length: ${LARGEST + 1}`],
    [],
    ['Transfer-Encoding: chunked'],
    ['Transfer-Encoding: gzip, chunked'],
    ['Transfer-Encoding: identity'],
    ['Transfer-Encoding: xchunked'],
  ];
  await sendAll(
    port,
    lies.map((lie) => ({
      what: lie.join() || 'no length',
      bytes: lines(port, 'PUT /graphs/a.json', [...conditions, ...lie], { body: after }),
    })),
  );
  const packed = gzipSync(after);
  for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip']) {
    const headers = { 'content-type': 'application/json', 'if-match': basis, 'content-encoding': encoding };
    counts.sent += 2;
    for (const body of [packed, after])
      expect((await raw(port, '/graphs/a.json', { method: 'PUT', headers, body })).status).toBe(415);
  }
  unchanged();
});

/** Starts a save and goes on sending bits of it, until the server has had enough; how many bytes it took. */
function pour(
  port: number,
  cookie: string,
  bit: string,
  every: number,
  most: number,
): Promise<{ sent: number; said: string }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let [sent, said] = [0, ''];
    const end = () => (clearInterval(pouring), socket.destroy(), resolve({ sent, said }));
    const pouring = setInterval(() => {
      if (sent >= most) return end();
      if (socket.writableLength > 0) return;
      socket.write(bit);
      sent += bit.length;
    }, every);
    socket
      .on('data', (chunk: Buffer) => (said += chunk.toString('latin1')))
      .on('error', () => undefined)
      .on('close', end);
    socket.write(
      lines(port, 'PUT /graphs/a.json', [...conditions, 'Transfer-Encoding: chunked'], { cookie }).replace(
        'Connection: close\r\n',
        '',
      ),
    );
  });
}

test('a body without end is refused while it comes, and the line is cut', async () => {
  const { port, unchanged } = await site();
  const chunk = `100000\r\n${' '.repeat(0x100000)}\r\n`;
  for (const cookie of [cookieFor(port), '']) {
    const { sent, said } = await pour(port, cookie, chunk, 0, 100 * LARGEST);
    expect(said.slice(0, 12)).toBe(cookie ? 'HTTP/1.1 413' : 'HTTP/1.1 401');
    expect(sent).toBeLessThan(100 * LARGEST);
    counts.sent += 1;
  }
  unchanged();
});

test('slow bodies keep nobody else from being answered', async () => {
  const { port, unchanged } = await site();
  const slow = Array.from({ length: 50 }, () => pour(port, cookieFor(port), '1\r\n \r\n', 50, 6 * 20));
  expect((await wire(port, lines(port, 'GET /graphs/a.json'))).status).toBe(200);
  for (const { said } of await Promise.all(slow)) expect(said).toBe('');
  counts.sent += slow.length;
  unchanged();
});
