import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, onShared, skipShared } from '../corpora.ts';
import { restingBox, startApp, type App } from './app.ts';

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  await app.close();
  // Said once, for all journeys: nothing was reported to the console.
  expect(app.errors).toEqual([]);
});

const card = (page: Page, words: string) => page.locator('.card', { hasText: words });
const openArticle = async (options = {}) => {
  const page = await app.open('', options);
  await page.getByRole('link', { name: /Pakistan/ }).click();
  await page.locator('.card.thesis').waitFor();
  return page;
};

describe('a newcomer', () => {
  it('opens the article’s map from the library and finds the thesis on top, its main lines under it, and nothing else', async () => {
    const page = await openArticle();
    const cards = page.locator('.card');
    expect(await cards.count()).toBeLessThan(14);
    const thesis = (await page.locator('.card.thesis').boundingBox())!;
    const tops = await page
      .locator('.card.claim')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThanOrEqual(5);
    for (const top of tops) expect(top).toBeGreaterThan(thesis.y + thesis.height);
    expect(await page.locator('.card.critic').count()).toBe(0);
    // The précis beside it: 21 paragraphs in brief.
    expect(
      await page
        .getByRole('list', { name: /in brief/ })
        .locator('> li')
        .count(),
    ).toBe(21);
    await page.context().close();
  });

  it('opens the next “because” with one click, and what critics say with one switch', async () => {
    const page = await openArticle();
    const before = await page.locator('.card').count();
    await page.locator('.card.claim .foot button.because').first().click();
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(before);
    await page.getByRole('switch', { name: 'What critics say' }).click();
    await expect.poll(() => page.locator('.card.critic').count()).toBeGreaterThan(0);
    expect(await page.locator('.card.critic').first().innerText()).toContain('Critics');
    await page.context().close();
  });

  it('walks it by keys alone: down, open, along, up', async () => {
    const page = await openArticle();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.card.thesis.selected').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('.card.claim.selected').count()).toBe(1);
    const first = await page.locator('.card.selected').getAttribute('data-id');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    const second = await page.locator('.card.selected').getAttribute('data-id');
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator('.card.thesis.selected').count()).toBe(1);
    // The address says where one is, and leads there again.
    const address = page.url();
    await page.reload();
    await expect.poll(() => page.locator('.card.thesis.selected').count()).toBe(1);
    expect(page.url()).toBe(address);
    await page.context().close();
  });
});

