import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { restingBox, startApp, type App } from './app.ts';
import { focused, said, tabTo } from './heard.ts';

// The night before, by keys alone, on the shipped debate: what is asserted is heard, read on the page, or in the files.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

const file = () => readFileSync(join(app.folder, 'primer.json'));
/** What is kept beside the map, as text. */
const kept = (): string => documents().join('\n');
/** Each document that is kept beside the map. */
const documents = (): readonly string[] => {
  const parsed = parse(file());
  const folder = join(app.folder, '.counterclaim', parsed.ok ? parsed.map.id : '', 'sheets');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
};
const hear = (page: Page, words: RegExp) =>
  expect.poll(async () => (await said(page)).join('\n')).toMatch(words);
const toMap = (page: Page) => tabTo(page, ({ role }) => role === 'application', 90);
const nowhere = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
const sheet = (page: Page) => page.locator('article').textContent();
const atLine = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['line'] ?? '');

/** Goes to the tabs of the sheets, and from there to one of them. */
async function toSheet(page: Page, name: string): Promise<void> {
  await nowhere(page);
  await tabTo(page, ({ role }) => role === 'tab', 120);
  await page.keyboard.press('Home');
  for (let press = 0; (await focused(page)).name !== name; press += 1) {
    if (press > 12) throw new Error(`no sheet is called ${name}`);
    await page.keyboard.press('ArrowRight');
  }
  await page.locator(`article[aria-label="${name}"]`).waitFor();
}
/** Goes into the sheet, and on to the first line whose words are such. */
async function toLine(page: Page, words: RegExp): Promise<void> {
  for (let press = 0; (await atLine(page)) === ''; press += 1) {
    if (press > 5) throw new Error('no way into the sheet');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Home');
  for (let last = ''; !words.test((await focused(page)).name);) {
    const now = await atLine(page);
    if (now === last) throw new Error(`no line says ${words}`);
    last = now;
    await page.keyboard.press('ArrowDown');
  }
}

it('by keyboard alone an interview and a case are made, said in one’s own words, followed through a change of the map, and printed', async () => {
  const page = await app.open('#/primer');
  await page.locator('.card.thesis').waitFor();
  const before = file();
  await toMap(page);
  await page.keyboard.press('Shift+P');
  await hear(page, /Sheets for the debate are shown/);
  expect(await focused(page)).toMatchObject({ role: 'tab', name: 'Interview', selected: true });

  // The one message, in one's own words.
  await page.locator('article[aria-label="Interview"]').waitFor();
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toContain('The one message');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  expect(await focused(page)).toMatchObject({ role: 'textbox' });
  await page.keyboard.press('Control+a');
  await page.keyboard.type('What I want to be remembered by.');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).name).toMatch(/remembered by\. *your words/);
  await expect.poll(kept).toContain('What I want to be remembered by.');
  expect(file()).toEqual(before);

  // A case; a blank of it filled in.
  await toSheet(page, 'Case');
  await toLine(page, /Fill in: by what the judge should decide/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Judge it by the day as a whole, lights on.');
  await page.keyboard.press('Enter');
  await expect.poll(kept).toContain('lights on');
  await expect.poll(() => sheet(page)).toMatch(/\d:\d\d of 4:00/);

  // From its first contention to the map, and something said against it there.
  await toLine(page, /^1\./);
  const contention = (await focused(page)).name;
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focused(page)).role).toBe('application');
  await page.keyboard.press('c');
  await page.keyboard.type('Nobody would come on a Sunday evening');
  await page.keyboard.press('Enter');
  await toSheet(page, 'Frontlines');
  await expect.poll(() => sheet(page)).toContain('Nobody would come on a Sunday evening');
  await toLine(page, /AT: *Nobody would come on a Sunday evening/);
  expect((await focused(page)).name).toContain('unanswered');

  // The words stayed; the contention that is attacked now comes after the other.
  await toSheet(page, 'Case');
  await expect.poll(() => sheet(page)).toContain('lights on');
  await toLine(page, /^2\./);
  expect((await focused(page)).name).toMatch(contention.replace(/^1\. *([^.]*)[^]*/, '$1'));

  // On paper.
  await nowhere(page);
  await tabTo(page, ({ name }) => /^Print, save/.test(name), 120);
  await page.keyboard.press('Enter');
  const paper = page.frameLocator('iframe[title="How it will be printed"]');
  await expect.poll(() => paper.locator('body').textContent()).toContain('lights on');
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!.contentWindow as unknown as { print: () => void };
    frame.print = () => (document.title = 'printed');
  });
  expect((await focused(page)).name).toBe('Print');
  await page.keyboard.press('Enter');
  expect(await page.title()).toBe('printed');
  const html = await page.locator('iframe').getAttribute('srcdoc');
  const printed = await page.context().newPage();
  await printed.setContent(html!);
  const pdf = await printed.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await printed.close();
  await tabTo(page, ({ name }) => name === 'Markdown', 20);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('primer Case Pro.md');
  expect(readFileSync(await download.path(), 'utf8')).toContain('lights on');

  // All sheets, in one print and one file.
  const all = () => page.locator('iframe').getAttribute('srcdoc');
  // Past the preview and the end of the dialog, Tab comes round to its head.
  await tabTo(page, ({ name }) => name === 'All sheets', 20);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await all())!.match(/<article/g)?.length).toBe(10);
  expect(await all()).toContain('lights on');
  expect(await all()).toContain('What I want to be remembered by.');
  expect(await focused(page)).toMatchObject({ name: 'All sheets', pressed: true });
  await tabTo(page, ({ name }) => name === 'Markdown', 20);
  const [packet] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(packet.suggestedFilename()).toBe('primer All sheets Pro.md');
  const words = readFileSync(await packet.path(), 'utf8');
  for (const one of [
    'lights on',
    'What I want to be remembered by.',
    'Nobody would come on a Sunday evening',
  ])
    expect(words).toContain(one);
  await page.keyboard.press('Escape');

  // At the lectern, and away again.
  await nowhere(page);
  await tabTo(page, ({ name }) => name === 'Lectern', 120);
  await page.keyboard.press('Enter');
  expect(await page.locator('dialog .body').textContent()).toContain('lights on');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await expect.poll(async () => (await focused(page)).name).toBe('Lectern');
  await page.context().close();

  // Another page goes on with it.
  const later = await app.open('#/primer');
  await later.locator('.card.thesis').waitFor();
  await toMap(later);
  await later.keyboard.press('Shift+P');
  await expect.poll(() => sheet(later)).toContain('What I want to be remembered by.');
  await later.keyboard.press('Shift+P');
  await expect.poll(async () => (await focused(later)).role).toBe('application');
  await later.context().close();
});

