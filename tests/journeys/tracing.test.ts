import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { readingTree, withoutLayers, type Tour } from '../../src/model/index.ts';
import { openingLook, readingOrder } from '../../src/trace/index.ts';
import { restingBox, startApp, type App } from './app.ts';

let app: App;
const urdu = readFileSync(fileURLToPath(new URL('maps/urdu-library.json', import.meta.url)), 'utf8');

beforeAll(async () => {
  app = await startApp({ 'urdu-library.json': urdu });
});
afterAll(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

/** A map with the focus on it, its thesis selected. */
async function atThesis(name = 'sunday-library', options = {}): Promise<Page> {
  const page = await app.open(`#/${name}`, options);
  await page.locator('.card.thesis').waitFor();
  await page.getByRole('application').focus();
  await page.keyboard.press('Home');
  return page;
}

const fileOf = (name: string) => {
  const parsed = parse(readFileSync(join(app.folder, name)));
  if (!parsed.ok) throw new Error(`${name} can't be read`);
  return parsed.map;
};
const selected = (page: Page) => page.locator('.card.selected').getAttribute('data-id');
const path = (page: Page) => page.getByRole('list', { name: 'Way from the thesis' });
const here = (page: Page) => path(page).locator('[aria-current]').innerText();
/** The passages that the text shows as those of what is selected. */
const markedPassages = (page: Page) =>
  page
    .locator('[data-passages][aria-pressed=true]')
    .evaluateAll((stops) =>
      [...new Set(stops.flatMap((stop) => stop.getAttribute('data-passages')!.split(' ')))].sort(),
    );
const cards = (page: Page) =>
  page.locator('.card').evaluateAll((all) => all.map((card) => card.getAttribute('data-id')).sort());
/** What was said aloud last. */
const said = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });

describe('walking by keyboard alone', () => {
  it('goes down the argument and up again; the path says the way, and each step is read out', async () => {
    const page = await atThesis();
    await said(page, /^Thesis: /);
    const thesis = await here(page);
    await page.keyboard.press('ArrowDown');
    await said(page, /^Reason: .*Supports|^Reason: .*supports/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => path(page).getByRole('listitem').count()).toBe(3);
    expect(await path(page).getByText('because', { exact: true }).count()).toBe(2);
    expect(await here(page)).not.toBe(thesis);
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect.poll(() => here(page)).toBe(thesis);
    await page.keyboard.press('p');
    await said(page, /Nothing lies above this/);
    await page.context().close();
  });

  it('goes from reason to reason and from objection to objection, and says where they end', async () => {
    const page = await atThesis();
    const map = fileOf('sunday-library.json');
    const reasons = [...map.relations.values()].filter(
      ({ kind, target }) => kind === 'support' && target === map.thesis,
    );
    const met = new Set<string | null>();
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('r');
      met.add(await selected(page));
    }
    await said(page, /No further reason here/);
    expect([...met].sort()).toEqual(reasons.flatMap(({ premises }) => premises ?? []).sort());
    await page.keyboard.press('o');
    const objection = await selected(page);
    const attack = [...map.relations.values()].find(({ premises }) => premises?.includes(objection!))!;
    expect(attack.kind).toBe('attack');
    expect(attack.target).toBe(map.thesis);
    await page.context().close();
  });

  it('goes back over what was selected, and forward, by Backspace, by the browser and by the buttons', async () => {
    const page = await atThesis();
    const trail = [await selected(page)];
    for (const key of ['r', 'r', 'o']) {
      await page.keyboard.press(key);
      trail.push(await selected(page));
    }
    await page.keyboard.press('Backspace');
    await expect.poll(() => selected(page)).toBe(trail[2]);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => selected(page)).toBe(trail[1]);
    await page.goForward();
    await expect.poll(() => selected(page)).toBe(trail[2]);
    await page.getByRole('button', { name: /Back to where you were/ }).click();
    await expect.poll(() => selected(page)).toBe(trail[1]);
    await page.getByRole('button', { name: 'Forward again' }).click();
    await expect.poll(() => selected(page)).toBe(trail[2]);
    await page.context().close();
  });

  it('steps through the text as it was written, the map and the text following', async () => {
    const page = await atThesis('pakistan-gaza-isf');
    const map = fileOf('pakistan-gaza-isf.json');
    const shown = withoutLayers(map, openingLook(map).hidden);
    const asWritten = readingOrder(shown, readingTree(shown), 'text').map(({ statement }) => statement);
    await page.getByLabel('Reading order').last().selectOption({ index: 0 });
    await page.getByRole('application').focus();
    await page.keyboard.press('Escape');
    for (const statement of asWritten.slice(0, 5)) {
      await page.keyboard.press('Space');
      await expect.poll(() => selected(page)).toBe(statement);
      await expect
        .poll(() => markedPassages(page))
        .toEqual(expect.arrayContaining([...(map.statements.get(statement)!.passages ?? [])]));
    }
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => selected(page)).toBe(asWritten[3]);
    await page.context().close();
  });

  it('does in the outline what it does on the map, the focus going along', async () => {
    const page = await atThesis();
    await page.getByRole('button', { name: 'Outline' }).click();
    const line = page.getByRole('treeitem', { selected: true });
    await line.focus();
    await page.keyboard.press('r');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Reason: /);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-selected'))).toBe('true');
    await page.keyboard.press('i');
    await page.getByText(/Only the branch under/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    await page.context().close();
  });

  it('takes other keys for the same, remembers them, and says what lost its key', async () => {
    const page = await atThesis();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: /Another key for “Next reason”/ }).click();
    await page.keyboard.press('o');
    await page.getByText(/was the key of “Next objection”/).waitFor();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('o');
    await said(page, /^Reason: /);
    await page.context().close();
  });
});

