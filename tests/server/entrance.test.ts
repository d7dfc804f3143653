import { expect, test } from 'vitest';
import { cookieFor, raw, runningSite, type Raw } from './site.ts';

/** A request of a browser that was never here. */
const stranger = (
  port: number,
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
): Promise<Raw> => raw(port, path, { method, headers: { cookie: '', ...headers } });

test('a key lets one browser in, once, and stays in no address', async () => {
  const { port, newKey } = await runningSite({ 'a.json': '{}' });
  const path = `/?key=${newKey()}`;
  const { status, headers, body } = await stranger(port, path);
  expect([status, headers['location'], headers['cache-control'], body]).toEqual([303, '/', 'no-store', '']);
  expect(headers['set-cookie']).toEqual([`${cookieFor(port)}; HttpOnly; SameSite=Strict; Path=/`]);
  expect((await raw(port, '/graphs/a.json')).status).toBe(200);
  const again = await stranger(port, path);
  expect([again.status, again.headers['set-cookie']]).toEqual([403, undefined]);
  expect(again.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(again.body).toMatch(/used already.*press Enter in the terminal/s);
});

test('who is in may follow an old address, and uses no new one up', async () => {
  const { port, newKey } = await runningSite();
  const path = `/?key=${newKey()}`;
  for (const asked of [path, '/?key=old', '/?key=']) {
    const { status, headers } = await raw(port, asked);
    expect([status, headers['location'], headers['set-cookie']]).toEqual([303, '/', undefined]);
  }
  expect((await stranger(port, path)).status).toBe(303);
});

test('a new key takes the place of the one before', async () => {
  const { port, newKey } = await runningSite();
  const [first, second] = [newKey(), newKey()];
  expect(first).not.toBe(second);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect((await stranger(port, `/?key=${first}`)).status).toBe(403);
  expect((await stranger(port, `/?key=${second}`)).status).toBe(303);
});

test('nothing but a GET of the right address uses a key up', async () => {
  const { port, newKey } = await runningSite();
  const key = newKey();
  for (const method of ['HEAD', 'POST', 'PUT', 'OPTIONS', 'DELETE'])
    expect((await stranger(port, `/?key=${key}`, method)).status, method).toBe(401);
  for (const path of [`/?key=${key}x`, `/?key=${key.slice(1)}`, `/?key=`, `/?key=%20${key}`])
    expect((await stranger(port, path)).status, path).toBe(403);
  for (const path of [`/graphs/index.json?key=${key}`, `/?x=1&key=${key}`, `//?key=${key}`, `/?KEY=${key}`])
    expect((await stranger(port, path)).status, path).toBe(401);
  expect((await stranger(port, `/?key=${key}`, 'GET', { host: 'evil.example' })).status).toBe(403);
  expect((await stranger(port, `/?key=${key}`, 'GET', { origin: 'http://evil.example' })).status).toBe(403);
  expect((await stranger(port, `/?key=${key}`)).status).toBe(303);
});

test('before a key was made, none is right', async () => {
  const { port } = await runningSite();
  for (const path of ['/?key=', '/?key=undefined', '/?key=null'])
    expect((await stranger(port, path)).status, path).toBe(403);
});

test('who is not in is told so in a sentence, whatever is asked for and however', async () => {
  const { port } = await runningSite({ 'a.json': '{}' });
  const paths = [
    '/',
    '/index.html',
    '/graphs/index.json',
    '/graphs/a.json',
    '/graphs/none.json',
    '/events',
    '/versions/a.json',
    '/trash/index.json',
    '/assets/index-abc123.js',
    '/nothing',
    '/%',
  ];
  for (const path of paths)
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'POST', 'OPTIONS', 'PATCH']) {
      const { status, headers, body } = await stranger(port, path, method);
      expect([path, method, status]).toEqual([path, method, 401]);
      expect(headers['content-type']).toBe(`text/${path === '/' ? 'html' : 'plain'}; charset=utf-8`);
      expect(headers['cache-control']).toBe('no-store');
      if (method !== 'HEAD') expect(body).toMatch(/has not been let in.*press Enter/s);
    }
});

test('a link on another page is asked for once more, from here, and only once', async () => {
  const { port } = await runningSite();
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const first = await stranger(port, '/', 'GET', link);
  expect([first.status, first.headers['refresh']]).toEqual([401, '0']);
  const second = await stranger(port, '/', 'GET', { ...link, 'sec-fetch-site': 'same-origin' });
  expect([second.status, second.headers['refresh']]).toEqual([401, undefined]);
});

test('the cookie is found among others', async () => {
  const { port } = await runningSite();
  const own = cookieFor(port);
  for (const cookie of [`a=b; ${own}`, `${own};c=d`, `counterclaim-${port}=other; ${own}`, `=; ;x; ${own}`])
    expect((await raw(port, '/', { headers: { cookie } })).status, cookie).toBe(200);
});