it('adds a source to what a line says, by keys alone, and is at the line again', async () => {
  const page = await app.open('#/primer');
  await page.locator('.card.thesis').waitFor();
  await toMap(page);
  await page.keyboard.press('Shift+P');
  await expect.poll(async () => (await focused(page)).role).toBe('tab');
  await toSheet(page, 'Case');
  await toLine(page, /^1\./);
  const at = await atLine(page);
  const openDialog = async () => {
    await page.keyboard.press('Shift+F10');
    await expect.poll(async () => (await focused(page)).role).toBe('menuitem');
    await page.keyboard.press('End');
    expect((await focused(page)).name).toBe('Add a source');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
  };

  // Put away, it gives the focus back.
  await openDialog();
  await page.keyboard.press('Escape');
  await expect.poll(() => atLine(page)).toBe(at);

  await openDialog();
  const claim = await page.locator('dialog blockquote').textContent();
  const map = parse(file());
  expect(map.ok && [...map.map.statements.values()].map(({ text }) => text)).toContain(claim);
  expect((await focused(page)).name).toMatch(/^What it says of this/);
  await page.keyboard.type('Visitors were counted on four Sundays.');
  await tabTo(page, ({ name }) => name === 'Title', 10);
  await page.keyboard.type('A count of visitors');
  await page.keyboard.press('Enter');
  await expect.poll(() => atLine(page)).toBe(at);
  await expect.poll(() => file().toString()).toContain('A count of visitors');
  const changed = parse(file());
  const notes = changed.ok ? [...changed.map.notes.values()] : [];
  const note = notes.find(({ text }) => text === 'Visitors were counted on four Sundays.');
  expect(changed.ok && changed.map.statements.get(note?.about ?? '')?.text).toBe(claim);
  await expect.poll(() => sheet(page)).toContain('A count of visitors');
  await page.context().close();
});