describe('seeing the right amount', () => {
  it('a focus leaves the rest out, says so, and Esc brings it back without a jump', async () => {
    const page = await atThesis('pakistan-gaza-isf');
    await page.keyboard.press('r');
    const id = await selected(page);
    const card = page.locator(`.card[data-id="${id}"]`);
    const before = await restingBox(card);
    const shown = await cards(page);
    await page.keyboard.press('i');
    await page.getByText(/Only the branch under .*left out/).waitFor();
    await expect.poll(() => cards(page)).not.toEqual(expect.arrayContaining(shown));
    expect(await cards(page)).toContain(id);
    const during = (await card.boundingBox())!;
    await page.keyboard.press('Escape');
    await page.getByText(/Only the branch under/).waitFor({ state: 'detached' });
    await expect.poll(() => cards(page)).toEqual(shown);
    const after = await restingBox(card);
    expect([Math.round(after.x), Math.round(after.width)]).toEqual([
      Math.round(before.x),
      Math.round(before.width),
    ]);
    // The bar that says what is left out takes its room at the top while it is there.
    expect(Math.abs(during.x - before.x)).toBeLessThan(2);
    expect(Math.abs(after.y - before.y)).toBeLessThan(60);
    await page.context().close();
  });

  it('filters compose, count, read as a sentence, and stand in a link that opens the same', async () => {
    const page = await atThesis('pakistan-gaza-isf');
    await page.getByRole('button', { name: /What is shown/ }).click();
    await page.getByText('Role', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^Counter-claim/ }).check();
    await page.getByText('Paragraph', { exact: true }).click();
    await page.getByRole('group', { name: 'Paragraph' }).getByRole('checkbox').first().check();
    const bar = page.getByText(/Only statements that are counter-claims, said in ¶\d+/);
    await bar.waitFor();
    const sentence = await bar.innerText();
    const address = page.url();
    await page.keyboard.press('Escape');
    const other = await app.open(new URL(address).hash);
    const again = other.getByText(/Only statements that are counter-claims/);
    await again.waitFor();
    expect(await again.innerText()).toBe(sentence);
    await other.context().close();
    await page.context().close();
  });

  it('opens to a depth, all below, and closes again; the closed card says what it holds', async () => {
    const page = await atThesis();
    const deepest = () =>
      page
        .getByRole('treeitem')
        .evaluateAll((lines) => Math.max(...lines.map((line) => Number(line.getAttribute('aria-level')))));
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('1');
    await expect.poll(deepest).toBe(2);
    await page.keyboard.press('2');
    await expect.poll(deepest).toBe(3);
    await said(page, /Open to level 2/);
    await page.keyboard.press('x');
    await said(page, /^Closed; it holds \d+ reasons/);
    await page.keyboard.press('*');
    await said(page, /^Opened: \d+ reasons/);
    await page.context().close();
  });
});

