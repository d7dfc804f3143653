import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: App;
beforeAll(async () => void (app = await startApp({ 'broken.json': 'x' })));
afterAll(() => app.close());

interface Findings {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly html: string;
      readonly any: readonly { readonly message: string }[];
    }[];
  }[];
}

const phone = { viewport: { width: 390, height: 844 } };

/** Every screen, and how to get there: what is clicked, or, after “type”, typed. */
const screens: readonly (readonly [string, string, string[], BrowserContextOptions])[] = [
  ['the library', '', [], {}],
  ['a map as it opens', '#/pakistan-gaza-isf', [], {}],
  ['a map with details', '#/sunday-library', ['.card.thesis'], {}],
  ['a map with the outline', '#/primer', ['button:has-text("Outline")'], {}],
  ['the legend', '#/primer', ['[aria-label="Legend and keys"]'], {}],
  ['claims to check', '#/pakistan-gaza-isf', ['[aria-label="Claims to check"]'], {}],
  ['the layers', '#/pakistan-gaza-isf', ['[aria-label="Layers"]'], {}],
  [
    'what is shown',
    '#/pakistan-gaza-isf',
    ['[aria-label="What is shown: depth, focus, filter"]', 'summary'],
    {},
  ],
  ['views and tours', '#/pakistan-gaza-isf', ['[aria-label="Views and tours"]'], {}],
  ['a tour', '#/pakistan-gaza-isf', ['text=Take the tour'], {}],
  ['a tour being made', '#/primer', ['[aria-label="Views and tours"]', 'text=Draft one from the map'], {}],
  ['the search', '#/primer', ['[aria-label="Search"]'], {}],
  ['what is found', '#/primer', ['[aria-label="Search"]', 'type train'], {}],
  [
    'the critics, all open',
    '#/pakistan-gaza-isf',
    ['[role=switch]', 'button:has-text("Outline")', 'text="Open all"'],
    {},
  ],
  ['the map on a phone', '#/sunday-library', [], phone],
  ['text on a phone', '#/sunday-library', ['nav button:has-text("Text")'], phone],
  ['outline on a phone', '#/sunday-library', ['nav button:has-text("Outline")'], phone],
  ['details on a phone', '#/sunday-library', ['nav button:has-text("Details")'], phone],
  ['what is found on a phone', '#/primer', ['[aria-label="Search"]', 'type train'], phone],
  ['a tour on a phone', '#/pakistan-gaza-isf', ['text=Take the tour'], phone],
  [
    'a tour being made on a phone',
    '#/primer',
    ['[aria-label="Views and tours"]', 'text=Draft one from the map'],
    phone,
  ],
  [
    'the article’s tour being changed',
    '#/pakistan-gaza-isf',
    ['[aria-label="Views and tours"]', '[aria-label^="Change “"]'],
    {},
  ],
  [
    'the article’s tour being changed on a phone',
    '#/pakistan-gaza-isf',
    ['[aria-label="Views and tours"]', '[aria-label^="Change “"]'],
    phone,
  ],
  ['the layers on a phone', '#/pakistan-gaza-isf', ['[aria-label="Layers"]'], phone],
  [
    'what is shown on a phone, a paragraph chosen',
    '#/pakistan-gaza-isf',
    [
      '[aria-label="What is shown: depth, focus, filter"]',
      'summary:has-text("Paragraph")',
      '[role=group][aria-label="Paragraph"] label',
    ],
    phone,
  ],
  ['views and tours on a phone', '#/pakistan-gaza-isf', ['[aria-label="Views and tours"]'], phone],
  ['what the map covers', '#/sunday-library', ['[aria-label="What of the text is on the map"]'], {}],
  ['a map that is weighed', '#/primer', ['[role=switch]:has-text("Weigh")', '.card.thesis'], {}],
  [
    'how strong all is',
    '#/primer',
    ['[role=switch]:has-text("Weigh")', 'text="How strong it is"', '.card.thesis'],
    {},
  ],
  [
    'a map that is weighed on a phone',
    '#/primer',
    ['nav button:has-text("Weigh")', '[role=switch]:has-text("Weigh this map")'],
    phone,
  ],
  [
    'what is prepared, a line reworded',
    '#/primer',
    ['button:has-text("Prepare")', '[data-line]', 'type e'],
    {},
  ],
  [
    'a case of the article',
    '#/pakistan-gaza-isf',
    ['button:has-text("Prepare")', '[role=tab]:has-text("Case")', '[data-line]'],
    {},
  ],
  [
    'blocks on a phone',
    '#/pakistan-gaza-isf',
    ['nav button:has-text("Prepare")', '[role=tab]:has-text("Blocks")'],
    phone,
  ],
  [
    'a sheet at the lectern',
    '#/primer',
    ['button:has-text("Prepare")', 'button:has-text("Lectern"):enabled'],
    {},
  ],
  [
    'a sheet on paper',
    '#/primer',
    ['button:has-text("Prepare")', 'button:has-text("Print, save"):enabled'],
    {},
  ],
  ['a picture', '#/primer', ['[aria-label="Save or print a picture"]'], {}],
  ['a branch alone', '#/sunday-library?focus=unanswered', [], {}],
  ['a broken file', '#/broken', [], {}],
];

describe('axe finds nothing, neither in light nor in dark, on', () => {
  it.each(screens)('%s', async (_, place, clicks, options) => {
    // The content security policy lets no script in but the app's own; the checker is let in beside it.
    const page = await app.open(place, { ...options, colorScheme: 'light', bypassCSP: true });
    await page.locator('h1').first().waitFor();
    if (place.length > 3 && place !== '#/broken') await page.locator('.card.thesis').waitFor();
    for (const click of clicks)
      await (click.startsWith('type ')
        ? page.keyboard.type(click.slice(5))
        : page.locator(click).first().click());
    await page.waitForTimeout(300);
    await page.addScriptTag({ content: axe });
    const light = await page.evaluate(findings, undefined);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).not.toBe(before);
    await page.waitForTimeout(300);
    // The page is the same: what depends on its colours is asked again.
    const dark = await page.evaluate(findings, ['color-contrast', 'link-in-text-block']);
    expect({ light, dark }).toEqual({ light: [], dark: [] });
    await page.context().close();
  });
});

it('turns dark at once where motion is reduced: no element is left on its way', async () => {
  const page = await app.open('#/primer', { colorScheme: 'light', reducedMotion: 'reduce' });
  await page.locator('.card.thesis').waitFor();
  await page.evaluate(() => {
    document.documentElement.dataset['moved'] = '0';
    document.addEventListener('transitionrun', () => {
      const { dataset } = document.documentElement;
      dataset['moved'] = String(Number(dataset['moved']) + 1);
    });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        const look = () =>
          matchMedia('(prefers-color-scheme: dark)').matches
            ? requestAnimationFrame(() => requestAnimationFrame(() => drawn()))
            : requestAnimationFrame(look);
        look();
      }),
  );
  expect(await page.locator('html').getAttribute('data-moved')).toBe('0');
  await page.context().close();
});

/** What axe finds on the page by all of its rules, or by some: one line a rule, and where. */
async function findings(only: readonly string[] | undefined): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run: (place: Document, options: object) => Promise<Findings> };
  };
  const asked = only
    ? { runOnly: only }
    : // An experiment of axe's: it wants a row's name to hold what is seen of it, letter by letter, where the outline says in words what is drawn.
      { rules: { 'label-content-name-mismatch': { enabled: false } } };
  const { violations } = await axe.run(document, asked);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} (${any.map(({ message }) => message).join('; ')})`).join(' | ')}`,
  );
}