/** The order of the parts of the sheet that stand under its first heading, by the keys they are known by. */
const order = (page: Page, like: 'part' | 'line', within: string) =>
  page.evaluate(
    ([like, within]) =>
      [...document.querySelectorAll<HTMLElement>(`[data-like="${like}"]`)].flatMap(({ dataset }) =>
        dataset['within'] === within ? [dataset['place']!] : [],
      ),
    [like, within] as const,
  );
/** What stands among several of its like, under the same heading. */
const severalOf = (page: Page, like: 'part' | 'line') =>
  page.evaluate((like) => {
    const all = [...document.querySelectorAll<HTMLElement>(`article [data-like="${like}"]`)];
    const within = (one: HTMLElement) => one.dataset['within']!;
    return within(all.find((one) => all.filter((other) => within(other) === within(one)).length > 1)!);
  }, like);

/** Takes something by its handle and lets go of it above another. */
async function drag(page: Page, key: string, above: string, touch: boolean): Promise<void> {
  const place = (one: string) => page.locator(`[data-place="${one}"]`);
  const line = place(key).locator('.line').first();
  await line.scrollIntoViewIfNeeded();
  const grip = line.locator('.grip');
  // A finger first touches the line: again, where the browser takes the first touch for the end of a fling.
  if (touch)
    await expect
      .poll(async () => (await line.locator('[data-line]').tap(), grip.isVisible()), { interval: 500 })
      .toBe(true);
  else await line.hover();
  const from = await restingBox(grip);
  const to = await restingBox(place(above));
  const start = { x: from.x + 8, y: from.y + from.height / 2 };
  const end = { x: start.x + 30, y: to.y + 2 };
  const session = touch ? await page.context().newCDPSession(page) : undefined;
  const finger = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly { x: number; y: number }[],
  ) => session!.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  if (touch) await finger('touchStart', [start]);
  else {
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
  }
  for (let step = 1; step <= 8; step += 1) {
    const at = { x: start.x + ((end.x - start.x) * step) / 8, y: start.y + ((end.y - start.y) * step) / 8 };
    if (touch) await finger('touchMove', [at]);
    else await page.mouse.move(at.x, at.y);
  }
  await page.locator('.landing').waitFor();
  if (touch) await finger('touchEnd', []);
  else await page.mouse.up();
}

it.each([
  { by: 'a mouse', options: {} },
  { by: 'a finger', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
])(
  'dragged by its handle with $by, a part and a line stay above another when the page is loaded anew, and go back by undo',
  async ({ by, options }) => {
    const page = await app.open('#/primer', options);
    const touch = by === 'a finger';
    const already = documents();
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: 'Prepare', exact: true }).click();
    await page.getByRole('tab', { name: 'Case', exact: true }).click();
    await page.locator('article[aria-label="Case"] [data-like="line"]').first().waitFor();

    const moved = new Map<
      'part' | 'line',
      { within: string; before: readonly string[]; after: readonly string[] }
    >();
    for (const like of ['part', 'line'] as const) {
      const within = await severalOf(page, like);
      const before = await order(page, like, within);
      const [first, second, ...others] = before;
      const after = [second!, first!, ...others];
      await drag(page, second!, first!, touch);
      await expect.poll(() => order(page, like, within)).toEqual(after);
      moved.set(like, { within, before, after });
    }
    // At once: what is not kept yet is, when a page ends.
    await page.reload();
    await page.locator('.card.thesis').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Prepare', exact: true }).click();
    await page.getByRole('tab', { name: 'Case', exact: true }).click();
    for (const [like, { within, after }] of moved)
      await expect.poll(() => order(page, like, within)).toEqual(after);
    const isKept = (text: string) =>
      [...moved.values()].every(({ after }) => text.includes(after.map((key) => `"${key}"`).join(', ')));
    expect(documents().filter(isKept).length).toBe(already.filter(isKept).length + 1);

    // Moved once more, and taken back: by the handle and by keys it is the same.
    const { within, before, after } = moved.get('part')!;
    await drag(page, after[1]!, after[0]!, touch);
    await expect.poll(() => order(page, 'part', within)).toEqual(before);
    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect.poll(() => order(page, 'part', within)).toEqual(after);
    await page.locator(`[data-place="${after[1]!}"] [data-line]`).first().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => order(page, 'part', within)).toEqual(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page, 'part', within)).toEqual(after);
    await page.context().close();
  },
);
