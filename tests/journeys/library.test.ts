import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serialize } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { MOST_CARDS } from '../../src/picture/index.ts';
import { argumentMapOf } from '../../bench/maps.ts';
import { startApp, type App } from './app.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({
    'broken.json': '{\n  "format": 1,\n  "id": "mbroken00",\n  oops\n}\n',
    'later.json': '{ "format": 7, "id": "mlater000", "title": "From the future" }',
    'nothing.json': serialize(argumentMap({ id: 'mnothing0', title: 'Nothing said yet' })),
    'large.json': serialize(argumentMapOf(2000)),
  });
});
afterAll(async () => {
  await app.close();
  expect(app.errors).toEqual([]);
});

describe('the library', () => {
  it('lists every graph of the folder, the broken ones with their reason', async () => {
    const page = await app.open();
    await page.getByRole('link', { name: /library open on Sundays/ }).waitFor();
    expect(await page.getByRole('link').count()).toBe(7);
    expect(await page.getByRole('link', { name: /broken\.json/ }).innerText()).toMatch(/line 4, column/);
    expect(await page.getByRole('link', { name: /later\.json/ }).innerText()).toContain(
      'Update Counterclaim',
    );
    expect(await page.getByRole('link', { name: /Pakistan/ }).innerText()).toContain(
      'Motion: Pakistan should contribute',
    );
    await page.context().close();
  });

  it('finds maps by a part of their title, marks and case aside', async () => {
    const page = await app.open();
    await page.getByRole('link', { name: /Pakistan/ }).waitFor();
    await page.getByRole('searchbox').fill('SÚNDAYS');
    await expect.poll(() => page.getByRole('link').count()).toBe(1);
    await page.getByRole('searchbox').fill('no such map');
    await page.getByText(/No map here has/).waitFor();
    await page.context().close();
  });

  it('says what to do in an empty folder', async () => {
    const empty = await startApp({}, { shipped: false });
    const page = await empty.open();
    await page.getByRole('heading', { name: 'No maps in this folder yet' }).waitFor();
    await empty.close();
  });
});

describe('a file that can’t be opened', () => {
  it('says why, where, and what to do, and is left alone', async () => {
    const page = await app.open('#/broken');
    await page.getByRole('heading', { name: /broken\.json can’t be opened/ }).waitFor();
    await page.getByText(/not JSON: .* at line 4, column/).waitFor();
    await page.getByRole('link', { name: /All maps/ }).click();
    await page.getByRole('searchbox').waitFor();
    await page.context().close();
  });

  it('is told from one that is not there, and from a map that is empty', async () => {
    const page = await app.open('#/nowhere');
    await page.getByRole('heading', { name: /nowhere\.json can’t be opened/ }).waitFor();
    await page.goto(page.url().replace('nowhere', 'nothing'));
    await page.getByRole('heading', { name: 'This map has no statements yet' }).waitFor();
    // The browser itself reports the missing file; nothing else may be reported.
    expect(app.errors.splice(0).filter((said) => !/404/.test(said))).toEqual([]);
    await page.context().close();
  });
});

describe('a map of 2,000 statements', () => {
  it('never has more than 150 cards held by Cytoscape, at any zoom', async () => {
    const page = await app.open('#/large');
    await page.locator('.card.thesis').waitFor();
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('button', { name: 'Open everything' }).click();
    await page.keyboard.press('Escape');
    const held = () => page.locator('[data-held]').getAttribute('data-held').then(Number);
    const seen: number[] = [];
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    for (let step = 0; step < 24; step += 1) {
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      seen.push(await held(), await page.locator('.cards .card').count());
    }
    expect(Math.max(...seen)).toBeLessThanOrEqual(MOST_CARDS);
    expect(Math.max(...seen)).toBeGreaterThan(3);
    expect(await page.getByRole('application').getAttribute('data-detail')).toBe('far');
    // Far out, a card is still found under the pointer.
    await page.getByRole('button', { name: 'Show all that is open' }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).toMatch(/#\/large\/s0(\?|$)/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show all that is open' }).click();
    // The thesis is drawn dark; where it stands follows from the whole drawing being centred. Read from a copy, as often as it takes.
    const thesis = () =>
      page.evaluate(() => {
        const drawn = document.querySelector('canvas')!;
        const { width, height } = drawn;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
        copy.drawImage(drawn, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        for (let at = 0; at < width * height; at += 1) {
          const [r, g, b, a] = data.slice(at * 4, at * 4 + 4) as unknown as [number, number, number, number];
          if (a === 255 && r < 45 && g < 45 && b < 45)
            return { x: (at % width) + 1, y: Math.floor(at / width) + 1 };
        }
        return undefined;
      });
    await expect.poll(thesis).toBeDefined();
    const place = await thesis();
    const box = (await page.getByRole('application').boundingBox())!;
    await page.mouse.click(box.x + place!.x, box.y + place!.y);
    await expect.poll(() => page.url()).toMatch(/#\/large\/s0(\?|$)/);
    await page.context().close();
  });
});

describe('a graph that changes while the library is open', () => {
  it('is read anew, and said to be gone when it is', async () => {
    const page = await app.open();
    const link = page.getByRole('link', { name: /early train|read an argument map/ });
    await link.click();
    await page.locator('.card.thesis').waitFor();
    const path = join(app.folder, 'primer.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('How to read an argument map', 'A primer, edited'),
    );
    await page.getByRole('link', { name: 'All maps' }).click();
    const edited = page.getByRole('link', { name: /A primer, edited/ });
    await edited.waitFor();
    rmSync(path);
    await edited.waitFor({ state: 'detached' });
    await page.evaluate(() => (location.hash = '#/primer'));
    await page.getByRole('heading', { name: /primer\.json can’t be opened/ }).waitFor();
    expect(app.errors.splice(0).filter((said) => !/404/.test(said))).toEqual([]);
    await page.context().close();
  });
});
