import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/index.ts';
import { basisOf, httpStore } from '../../src/storage/index.ts';
import { bytesOf, mapFile } from './mapFile.ts';

/** A store on some other server than ours: a static host, a gateway, a broken one. */
async function storeOn(answer: RequestListener) {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  const listening = await listen(server, 0);
  return httpStore({ base: `http://127.0.0.1:${listening.ok ? listening.port : 0}/app/` });
}

test('it asks for addresses below its base', async () => {
  const asked: string[] = [];
  const store = await storeOn(({ url }, response) => {
    asked.push(url ?? '');
    response.end('["a b.json"]');
  });
  await store.list();
  await store.read('a b.json');
  expect(asked).toEqual(['/app/graphs/index.json', '/app/graphs/a%20b.json']);
});

test('a list that is none, or has other things in it, does no harm', async () => {
  const page = await storeOn((_, response) => response.end('<!doctype html>'));
  expect(await page.list()).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
  const object = await storeOn((_, response) => response.end('{"length": 3}'));
  expect(await object.list()).toMatchObject({ ok: false });
  const mixed = await storeOn((_, response) => response.end('["a.json", 1, null, "../b.json", "c.txt"]'));
  expect(await mixed.list()).toEqual({ ok: true, names: ['a.json'] });
});

test('refusals of other servers are problems with their reason', async () => {
  const missing = await storeOn((_, response) => response.writeHead(404).end());
  expect(await missing.list()).toMatchObject({
    ok: false,
    problem: { values: { reason: 'unlisted' } },
  });
  expect(await missing.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'missing' } },
  });
  const busy = await storeOn((_, response) => response.writeHead(503).end('busy'));
  expect(await busy.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'status', status: 503 } },
  });
  const lying = await storeOn((_, response) =>
    response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"problem": 1'),
  );
  expect(await lying.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'status', status: 500 } },
  });
});

test('a server that is down, or goes down in the middle, is a problem', async () => {
  const down = httpStore({ base: 'http://127.0.0.1:9/' });
  expect(await down.list()).toMatchObject({
    ok: false,
    problem: { values: { reason: 'silent' } },
  });
  expect(await down.read('a.json')).toMatchObject({ ok: false });
  const torn = await storeOn((_, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('{');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await torn.read('a.json')).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
});

test('what other servers answer to a save is never taken for one', async () => {
  const bytes = bytesOf(mapFile('A'));
  const answered = async (status: number, headers: Record<string, string> = {}) => {
    const store = await storeOn((request, response) => {
      request.resume().on('end', () => response.writeHead(status, headers).end('<!doctype html>'));
    });
    const written = await store.write!('a.json', bytes, 'basis');
    return written.ok || written.problem;
  };
  for (const status of [404, 405, 501, 200, 201]) {
    expect(await answered(status), String(status)).toMatchObject({
      kind: 'not-writable',
      values: { reason: 'read-only' },
    });
  }
  expect(await answered(200, { etag: `"${basisOf(bytesOf('other'))}"` })).toMatchObject({
    kind: 'not-writable',
  });
  expect(await answered(412)).toMatchObject({ kind: 'changed-on-disk' });
  expect(await answered(503)).toMatchObject({ values: { reason: 'status', status: 503 } });
  const down = httpStore({ base: 'http://127.0.0.1:9/' });
  expect(await down.write!('a.json', bytes, 'basis')).toMatchObject({
    ok: false,
    problem: { kind: 'not-writable', values: { reason: 'silent' } },
  });
});
