import { afterAll, expect, test } from 'vitest';
import { basisOf } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { bytesOf, mapFile } from '../storage/mapFile.ts';
import { counts, lines, sendAll, stateOf, wire, type Attack } from './attack.ts';
import { cookieFor, runningSite } from './site.ts';

// What other sites, other programs of this machine and tricks with HTTP send to the server: sent as bytes, from a browser that was let in.

afterAll(() => console.log(`Hostile requests: sent ${counts.sent}, through ${counts.through}`));

const before = mapFile('Before');
const after = mapFile('After');
const basis = `"${basisOf(bytesOf(before))}"`;

/** A site with one graph, and a test that nothing of it changed. */
async function site() {
  const folder = temporaryFolder({
    'a.json': before,
    '.counterclaim/trash/b.json': before,
    '.counterclaim/m/positions/x.json': before,
  });
  const running = await runningSite({}, { folder });
  const held = stateOf(folder);
  const unchanged = () => {
    expect(stateOf(folder)).toEqual(held);
    expect(running.faults).toEqual([]);
  };
  return { ...running, unchanged };
}

const reads = [
  'GET /',
  'GET /graphs/index.json',
  'GET /graphs/a.json',
  'GET /events',
  'GET /versions/a.json',
  'GET /beside/a.json/positions',
  'GET /beside/a.json/positions/x',
];
const puts = [
  'PUT /graphs/a.json',
  'PUT /graphs/c.json',
  'PUT /beside/a.json/positions/x',
  'PUT /beside/a.json/positions/c.json',
];
const writes = [...puts, 'DELETE /graphs/a.json', 'DELETE /beside/a.json/positions/x', 'POST /trash/b.json'];
const all = [
  ...reads,
  'HEAD /graphs/a.json',
  'GET /trash/index.json',
  'GET /assets/index-abc123.js',
  ...writes,
];

/** The headers and the body that each of them would be obeyed with. */
const meant = (first: string, type = 'application/json') =>
  first.startsWith('PUT')
    ? {
        headers: [
          first.endsWith('c.json') ? 'If-None-Match: *' : `If-Match: ${basis}`,
          `Content-Type: ${type}`,
          `Content-Length: ${bytesOf(after).length}`,
        ],
        body: after,
      }
    : first.startsWith('DELETE')
      ? { headers: [`If-Match: ${basis}`], body: '' }
      : { headers: first.startsWith('POST') ? ['Content-Length: 0', `Content-Type: ${type}`] : [], body: '' };

/** All requests, each as it would be obeyed but for what is added. */
const attacks = (port: number, what: string, more: readonly string[], over = {}, firsts = all): Attack[] =>
  firsts.map((first) => {
    const { headers, body } = meant(first);
    return { what: `${what}: ${first}`, bytes: lines(port, first, [...headers, ...more], { body, ...over }) };
  });

test('the requests that are twisted below are obeyed as they are', async () => {
  for (const first of all.filter((first) => !first.endsWith('events'))) {
    const { port } = await site();
    const [asked] = attacks(port, '', [`Origin: http://127.0.0.1:${port}`], {}, [first]);
    expect([first, (await wire(port, asked!.bytes)).status]).toEqual([first, 200]);
  }
});

test('names that lead here from elsewhere (DNS rebinding) get nothing', async () => {
  const { port, unchanged } = await site();
  const hosts = [
    'evil.example',
    `evil.example:${port}`,
    `127.0.0.1.evil.example:${port}`,
    `localhost.evil.example:${port}`,
    `127.0.0.1:${port}.evil.example`,
    `127.0.0.1:${port + 1}`,
    '127.0.0.1',
    `127.0.0.2:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `0177.0.0.1:${port}`,
    `0.0.0.0:${port}`,
    `[::]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `[0:0:0:0:0:0:0:1]:${port}`,
    `::1:${port}`,
    `[::1]`,
    `localhost.:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}@evil.example`,
    `127.0.0.1:${port}, evil.example`,
    `127.0.0.1:0${port}`,
    '',
  ];
  for (const host of hosts) await sendAll(port, attacks(port, `Host ${host}`, [], { host }));
  await sendAll(port, [
    { what: 'two hosts', bytes: lines(port, 'GET /graphs/a.json', ['Host: evil.example']) },
    { what: 'no host', bytes: `GET /graphs/a.json HTTP/1.1\r\nCookie: ${cookieFor(port)}\r\n\r\n` },
    { what: 'no host, HTTP/1.0', bytes: `GET /graphs/a.json HTTP/1.0\r\nCookie: ${cookieFor(port)}\r\n\r\n` },
  ]);
  unchanged();
});

