import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: App;
beforeAll(async () => void (app = await startApp({ 'broken.json': 'x' })));
afterAll(() => app.close());

interface Findings {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Every screen, and how to get there. */
const screens: readonly (readonly [string, string, string[]])[] = [
  ['the library', '', []],
  ['a map as it opens', '#/pakistan-gaza-isf', []],
  ['a map with details', '#/sunday-library', ['.card.thesis']],
  ['a map with the outline', '#/primer', ['button:has-text("Outline")']],
  ['the legend', '#/primer', ['[aria-label="Legend and keys"]']],
  ['claims to check', '#/pakistan-gaza-isf', ['[aria-label="Claims to check"]']],
  ['the layers', '#/pakistan-gaza-isf', ['[aria-label="Layers"]']],
  ['a broken file', '#/broken', []],
];

describe.each(['light', 'dark'] as const)('in %s, axe finds nothing on', (colorScheme) => {
  it.each(screens)('%s', async (_, place, clicks) => {
    // The content security policy lets no script in but the app's own; the checker is let in beside it.
    const page = await app.open(place, { colorScheme, bypassCSP: true });
    await page.locator('h1').first().waitFor();
    if (place.length > 3 && place !== '#/broken') await page.locator('.card.thesis').waitFor();
    for (const click of clicks) await page.locator(click).first().click();
    await page.waitForTimeout(300);
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (place: Document, options: object) => Promise<Findings> };
      };
      // An experiment of axe's: it wants a row's name to hold what is seen of it, letter by letter, where the outline says in words what is drawn.
      const rules = { 'label-content-name-mismatch': { enabled: false } };
      const { violations } = await axe.run(document, { rules });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
    await page.context().close();
  });
});
