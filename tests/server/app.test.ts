import { expect, test } from 'vitest';
import { raw, runningSite } from './site.ts';

test('the start page and its assets have their types, and assets may be kept for good', async () => {
  const { port, faults } = await runningSite();
  const page = await raw(port, '/');
  expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>App</title>' });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  });
  const script = await raw(port, '/assets/index-abc123.js?v=1');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
  expect((await raw(port, '/assets/style-abc123.css')).headers['content-type']).toBe(
    'text/css; charset=utf-8',
  );
  expect(faults).toEqual([]);
});

test('every answer carries the headers that keep strangers out, refusals as well', async () => {
  const { port } = await runningSite({ 'a.json': '{}' });
  for (const path of ['/', '/graphs/a.json', '/nothing', '/%']) {
    const { headers } = await raw(port, path);
    expect(headers, path).toMatchObject({
      'content-security-policy':
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  }
});

test('HEAD answers as GET does, without the body', async () => {
  const { port } = await runningSite();
  const { status, headers, body } = await raw(port, '/', { method: 'HEAD' });
  expect([status, headers['content-length'], body]).toEqual([200, '33', '']);
});

test.for(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
  '%s is refused where it means nothing, and what is possible is named',
  async (method) => {
    const { port } = await runningSite({ 'a.json': '{}' });
    const possible = {
      '/': 'GET, HEAD',
      '/graphs/index.json': 'GET, HEAD',
      '/graphs/a.json': 'GET, HEAD, PUT, DELETE',
      '/trash/a.json': 'GET, HEAD, POST',
    };
    for (const [path, allowed] of Object.entries(possible)) {
      if (allowed.includes(method)) continue;
      const answer = await raw(port, path, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers['allow']).toBe(allowed);
      expect(answer.body).toContain(method);
    }
  },
);

test('an app that was not built says so', async () => {
  const { port } = await runningSite({}, { built: false });
  const answer = await raw(port, '/');
  expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('not been built') as string });
});