test('targets that are no path of ours get nothing', async () => {
  const { port, unchanged } = await site();
  const targets = [
    'http://evil.example/graphs/a.json',
    `http://127.0.0.1:${port}/graphs/a.json`,
    'https://evil.example/',
    'file:///etc/passwd',
    '*',
    'evil.example:443',
    '//evil.example/graphs/a.json',
    '\\\\evil.example\\graphs\\a.json',
    'graphs/a.json',
  ];
  await sendAll(
    port,
    targets.map((target) => ({ what: target, bytes: lines(port, `GET ${target}`) })),
  );
  unchanged();
});

test('what another page asks for, it does not get', async () => {
  const { port, unchanged } = await site();
  const own = `Origin: http://127.0.0.1:${port}`;
  const signs = [
    ['Origin: null'],
    ['Origin: https://evil.example'],
    ['Origin: http://evil.example'],
    [`Origin: https://127.0.0.1:${port}`],
    [`Origin: http://127.0.0.1:${port + 1}`],
    [`Origin: http://127.0.0.1`],
    [`Origin: http://127.0.0.1:${port}.evil.example`],
    [`Origin: http://127.0.0.1:${port}/`],
    [`Origin: http://evil.example http://127.0.0.1:${port}`],
    ['Origin: file://'],
    ['Origin: chrome-extension://abcdef'],
    ['Origin:'],
    [own, 'Origin: http://evil.example'],
    ['Origin: http://evil.example', own],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'],
    ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: style'],
    ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: object'],
  ];
  for (const sign of signs) await sendAll(port, attacks(port, sign.join(', '), sign));
  unchanged();
});

test('forms of other pages change nothing, whatever they say they are', async () => {
  const { port, unchanged } = await site();
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
  const posed = [...types, 'text/plain; application/json', 'application/json5', 'application/jsonp', ''];
  for (const type of posed)
    for (const first of puts) {
      const { headers, body } = meant(first, type);
      await sendAll(port, [{ what: `${type} ${first}`, bytes: lines(port, first, headers, { body }) }]);
    }
  const form = ['Origin: http://evil.example', 'Content-Type: text/plain'];
  await sendAll(port, attacks(port, 'a form', form, {}, writes));
  await sendAll(port, attacks(port, 'a form of this machine', ['Sec-Fetch-Site: same-site'], {}, writes));
  const navigation = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  await sendAll(port, attacks(port, 'a form of a navigation', navigation, {}, writes));
  for (const pretended of ['X-HTTP-Method-Override: PUT', 'X-HTTP-Method: DELETE', 'X-Method-Override: PUT'])
    await sendAll(
      port,
      ['POST /graphs/a.json', 'POST /beside/a.json/positions/x'].map((first) => ({
        what: pretended,
        bytes: lines(port, first, [pretended, 'Content-Length: 0']),
      })),
    );
  unchanged();
});

test('methods that mean nothing here get nothing', async () => {
  const { port, unchanged } = await site();
  const methods =
    'TRACE CONNECT OPTIONS PATCH PROPFIND MKCOL MOVE COPY LOCK SEARCH PURGE LINK get __proto__ constructor FOO';
  await sendAll(
    port,
    methods.split(' ').flatMap((method) =>
      ['/', '/graphs/a.json', '/beside/a.json/positions/x', '/trash/b.json', `127.0.0.1:${port}`].map(
        (target) => ({
          what: `${method} ${target}`,
          bytes: lines(port, `${method} ${target}`, [`If-Match: ${basis}`]),
        }),
      ),
    ),
  );
  unchanged();
});

