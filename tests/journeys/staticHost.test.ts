import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen } from '../../src/server/index.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** A host that hands out the built app's files below a folder, and refuses everything else. */
const host = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).replace(
    /^\/maps\//,
    '',
  );
  const type = types[extname(path)] ?? (path === '' ? 'text/html' : 'application/octet-stream');
  if (!['GET', 'HEAD'].includes(request.method ?? '')) return void response.writeHead(405).end();
  readFile(join(dist, path === '' ? 'index.html' : path)).then(
    (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
    () => response.writeHead(404).end(),
  );
});
let browser: Browser;
let address: string;
beforeAll(async () => {
  const listening = await listen(host, 0);
  address = `http://127.0.0.1:${listening.ok ? listening.port : 0}/maps/`;
  const executablePath = process.env['COUNTERCLAIM_BROWSER'];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean),
  });
});
afterAll(async () => {
  await browser.close();
  host.close();
});

it('on a host that only hands out files, maps are begun and renamed, and are there after the page is loaded again', async () => {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('pageerror', (fault) => errors.push(String(fault)));
  await page.goto(address);
  await page.getByText('what you begin or change stays in this browser').waitFor();
  const shipped = await page.getByRole('heading', { name: /library open on Sundays/ }).innerText();
  await page.getByRole('button', { name: `More about ${shipped}` }).click();
  await page.getByRole('button', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Renamed here');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: /Renamed here.*Changed in this browser/s }).waitFor();
  await page.getByLabel(/The motion/).fill('Towns should keep their mills.');
  await page.getByRole('button', { name: 'Begin a map' }).click();
  await page.getByRole('link', { name: /All maps/ }).click();
  await page.reload();
  await page.getByRole('link', { name: /Renamed here/ }).waitFor();
  await page.getByRole('link', { name: /Towns should keep their mills.*Kept in this browser/s }).waitFor();
  await page.getByText('2 maps were changed since you last saved copies.').waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save copies of all' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^counterclaim-maps-.*\.zip$/);
  await page.getByText('Nothing was changed since you last saved copies.').waitFor();
  // Another reader's browser has none of it.
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await other.getByRole('heading', { name: shipped }).waitFor();
  expect(await other.getByText('Renamed here').count()).toBe(0);
  expect(errors).toEqual([]);
});