/** Where the middle of the selected card lies in the map, if that is in its outer sixth on any side. */
const outsideTheMiddle = (page: Page) =>
  page.evaluate(() => {
    const map = document.querySelector('[data-detail]')!.getBoundingClientRect();
    const card = document.querySelector('.card.selected')!.getBoundingClientRect();
    const across = (card.x + card.width / 2 - map.x) / map.width;
    const down = (card.y + card.height / 2 - map.y) / map.height;
    return [across, down].every((part) => part > 1 / 6 && part < 5 / 6)
      ? ''
      : `${across} across, ${down} down`;
  });

describe('a map at rest', () => {
  it('asks for no frame', async () => {
    const page = await app.open('#/pakistan-gaza-isf');
    await page.locator('.card.thesis').waitFor();
    await page.keyboard.press('Home');
    const asked = () =>
      page.evaluate(async () => {
        const own = window.requestAnimationFrame;
        let count = 0;
        window.requestAnimationFrame = (draw) => ((count += 1), own(draw));
        await new Promise((done) => setTimeout(done, 300));
        window.requestAnimationFrame = own;
        return count;
      });
    await expect.poll(asked).toBe(0);
    await page.context().close();
  });
});

describe('tours and views', () => {
  it('a newcomer is offered one tour, plays it by keyboard, and tries the keys it teaches', async () => {
    const page = await app.open('#/pakistan-gaza-isf');
    await page.getByRole('button', { name: 'Take the tour' }).click();
    const tour = page.getByRole('group', { name: 'Guided tour' });
    const [{ stops }] = [...fileOf('pakistan-gaza-isf.json').tours.values()] as [Tour];
    await tour.getByText('Stop 1 of 12').first().waitFor();
    for (let stop = 2; stop <= 12; stop += 1) {
      await page.keyboard.press('PageDown');
      await tour.getByText(`Stop ${stop} of 12`).first().waitFor();
      await expect.poll(() => selected(page)).toBe(stops[stop - 1]!.statement);
      await expect.poll(() => outsideTheMiddle(page)).toBe('');
    }
    await page.keyboard.press('PageUp');
    await tour.getByText('Stop 11 of 12').first().waitFor();
    await expect.poll(() => selected(page)).toBe(stops[10]!.statement);
    await page.keyboard.press('p');
    await expect.poll(() => selected(page)).not.toBe(stops[10]!.statement);
    expect(await tour.count()).toBe(1);
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.card').first().waitFor();
    expect(await page.getByRole('button', { name: 'Take the tour' }).count()).toBe(0);
    await page.context().close();
  });

  it('a view is saved in the file, and found again when the map is opened anew', async () => {
    const page = await atThesis('primer');
    await page.keyboard.press('r');
    const id = await selected(page);
    await page.keyboard.press('i');
    await page.getByRole('button', { name: 'Views and tours' }).click();
    await page.getByLabel('Save this view as').fill('One branch');
    await page.keyboard.press('Enter');
    await page.getByText('Saved in the map’s file.').waitFor();
    const [view] = [...fileOf('primer.json').views.values()];
    expect(view).toMatchObject({ title: 'One branch', selection: id, focus: { kind: 'branch', of: id } });
    const other = await app.open('#/primer');
    await other.locator('.card').first().waitFor();
    await other.getByRole('button', { name: 'Views and tours' }).click();
    await other.getByRole('button', { name: 'One branch', exact: true }).click();
    await other.getByText(/Only the branch under/).waitFor();
    expect(await selected(other)).toBe(id);
    await other.context().close();
    await page.context().close();
  });

  it('a tour is made by stepping through and adding stops', async () => {
    const page = await atThesis('primer');
    await page.getByRole('button', { name: 'Views and tours' }).click();
    await page.getByRole('button', { name: 'New tour' }).click();
    await page.getByRole('button', { name: 'Add stop' }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('r');
    await page.getByRole('button', { name: 'Add stop' }).click();
    await page.getByLabel('Caption of stop 2').fill('And this is why.');
    await page.keyboard.press('Tab');
    await page.getByText('Saved in the map’s file.').waitFor();
    await expect
      .poll(() => [...fileOf('primer.json').tours.values()][0]?.stops.map(({ caption }) => caption)[1])
      .toBe('And this is why.');
    await page.context().close();
  });
});

/** Whether two letters look different as this browser draws them. */
const drawsApart = (page: Page, one: string, other: string) =>
  page.evaluate(
    (letters) => {
      const drawn = letters.map((letter) => {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 60;
        const context = canvas.getContext('2d')!;
        context.font = '30px serif';
        context.fillText(letter, 10, 40);
        return canvas.toDataURL();
      });
      return drawn[0] !== drawn[1];
    },
    [one, other],
  );

describe('a map that runs from right to left', () => {
  it('shows, wraps and walks', async () => {
    const page = await atThesis('urdu-library');
    expect(await page.locator('.card.thesis').getAttribute('dir')).toBe('rtl');
    await page.keyboard.press('r');
    await said(page, /^(Reason|Premise): /);
    const overflowing = await page
      .locator('.card .text span')
      .evaluateAll(
        (lines) => lines.filter((line) => line.scrollWidth > line.parentElement!.clientWidth + 1).length,
      );
    // Without a font for its letters a browser draws boxes, of other widths in a line than in a word.
    if (await drawsApart(page, 'ہ', 'ے')) expect(overflowing).toBe(0);
    else console.warn('No font here has Urdu letters: whether lines keep to their cards was not looked at.');
    // The first reason stands on the right; the next one is to the left of it, and there the arrow leads.
    const xOf = async (id: string | null) => (await restingBox(page.locator(`.card[data-id="${id}"]`))).x;
    const first = await selected(page);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => selected(page)).not.toBe(first);
    // The map may have moved along: where the two stand is told at one time.
    const next = await xOf(await selected(page));
    expect(next).toBeLessThan(await xOf(first));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => selected(page)).toBe(first);
    await page.context().close();
  });
});