test('without the cookie nothing is had and nothing is changed, whatever else is sent', async () => {
  const { port, unchanged } = await site();
  const secret = cookieFor(port).split('=')[1]!;
  const cookies = [
    '',
    `counterclaim-${port}=`,
    `counterclaim-${port}=x`,
    `counterclaim-${port}=${secret.slice(0, -1)}`,
    `counterclaim-${port}=${secret}x`,
    `counterclaim-${port}=${secret.toUpperCase()}`,
    `counterclaim-${port + 1}=${secret}`,
    `counterclaim=${secret}`,
    `COUNTERCLAIM-${port}=${secret}`,
    `xcounterclaim-${port}=${secret}`,
    secret,
    `x="counterclaim-${port}=${secret}"`,
  ];
  for (const cookie of cookies) await sendAll(port, attacks(port, `Cookie ${cookie}`, [], { cookie }));
  for (const posed of [
    `Authorization: Bearer ${secret}`,
    `X-Cookie: ${cookieFor(port)}`,
    'X-Forwarded-For: 127.0.0.1',
  ])
    await sendAll(port, attacks(port, posed, [posed], { cookie: '' }));
  unchanged();
});

test('floods of headers and split requests are cut off, and hide nothing', async () => {
  const { port, unchanged } = await site();
  const flood = Array.from({ length: 2100 }, () => 'a:');
  await sendAll(port, [
    {
      what: '20,000 headers',
      bytes: lines(
        port,
        'GET /',
        Array.from({ length: 20_000 }, (_, at) => `h${at}: 1`),
      ),
    },
    { what: 'a header of 1 MB', bytes: lines(port, 'GET /', [`x: ${'x'.repeat(1e6)}`]) },
    { what: 'an address of 100 kB', bytes: lines(port, `GET /${'a'.repeat(1e5)}`) },
    { what: 'a header folded', bytes: lines(port, 'GET /', ['x: 1', ' Origin: http://evil.example']) },
    { what: 'a header with a NUL', bytes: lines(port, 'GET /', ['x: a\0b']) },
    { what: 'a space before the colon', bytes: lines(port, 'GET /', ['Origin : http://evil.example']) },
    {
      what: 'an Origin behind more headers than are kept',
      bytes: lines(port, 'DELETE /graphs/a.json', [
        `If-Match: ${basis}`,
        ...flood,
        'Origin: http://evil.example',
      ]),
    },
    {
      what: 'two lengths',
      bytes: lines(
        port,
        'PUT /graphs/a.json',
        [...meant('PUT /graphs/a.json').headers, 'Content-Length: 5'],
        { body: after },
      ),
    },
    {
      what: 'a length and chunks',
      bytes: lines(
        port,
        'PUT /graphs/a.json',
        [...meant('PUT /graphs/a.json').headers, 'Transfer-Encoding: chunked'],
        {
          body: '0\r\n\r\nDELETE /graphs/a.json HTTP/1.1\r\n\r\n',
        },
      ),
    },
    {
      what: 'bare line feeds',
      bytes: `GET /graphs/a.json HTTP/1.1\nHost: 127.0.0.1:${port}\nCookie: ${cookieFor(port)}\n\n`,
    },
    { what: 'HTTP/2 without asking', bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' },
    { what: 'HTTP/0.9', bytes: 'GET /graphs/a.json\r\n' },
    { what: 'TLS', bytes: new Uint8Array([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0]) },
  ]);
  unchanged();
});

test('what is answered runs nothing that is not ours, and is nothing else than it says', async () => {
  const { port } = await site();
  for (const cookie of [cookieFor(port), ''])
    for (const first of [
      ...reads.filter((read) => !read.endsWith('events')),
      'GET /nothing',
      'TRACE /',
      'GET /%',
      'GET /?key=x',
    ]) {
      const { head } = await wire(port, lines(port, first, [], { cookie }));
      expect(head, first).toMatch(/^content-security-policy: [^\n]*script-src 'self';/m);
      expect(head, first).toContain("frame-ancestors 'none'");
      expect(head, first).toContain('x-content-type-options: nosniff');
      expect(head, first).toContain('cross-origin-resource-policy: same-origin');
      expect(head, first).not.toMatch(/access-control-|^server:|^x-powered-by/m);
    }
});
