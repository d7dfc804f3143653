import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { startApp, type App } from './app.ts';
import { focused, ofRole, said, tabTo } from './heard.ts';
import { smallTargets } from './targets.ts';

// Every task of a reader, from the page as it opens, without a mouse; what is asserted is what the accessibility tree says.

let app: App;
beforeAll(async () => void (app = await startApp()));
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

async function opened(name: string): Promise<Page> {
  const page = await app.open(`#/${name}`);
  await page.locator('.card.thesis').waitFor();
  return page;
}
/** Waits until one of the voices says something. */
const hear = (page: Page, words: RegExp) =>
  expect.poll(async () => (await said(page)).join('\n')).toMatch(words);
const toMap = (page: Page) => tabTo(page, ({ role }) => role === 'application');
const toButton = (page: Page, name: RegExp) =>
  tabTo(page, (heard) => heard.role === 'button' && name.test(heard.name));

describe('by keyboard alone, in the outline', () => {
  async function outline(name: string): Promise<Page> {
    const page = await opened(name);
    await toButton(page, /^Outline$/);
    await page.keyboard.press('Enter');
    // It shows its lines once it has measured them, which takes a busy machine a while; Tab leads past what isn't shown.
    await page.getByRole('treeitem').first().waitFor();
    await tabTo(page, ({ role }) => role === 'treeitem');
    return page;
  }

  it('the argument is traced from the thesis to a ground and back; each line tells role, relation, counts and place', async () => {
    const page = await outline('sunday-library');
    const thesis = await focused(page);
    expect(thesis).toMatchObject({ role: 'treeitem', level: 1, expanded: true });
    expect(thesis.name).toMatch(/^Thesis: .*\d+ reasons/);
    let [deepest, line] = [1, thesis];
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('ArrowRight');
      line = await focused(page);
      if ((line.level ?? 0) <= deepest) continue;
      deepest = line.level!;
      expect(line.name).toMatch(
        /^(Reason|Premise|Claim|Backing)[^:]*: .*(Supports|supports|backs|Backs) .*“.+”/,
      );
    }
    expect(deepest).toBeGreaterThan(2);
    expect(line.expanded).toBeUndefined();
    for (let press = 0; press < 20 && (await focused(page)).level !== 1; press += 1)
      await page.keyboard.press('ArrowLeft');
    const whole = await focused(page);
    expect(whole.name.split('; ')[0]).toBe(thesis.name.split('; ')[0]);
    // All of it is open now: it hides nothing any more.
    expect(thesis.name).toMatch(/; hides \d+/);
    expect(whole.name).not.toMatch(/hides/);
    await page.context().close();
  });

  it('one tab stop leads in and the next leads out; what is closed says what it hides', async () => {
    const page = await outline('sunday-library');
    await page.keyboard.press('Tab');
    expect((await focused(page)).role).not.toBe('treeitem');
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).role).toBe('treeitem');
    await page.keyboard.press('ArrowLeft');
    const closed = await focused(page);
    expect(closed).toMatchObject({ role: 'treeitem', level: 1, expanded: false });
    await hear(page, /^Closed; it holds \d+ reasons/m);
    await page.keyboard.press('ArrowRight');
    expect((await focused(page)).expanded).toBe(true);
    await hear(page, /^Opened: \d+ reasons/m);
    await page.context().close();
  });

  it('only what nothing answers is left when asked for, the line says why it is there, and Esc brings all back', async () => {
    const page = await outline('sunday-library');
    const before = (await ofRole(page, 'treeitem')).map(({ name }) => name);
    await page.keyboard.press('q');
    await hear(page, /Only objections that nothing answers\. \d+ of \d+ statements; \d+ left out\./);
    const lines = await ofRole(page, 'treeitem');
    expect(lines.some(({ name }) => /^(Counter-claim|Undercut|Rebuttal)/.test(name))).toBe(true);
    for (const { name } of lines)
      expect(name).toMatch(/^(Counter-claim|Undercut|Rebuttal)|shown for what is under it/i);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await ofRole(page, 'treeitem')).map(({ name }) => name)).toEqual(before);
    await page.context().close();
  });

  it('letters that are no keys go to the line that begins so', async () => {
    const page = await outline('sunday-library');
    const texts = await page
      .locator('[role=treeitem]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('aria-label')!.split(': ')[1]!));
    const word = texts.slice(1).find((text) => /^[tjy]/i.test(text))!;
    await page.keyboard.type(word.slice(0, 9).toLowerCase(), { delay: 20 });
    await expect.poll(async () => (await focused(page)).name).toContain(word);
    await page.context().close();
  });
});