describe('searching', () => {
  it('finds with a typo, marks what was found on the map and goes from hit to hit', async () => {
    const page = await atThesis('pakistan-gaza-isf');
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: /Search/ });
    await box.fill('disarmamnt');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card.selected').count()).toBe(1);
    const first = await selected(page);
    expect(await page.locator(`.card[data-id="${first}"]`).getAttribute('class')).toContain('found');
    await page.keyboard.press('Enter');
    await expect.poll(() => selected(page)).not.toBe(first);
    expect(await page.locator('.card.found').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.card.found').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
    await page.context().close();
  });

  it('finds Urdu written without its vowel signs', async () => {
    const page = await atThesis('urdu-library');
    await page.keyboard.press('Control+f');
    await page.getByRole('combobox', { name: /Search/ }).fill('العلم');
    await page.getByRole('option').first().waitFor();
    await page.context().close();
  });
});

describe('where the system forces its colours', () => {
  it('layers, lines and what is selected are still told apart', async () => {
    const page = await atThesis('pakistan-gaza-isf', { forcedColors: 'active' });
    await page.keyboard.press('v');
    await page.keyboard.press('1');
    await page.locator('.card.critic').first().waitFor();
    const edge = (kind: string) =>
      page
        .locator(`.card.${kind}`)
        .first()
        .evaluate((card) => {
          const { borderInlineStartWidth, borderTopStyle } = getComputedStyle(card);
          return `${borderInlineStartWidth} ${borderTopStyle}`;
        });
    const edges = [await edge('source'), await edge('analyst'), await edge('critic')];
    expect(new Set(edges).size).toBe(3);
    const outline = await page
      .locator('.card.selected')
      .evaluate((card) => getComputedStyle(card).outlineStyle);
    expect(outline).toBe('solid');
    // Read from a copy, as often as it takes.
    const linesSeen = () =>
      page.evaluate(() => {
        const drawn = document.querySelector<HTMLCanvasElement>('.lines canvas[data-id^=layer2]')!;
        const { width, height } = drawn;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
        copy.drawImage(drawn, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        const ground = getComputedStyle(document.body).backgroundColor;
        const seen = new Set<string>();
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3]! > 250) seen.add(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`);
        return [...seen].filter((colour) => colour !== ground).length;
      });
    // Reasons and objections, at least; what is a little of both at their edges comes on top.
    await expect.poll(linesSeen).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });
});
