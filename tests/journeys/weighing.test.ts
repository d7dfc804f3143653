import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { weigh } from '../../src/evaluate/index.ts';
import { parse } from '../../src/formats/index.ts';
import { standingWords } from '../../src/words/index.ts';
import { startApp, type App } from './app.ts';
import { focused, said, tabTo } from './heard.ts';

// The map of the shipped debate, weighed by keys alone; what is asserted is heard, or in the files.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const file = () => readFileSync(join(app.folder, 'primer.json'));
const map = () => {
  const parsed = parse(file());
  if (!parsed.ok) throw new Error('primer can’t be read');
  return parsed.map;
};
const positions = (): readonly string[] => {
  const folder = join(app.folder, '.counterclaim', map().id, 'positions');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
};
const hear = (page: Page, words: RegExp) =>
  expect.poll(async () => (await said(page)).join('\n')).toMatch(words);
const toMap = (page: Page) => tabTo(page, ({ role }) => role === 'application', 90);
/** Lets the focus go, so that Tab begins at the top again. */
const nowhere = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const badge = (page: Page) => page.locator('.card.thesis .badge').textContent();

it('by keyboard alone a map is weighed, a claim denied, what follows heard and taken back; what was supposed is kept and compared', async () => {
  const page = await app.open('#/primer');
  await page.locator('.card.thesis').waitFor();
  expect(await page.locator('.badge').count()).toBe(0);
  const before = file();
  await toMap(page);
  await page.keyboard.press('v');
  await page.keyboard.press('j');
  await hear(page, /The map is weighed/);
  // What a card says, it says of the same map weighed by the plain function.
  const thesis = map().thesis!;
  const stands = weigh(map()).standing(thesis)!;
  await expect.poll(() => badge(page)).toContain(standingWords[stands]);
  await page.keyboard.press('Home');
  await hear(page, new RegExp(`${standingWords[stands]} in this map`, 'i'));
  expect((await focused(page)).role).toBe('application');

  await page.keyboard.press('Shift+Y');
  await hear(page, /Denied: “.+”\. /);
  await expect.poll(() => badge(page)).toContain('supposed: denied');
  await page.keyboard.press('Control+z');
  await hear(page, /Undone: deny/);
  await expect.poll(() => badge(page)).toContain(standingWords[stands]);
  await page.keyboard.press('Control+y');
  await expect.poll(() => badge(page)).toContain('supposed: denied');

  await nowhere(page);
  const name = await tabTo(
    page,
    ({ role, name }) => role === 'textbox' && /^Keep what is supposed/.test(name),
    90,
  );
  expect(name.name).toBe('Keep what is supposed now as');
  await page.keyboard.type('The other side');
  await page.keyboard.press('Enter');
  await hear(page, /Kept beside the map: “The other side”/);
  expect(positions()).toHaveLength(1);
  // Nothing of it is in the map.
  expect(file()).toEqual(before);

  // In the field, Ctrl+Z is the field's.
  await nowhere(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => badge(page)).toContain(standingWords[stands]);
  await tabTo(page, ({ name }) => /^Compare “The other side”/.test(name), 90);
  await page.keyboard.press('Enter');
  await hear(page, /“The other side” and what is supposed now differ on \d+ statements?\./);
  await page.context().close();

  // Another page finds it again, and takes it up.
  const later = await app.open('#/primer');
  await later.locator('.card.thesis').waitFor();
  await toMap(later);
  await later.keyboard.press('j');
  await later.getByRole('button', { name: 'Take up “The other side”' }).click();
  await hear(later, /Taken up: “The other side”/);
  await expect.poll(() => badge(later)).toContain('supposed: denied');
  await later.getByRole('button', { name: 'Delete “The other side”' }).click();
  await expect.poll(positions).toEqual([]);
  await later.context().close();
});
