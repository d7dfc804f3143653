import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { approximately, pagesOf, toSvg, type Composition, type Scene } from '../../../src/picture/index.ts';
import { painted } from '../../../src/view/export/painted.ts';
import PictureDialog from '../../../src/view/export/PictureDialog.svelte';
import { printMap } from '../../../src/view/export/print.ts';
import Weighed from './Weighed.svelte';
import { readingOf, show } from '../panels/panel.ts';

afterEach(() => vi.restoreAllMocks());

/** What is handed to the browser to be saved. */
function saving() {
  const saved: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = make(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.get(this.href)! });
  });
  return saved;
}

const choose = (name: string | RegExp) => page.getByRole('radio', { name }).click();
const save = page.getByRole('button', { name: 'Save the picture' });

describe('the dialog for pictures', () => {
  it('saves what is shown as an SVG that parses, or everything', async () => {
    const saved = saving();
    const reading = readingOf('library');
    await show(reading, PictureDialog, {}, 700);
    await save.click();
    await choose('Everything, opened');
    await expect.element(save).toBeEnabled();
    await save.click();
    await expect.poll(() => saved.length).toBe(2);
    expect(saved.map(({ name }) => name)).toEqual(['map-library.svg', 'map-library.svg']);
    const [shown, everything] = await Promise.all(
      saved.map(async ({ blob }) => new DOMParser().parseFromString(await blob.text(), 'image/svg+xml')),
    );
    for (const drawing of [shown!, everything!]) {
      expect(drawing.querySelector('parsererror')).toBeNull();
      expect(drawing.querySelector('title')!.textContent).toBe(reading.map.title);
    }
    expect(everything!.querySelectorAll('text').length).toBeGreaterThan(
      shown!.querySelectorAll('text').length,
    );
  });

  it('says how each statement stands and given what, where the map is weighed and that is wanted', async () => {
    const saved = saving();
    const reading = readingOf('primer');
    await show(reading, Weighed, { Panel: PictureDialog }, 700);
    const wanted = page.getByRole('checkbox', { name: /^With how each statement stands/ });
    await expect.element(wanted).toBeChecked();
    await save.click();
    await wanted.click();
    await save.click();
    await expect.poll(() => saved.length).toBe(2);
    const [told, plain] = await Promise.all(saved.map(({ blob }) => blob.text()));
    const count = (text: string) =>
      text.match(/>(granted|supported|unsupported|challenged, unanswered|contested)</g)?.length;
    expect(count(told!)).toBe(reading.scene.cards.size);
    expect(told).toContain('>Counted: ');
    expect(new DOMParser().parseFromString(told!, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    expect(count(plain!)).toBeUndefined();
    expect(plain).not.toContain('>Counted: ');
  });

  it('paints a PNG of the size it says', async () => {
    const saved = saving();
    await show(readingOf('primer'), PictureDialog, {}, 700);
    await choose(/^PNG/);
    await choose('3×');
    const said = document.querySelector('.size')!.textContent.replaceAll(',', '').match(/\d+/g)!.map(Number);
    await save.click();
    await expect.poll(() => saved.length).toBe(1);
    const image = await createImageBitmap(saved[0]!.blob);
    expect(Math.abs(image.width - said[0]!) + Math.abs(image.height - said[1]!)).toBeLessThan(3);
  });

  it('refuses what is too large to be painted, naming the largest size that works', async () => {
    const reading = readingOf('library');
    const { bounds } = reading.scene;
    // As large as a map of some thousand cards.
    Object.defineProperty(reading, 'scene', {
      value: { ...reading.scene, bounds: { ...bounds, width: 7000 } } satisfies Scene,
    });
    await show(reading, PictureDialog, {}, 700);
    await choose(/^PNG/);
    await choose('4×');
    await expect.element(page.getByRole('status')).toHaveTextContent(/At 4× .* Take 2×/);
    await expect.element(save).toBeDisabled();
    await choose('2×');
    await expect.element(save).toBeEnabled();
    await choose(/^SVG/);
    await expect.element(page.getByRole('status')).toHaveTextContent(/^$/);
  });
});

const compositionOf = (reading: ReturnType<typeof readingOf>): Composition => ({
  map: reading.shown,
  tree: reading.tree,
  opened: reading.opened,
  measure: approximately,
});

describe('printed pages', () => {
  it('are there while it prints, each with its part, its number and the legend, and gone afterwards', async () => {
    const reading = readingOf('library');
    reading.folding.openAll();
    const seen = vi.spyOn(window, 'print').mockImplementation(() => {
      const sheets = [...document.querySelectorAll('.sheets section')];
      expect(sheets.length).toBeGreaterThan(1);
      const [, held] = /@page \{ size: letter (portrait|landscape)/.exec(document.head.textContent)!;
      const isUpright = held === 'portrait';
      sheets.forEach((sheet, index) => {
        expect(sheet.querySelector('header')!.textContent).toContain(`Page ${index + 1} of ${sheets.length}`);
        expect(sheet.querySelectorAll('.picture text').length).toBeGreaterThan(2);
        expect(sheet.querySelector('footer')!.textContent).toContain('a reason');
        expect(sheet.querySelector('parsererror')).toBeNull();
        const { width, height } = (sheet as HTMLElement).style;
        expect([width, height].map(parseFloat).sort()).toEqual(isUpright ? [195.9, 258.4] : [194.9, 259.4]);
      });
      const said = [...document.querySelectorAll('.sheets small')].map((one) => one.textContent);
      expect(said).toContainEqual(expect.stringMatching(/^continues (below|to the right) on page \d+$/));
      dispatchEvent(new Event('afterprint'));
    });
    const told: number[] = [];
    await printMap(compositionOf(reading), {
      title: 'T',
      sheet: 'letter',
      withLegend: true,
      signal: new AbortController().signal,
      tell: (number) => told.push(number),
    });
    expect(seen).toHaveBeenCalledOnce();
    expect(told).toEqual(told.map((_, index) => index + 1));
    expect(document.querySelector('.sheets')).toBeNull();
  });

  it('are left between two of them', async () => {
    const reading = readingOf('library');
    reading.folding.openAll();
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const stop = new AbortController();
    await printMap(compositionOf(reading), {
      title: 'T',
      sheet: 'letter',
      withLegend: false,
      signal: stop.signal,
      tell: () => stop.abort(),
    });
    expect(print).not.toHaveBeenCalled();
    expect(document.querySelector('.sheets')).toBeNull();
  });
});

it('what is no picture is not painted', async () => {
  expect(await painted('<svg', { width: 10, height: 10 }, 1)).toBeUndefined();
  const { scene } = readingOf('primer');
  const room = { width: 1e5, height: 1e5 };
  const [only] = pagesOf(scene, { portrait: room, landscape: room }).pages;
  expect(await painted(toSvg(scene, { region: only!.region }), only!.region, 1)).toBeInstanceOf(Blob);
});