describe('the panes', () => {
  it('show one selection: a card selected on the map is marked in the text, told in the details and selected in the outline', async () => {
    const page = await openArticle();
    await page.locator('.card.thesis').click();
    const details = page.getByRole('region', { name: 'Details' });
    await details
      .getByRole('heading', { name: /principled prudence/ })
      .or(details.getByText(/principled prudence/).first())
      .waitFor();
    expect(
      await page
        .getByRole('list', { name: /in brief/ })
        .locator('[aria-pressed=true]')
        .count(),
    ).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: 'Outline' }).click();
    const selected = page.getByRole('treeitem', { selected: true });
    await selected.first().waitFor();
    expect(await selected.count()).toBe(1);
    expect(await selected.getAttribute('aria-label')).toContain('Thesis');
    await page.context().close();
  });

  it('tell about a step when its junction is clicked', async () => {
    const page = await openArticle();
    // The junction over the first main line: midway between the thesis and the card, as drawn.
    const card = await restingBox(page.locator('.card.claim').first());
    await page.mouse.click(card.x + card.width / 2, card.y - 28);
    const details = page.getByRole('region', { name: 'Details' });
    await details
      .getByText(/support/)
      .first()
      .waitFor();
    expect(page.url()).toMatch(/#\/pakistan-gaza-isf\/r/);
    await page.context().close();
  });

  it('lead from a passage to its statement, wherever it lies on the map', async () => {
    const page = await openArticle();
    const mark = page
      .getByRole('list', { name: /in brief/ })
      .locator('> li')
      .nth(17)
      .locator('[data-passages]')
      .first();
    await mark.click();
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    expect(await page.locator('.card.selected .paragraphs').innerText()).toContain('18');
    await page.context().close();
  });

  it('lead from the outline to the map, by keys', async () => {
    const page = await openArticle();
    await page.getByRole('button', { name: 'Outline' }).click();
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    const name = await tree.getByRole('treeitem', { selected: true }).getAttribute('aria-label');
    const short = await page.locator('.card.selected .text').innerText();
    expect(name).toContain(short.split('\n')[0]!.slice(0, 20));
    await page.context().close();
  });

  it('hide and come back, and keep what they were for the next visit', async () => {
    const page = await openArticle();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    expect(await page.getByRole('list', { name: /in brief/ }).count()).toBe(0);
    await page.reload();
    await page.locator('.card.thesis').waitFor();
    expect(await page.getByRole('list', { name: /in brief/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('list', { name: /in brief/ }).waitFor();
    await page.context().close();
  });

  it('list the claims to check, sorted as asked, each leading to its card', async () => {
    const page = await openArticle();
    await page.getByRole('button', { name: 'Claims to check' }).click();
    const dialog = page.getByRole('dialog', { name: 'Claims to check' });
    const rows = dialog.locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(20);
    await rows.first().getByRole('button').first().click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    await page.context().close();
  });
});

describe.skipIf(skipShared)(onShared('the article itself'), () => {
  it('is recognised when pasted, and every passage is marked in it', async () => {
    const page = await openArticle();
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await page.getByRole('textbox', { name: /Paste/ }).fill(article());
    await page.getByRole('button', { name: 'Mark its passages' }).click();
    await page.getByText(/This is the text that was mapped/).waitFor();
    await page.locator('.card.thesis').click();
    const marked = page.getByRole('list', { name: /text with its passages/ }).locator('[aria-pressed=true]');
    expect(await marked.count()).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  it('is said to differ when it does, with how many passages were still found', async () => {
    const page = await openArticle();
    const paragraphs = article().trim().split('\n');
    const altered = ['A line of the newspaper’s own.', ...paragraphs.slice(0, 4), ...paragraphs.slice(6)]
      .join('\n')
      .replaceAll('’', "'");
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await page.getByRole('textbox', { name: /Paste/ }).fill(altered);
    await page.getByRole('button', { name: 'Mark its passages' }).click();
    const said = await page
      .getByText(/differs from the one that was mapped: \d+ of \d+/)
      .first()
      .innerText();
    const [found, all] = /(\d+) of (\d+)/.exec(said)!.slice(1).map(Number) as [number, number];
    expect(found).toBeLessThan(all);
    expect(found).toBeGreaterThan(all * 0.7);
    await page.context().close();
  });
});

describe('where the browser keeps nothing', () => {
  it('works all the same', async () => {
    const page = await app.open();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.reload();
    await page.getByRole('link', { name: /Pakistan/ }).click();
    await page.locator('.card.thesis').waitFor();
    app.errors.length = 0;
    await page.context().close();
  });
});

describe('on a phone', () => {
  it('shows one pane at a time, each a tap away, and the thesis first', async () => {
    const page = await openArticle({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const box = await restingBox(page.locator('.card.thesis'));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('.card.thesis').tap();
    await page.getByRole('button', { name: 'Details' }).tap();
    await page
      .locator('main .pane:not(.map)')
      .getByText(/principled prudence/)
      .first()
      .waitFor();
    expect(await page.getByRole('application').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Text', exact: true }).tap();
    await page.getByRole('list', { name: /in brief/ }).waitFor();
    await page.getByRole('button', { name: 'Outline' }).tap();
    await page.getByRole('tree').waitFor();
    await page.getByRole('button', { name: 'Map' }).tap();
    await card(page, 'principled prudence').waitFor();
    await page.getByRole('button', { name: 'Layers' }).tap();
    await page.getByRole('button', { name: 'Claims to check' }).tap();
    await page.getByRole('dialog', { name: 'Claims to check' }).waitFor();
    await page.context().close();
  });
});