describe('by keyboard alone, on the map', () => {
  it('each step is read out once, with role, relation and place', async () => {
    const page = await opened('sunday-library');
    await toMap(page);
    await page.keyboard.press('Home');
    await hear(page, /^Thesis: /m);
    await page.keyboard.press('r');
    await hear(page, /^Reason: .*[Ss]upports “/m);
    const voices = (await said(page)).filter((words) => /^Reason: /.test(words));
    expect(voices).toHaveLength(1);
    await page.keyboard.press('o');
    await hear(page, /^Counter-claim.*: .*[Tt]ells against “/m);
    expect((await focused(page)).role).toBe('application');
    await page.context().close();
  });

  it('something is searched with a typing error, gone to, and the focus comes back', async () => {
    const page = await opened('pakistan-gaza-isf');
    await toMap(page);
    await page.keyboard.press('/');
    expect((await focused(page)).role).toBe('combobox');
    await page.keyboard.type('disarmamnt');
    await expect.poll(async () => (await ofRole(page, 'option')).length).toBeGreaterThan(3);
    expect(await focused(page)).toMatchObject({ role: 'combobox', expanded: true });
    await hear(page, /^\d+ hits/m);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(
        async () =>
          (await ofRole(page, 'option')).filter((one) => one.selected && /disarm/i.test(one.name)).length,
      )
      .toBe(1);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect((await focused(page)).role).toBe('application');
    await page.context().close();
  });

  it('a filter is chosen in its menu, read out as a sentence, and taken back by one key', async () => {
    const page = await opened('pakistan-gaza-isf');
    await toButton(page, /what is shown/i);
    await page.keyboard.press('Enter');
    await page.locator('.menu:popover-open h2').first().waitFor();
    await tabTo(page, ({ name }) => /^Role\b/.test(name));
    await page.keyboard.press('Enter');
    await tabTo(page, ({ role, name }) => role === 'checkbox' && /^Counter-claim/.test(name));
    await page.keyboard.press('Space');
    await hear(page, /Only statements that are counter-claims\. \d+ of \d+ statements; \d+ left out/);
    await page.keyboard.press('Escape');
    await toMap(page);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await said(page)).join(' ')).not.toMatch(/Only statements/);
    await page.context().close();
  });

  it('a map that was just opened hears its keys, and has the focus then', async () => {
    const page = await opened('sunday-library');
    await page.keyboard.press('ArrowDown');
    await hear(page, /^Thesis: /m);
    expect((await focused(page)).role).toBe('application');
    await page.keyboard.press('ArrowDown');
    await hear(page, /^Reason: /m);
    await page.context().close();
  });

  it('an objection that is answered from another part of the map says so, and leads there and back', async () => {
    const page = await opened('pakistan-gaza-isf');
    await toMap(page);
    await page.keyboard.press('Home');
    const objection = /^Counter-claim: .*1 objection stands elsewhere: “/;
    for (let press = 0; press < 6 && !objection.test((await said(page)).join('\n')); press += 1)
      await page.keyboard.press('o');
    await hear(page, new RegExp(objection.source, 'm'));
    const at = page.url();
    await page.keyboard.press('ArrowDown');
    await hear(page, /Nothing stands under this here; 1 objection stands elsewhere\./);
    await page.getByText('1 objection stands elsewhere.').first().waitFor();
    expect(page.url()).toBe(at);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toBe(at);
    await hear(page, /also tells against “/i);
    expect((await said(page)).join('\n')).not.toMatch(/Nothing stands under/);
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.url()).toBe(at);
    await page.context().close();
  });

  it('a focus is ended by its button, and the map has the focus again', async () => {
    const page = await opened('sunday-library');
    await toMap(page);
    await page.keyboard.press('q');
    await toButton(page, /^Show everything again/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focused(page)).role).toBe('application');
    await page.context().close();
  });

  it('the critics are heard and sent away again, and both is said', async () => {
    const page = await opened('pakistan-gaza-isf');
    await toMap(page);
    const before = await page.locator('.card').count();
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('.card').count()).toBeGreaterThan(before);
    const on = (await said(page)).join('\n');
    await page.keyboard.press('v');
    await expect.poll(() => page.locator('.card').count()).toBe(before);
    expect((await said(page)).join('\n')).not.toBe(on);
    await page.context().close();
  });

  it('the tour is taken: each caption is read out with its place, and it leaves the focus on the map', async () => {
    const page = await opened('pakistan-gaza-isf');
    await toButton(page, /^Take the tour$/);
    await page.keyboard.press('Enter');
    const caption = () => page.locator('[aria-live=polite]').innerText();
    await expect.poll(caption).toMatch(/Stop 1 of 12/);
    const first = await caption();
    await page.keyboard.press('PageDown');
    await expect.poll(caption).toMatch(/Stop 2 of 12/);
    expect(await caption()).not.toBe(first);
    await page.keyboard.press('v');
    await hear(page, /Critics, and what a defender answers them, are shown\./);
    await page.keyboard.press('v');
    await hear(page, /Critics are hidden\./);
    await page.keyboard.press('Escape');
    await hear(page, /The tour has ended/);
    await expect.poll(async () => (await focused(page)).role).toBe('application');
    expect(await page.locator('[aria-live=polite]').count()).toBe(0);
    await page.context().close();
  });

  it('a view is kept under a name, and stands in the file', async () => {
    const page = await opened('primer');
    await toMap(page);
    await page.keyboard.press('r');
    await page.keyboard.press('w');
    await page.keyboard.press('Shift+Tab');
    // Backwards to the bar over the map: the list of views.
    for (let press = 0; press < 40 && !/Views and tours/.test((await focused(page)).name); press += 1)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, ({ role }) => role === 'textbox');
    await page.keyboard.type('The way there');
    await page.keyboard.press('Enter');
    await hear(page, /Saved in the map’s file/);
    const parsed = parse(readFileSync(join(app.folder, 'primer.json')));
    if (!parsed.ok) throw new Error('the file is broken');
    expect([...parsed.map.views.values()].map(({ title, focus }) => [title, focus?.kind])).toEqual([
      ['The way there', 'chain'],
    ]);
    await page.context().close();
  });
});

describe('what is too small, or hidden', () => {
  it.each([
    ['a wide screen', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
    ['four times enlarged', { width: 360, height: 225 }],
  ])(
    'on %s nothing that can be clicked is under 24 px, and what has the focus is seen',
    async (_, viewport) => {
      const page = await app.open('#/sunday-library', { viewport });
      await page.locator('.card.thesis').waitFor();
      expect(await smallTargets(page)).toEqual([]);
      const hidden: string[] = [];
      for (let press = 0; press < 30; press += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          const { left, top, width, height } = at.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          if (x < 0 || y < 0 || x > innerWidth || y > innerHeight)
            return `outside: ${at.outerHTML.slice(0, 90)}`;
          const over = document.elementFromPoint(x, y);
          return over && (at.contains(over) || over.contains(at))
            ? ''
            : `covered: ${at.outerHTML.slice(0, 90)}`;
        });
        if (covered !== '') hidden.push(covered);
      }
      expect(hidden).toEqual([]);
      await page.context().close();
    },
  );
});
