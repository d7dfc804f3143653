import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';
import { smallTargets } from './targets.ts';

// The other sizes and the screens as they open are gone over in byKeyboard.test.ts.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const menu = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What is gone over: how one gets there, and what is then to be seen. */
const places: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['the map as it opens', async () => {}],
  [
    'a tour being played',
    async (page) => {
      await page.getByRole('button', { name: 'Take the tour' }).click();
      await page.getByRole('group', { name: 'Guided tour' }).getByText('Stop 1 of 12').first().waitFor();
    },
  ],
  [
    'a tour being changed',
    async (page) => {
      await menu(page, 'Views and tours').click();
      await page.getByRole('button', { name: /^Change “/ }).click();
      await page.getByLabel('Caption of stop 12').waitFor();
    },
  ],
  [
    'what is shown, every facet open',
    async (page) => {
      await menu(page, 'What is shown: depth, focus, filter').click();
      const facets = page.locator('[popover] summary');
      await facets.first().waitFor();
      for (const facet of await facets.all()) await facet.click();
      await page.getByRole('group', { name: 'Paragraph' }).getByRole('checkbox').first().check();
      await page.getByText(/Only statements said in/).waitFor();
    },
  ],
  [
    'the layers',
    async (page) => {
      await menu(page, 'Layers').click();
      await page.locator('[popover]:popover-open').waitFor();
    },
  ],
  [
    'views and tours',
    async (page) => {
      await menu(page, 'Views and tours').click();
      await page.locator('[popover]:popover-open').waitFor();
    },
  ],
];

describe.each([
  ['a wide screen', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('on %s, the article’s map has no target under 24 px:', (_, viewport) => {
  it.each(places)('%s', async (_, go) => {
    const page = await app.open('#/pakistan-gaza-isf', { viewport });
    await page.locator('.card.thesis').waitFor();
    await go(page);
    expect(await smallTargets(page)).toEqual([]);
    await page.context().close();
  });
});
