import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/index.ts';
import { storeHere } from '../../src/storage/index.ts';
import { runningSite } from '../server/site.ts';

/** Whether maps are kept in the browser, for a page at an address. */
const inBrowser = async (address: string) => (await storeHere(address)).inBrowser !== undefined;

/** Some other server than ours. */
async function hostThat(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  const listening = await listen(server, 0);
  return `http://127.0.0.1:${listening.ok ? listening.port : 0}/app/index.html`;
}

test('our own server is known by every answer, also where its folder is gone', async () => {
  const { address } = await runningSite({ 'a.json': '{}' });
  expect(await inBrowser(`${address}#/a`)).toBe(false);
  const { address: gone } = await runningSite({}, { folder: '/nowhere/at/all' });
  expect(await inBrowser(gone)).toBe(false);
});

test('on a host that hands files out, with a list or without, the browser keeps the maps', async () => {
  expect(await inBrowser(await hostThat((_, response) => response.end('[]')))).toBe(true);
  expect(await inBrowser(await hostThat((_, response) => response.writeHead(404).end()))).toBe(true);
  expect(await inBrowser('file:///home/ann/app/index.html')).toBe(true);
});

test('who is silent or in trouble may be our server, and is not replaced by the browser', async () => {
  expect(await inBrowser('http://127.0.0.1:9/')).toBe(false);
  expect(await inBrowser(await hostThat((_, response) => response.writeHead(502).end()))).toBe(false);
});

test('the list beside the page is asked for, wherever in the page one is', async () => {
  const asked: string[] = [];
  const address = await hostThat(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.end('[]');
  });
  await storeHere(`${address}?x=/y/#/a/b`);
  expect(asked).toEqual(['HEAD /app/graphs/index.json']);
});
