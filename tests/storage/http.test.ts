import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/index.ts';
import { httpStore } from '../../src/storage/index.ts';

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
    problem: { values: { reason: 'the list of graphs is missing, or is not a list' } },
  });
  expect(await missing.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'there is no such file' } },
  });
  const busy = await storeOn((_, response) => response.writeHead(503).end('busy'));
  expect(await busy.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'the server answers with status 503' } },
  });
  const lying = await storeOn((_, response) =>
    response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"problem": 1'),
  );
  expect(await lying.read('a.json')).toMatchObject({
    ok: false,
    problem: { values: { reason: 'the server answers with status 500' } },
  });
});

test('a server that is down, or goes down in the middle, is a problem', async () => {
  const down = httpStore({ base: 'http://127.0.0.1:9/' });
  expect(await down.list()).toMatchObject({
    ok: false,
    problem: { values: { reason: 'the server does not answer' } },
  });
  expect(await down.read('a.json')).toMatchObject({ ok: false });
  const torn = await storeOn((_, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('{');
    setTimeout(() => response.destroy(), 20);
  });
  expect(await torn.read('a.json')).toMatchObject({ ok: false, problem: { kind: 'unreadable' } });
});
