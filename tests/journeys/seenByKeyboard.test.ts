import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { readingTree, sizesOf, withoutLayers } from '../../src/model/index.ts';
import { openingLook, readingOrder } from '../../src/trace/index.ts';
import { startApp, type App } from './app.ts';
import { focused, ofRole, said, tabTo } from './heard.ts';

// More or less of a map, and the text beside it, without a mouse; what is asserted is what the accessibility tree says.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

// The outline holds only the lines that have room: here all have.
const tall = { viewport: { width: 1440, height: 30_000 } };

async function opened(name: string, options = {}): Promise<Page> {
  const page = await app.open(`#/${name}`, options);
  await page.locator('.card.thesis').waitFor();
  return page;
}
async function outline(name: string): Promise<Page> {
  const page = await opened(name, tall);
  await toButton(page, /^Outline$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await lines(page)).length).toBeGreaterThan(1);
  return page;
}
/** The map as it is first shown. */
function shownOf(name: string) {
  const parsed = parse(readFileSync(join(app.folder, `${name}.json`)));
  if (!parsed.ok) throw new Error(`${name} can't be read`);
  return withoutLayers(parsed.map, openingLook(parsed.map).hidden);
}
const hear = (page: Page, words: RegExp) =>
  expect.poll(async () => (await said(page)).join('\n')).toMatch(words);
const toButton = (page: Page, name: RegExp) =>
  tabTo(page, (heard) => heard.role === 'button' && name.test(heard.name));
const toMap = (page: Page) => tabTo(page, ({ role }) => role === 'application');
const lines = async (page: Page) => (await ofRole(page, 'treeitem')).map(({ name }) => name);

describe.each(['sunday-library', 'pakistan-gaza-isf'])('by keyboard alone, in the outline of %s', (name) => {
  it('a paragraph is chosen, what it leaves out is said, only its lines stay, and one key brings all back', async () => {
    const page = await outline(name);
    const before = await lines(page);
    await toButton(page, /^What is shown/);
    expect((await focused(page)).expanded).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).expanded).toBe(true);
    const facet = await tabTo(page, ({ name }) => /^Paragraph\b/.test(name));
    expect(facet.expanded).toBe(false);
    await page.keyboard.press('Enter');
    const value = await tabTo(page, ({ role, name }) => role === 'checkbox' && /^¶\d+\b/.test(name));
    expect(value.checked).toBe(false);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await focused(page)).checked).toBe(true);
    const number = /\d+/.exec(value.name)![0];
    const sentence = new RegExp(
      `Only statements said in ¶${number}\\. (\\d+) of (\\d+) statements; (\\d+) left out`,
    );
    await hear(page, sentence);
    const [, kept, all, out] = sentence.exec((await said(page)).join('\n'))!.map(Number);
    expect([all, kept! + out!]).toEqual([shownOf(name).statements.size, all]);
    expect(out).toBeGreaterThan(0);
    await expect.poll(async () => (await lines(page)).length).toBe(kept);
    const inIt = new RegExp(`paragraphs? ([\\d, ]*, )?${number}\\b|shown for what is under it`, 'i');
    for (const line of await lines(page)) expect(line).toMatch(inIt);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focused(page)).expanded).toBe(false);
    await toMap(page);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await said(page)).join(' ')).not.toMatch(/Only statements/);
    await expect.poll(() => lines(page)).toEqual(before);
    await page.context().close();
  });

  it('all is opened and closed again; both is said, each statement has its line, and the focus is kept', async () => {
    const page = await outline(name);
    const before = await lines(page);
    const shown = shownOf(name);
    const tree = readingTree(shown);
    // The motion's own tree waits until its critics are heard.
    const motions = tree.roots.filter(({ id }) => id === shown.motion && id !== shown.thesis);
    const waiting = motions.reduce((sum, { id }) => sum + 1 + sizesOf(tree).get(id)!, 0);
    const all = shown.statements.size - waiting;
    await toButton(page, /^Close all$/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toMatchObject({ role: 'button', name: 'Open all' });
    await page.keyboard.press('Enter');
    await hear(page, /Everything is open\./);
    await expect.poll(async () => (await lines(page)).length).toBe(all);
    expect(before.length).toBeLessThan(all);
    expect((await lines(page)).filter((line) => /; hides \d/.test(line))).toEqual([]);
    expect((await ofRole(page, 'treeitem')).filter(({ expanded }) => expanded === false)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ role: 'button', name: 'Close all' });
    await page.keyboard.press('Enter');
    await hear(page, /Closed to the main lines\./);
    await expect.poll(() => lines(page)).toEqual(before);
    expect(await focused(page)).toMatchObject({ role: 'button', name: 'Close all' });
    await page.context().close();
  });
});

describe.each(['sunday-library', 'pakistan-gaza-isf'])('by keyboard alone, along the text of %s', (name) => {
  it('each statement is read out in its turn, there and back, and the text says which passage it is', async () => {
    const page = await opened(name);
    const map = shownOf(name);
    const stops = readingOrder(map, readingTree(map), 'text').slice(0, 6);
    const [{ statement: first }] = stops as [(typeof stops)[0]];
    expect(new Set(stops.map(({ statement }) => statement)).size).toBeGreaterThan(2);
    const marked = async () =>
      (await ofRole(page, 'button', /^The text (with|in brief)/)).filter(({ pressed }) => pressed);
    /** Whether one is at a statement: it is read out, once, and all that is marked in the text is said to be its. */
    async function at(id: string): Promise<void> {
      const { text, short } = map.statements.get(id)!;
      const isIt = (line: string) => line.includes(`: ${text}`);
      await expect.poll(async () => (await said(page)).filter(isIt).length).toBe(1);
      await expect.poll(async () => (await marked()).length).toBeGreaterThan(0);
      await expect
        .poll(async () =>
          (await marked()).filter(
            ({ name, description }) => !`${name} ${description}`.includes(`“${short ?? text}”`),
          ),
        )
        .toEqual([]);
    }
    await toMap(page);
    await page.keyboard.press('Escape');
    expect(await marked()).toEqual([]);
    for (const { statement } of stops) {
      await page.keyboard.press('Space');
      await at(statement);
    }
    for (const { statement } of stops.slice(0, -1).reverse()) {
      await page.keyboard.press('Shift+Space');
      await at(statement);
    }
    await page.keyboard.press('Shift+Space');
    await hear(page, /This is the first statement in this order\./);
    await at(first);
    expect((await focused(page)).role).toBe('application');
    await page.context().close();
  });
});
