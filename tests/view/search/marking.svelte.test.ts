import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import library from '../../../graphs/sunday-library.json?raw';
import { memoryStore } from '../../../src/storage/index.ts';
import App from '../../../src/view/App.svelte';
import '../../../src/view/theme.css';
import { button } from '../tours/stage.ts';

beforeEach(() => {
  location.hash = '#/';
});
afterEach(() => {
  location.hash = '#/';
});

/** What is marked on the page, once something is. */
const marks = (): Range[] => [...(CSS.highlights.get('counterclaim-hits') ?? [])] as Range[];
/** The program over a map with a text, in which some words were searched. */
async function searched(words: string): Promise<void> {
  await render(App, { store: memoryStore({ 'a.json': library }) });
  location.hash = '#/a';
  await userEvent.click(button(/^Search/));
  await userEvent.fill(page.getByRole('combobox', { name: /Search/ }), words);
  await expect.poll(() => marks().length, { timeout: 10_000 }).toBeGreaterThan(3);
}
const parentsOf = (found: readonly Range[]) =>
  found.map(({ startContainer }) => startContainer.parentElement!);

describe('the marks of a search', () => {
  it('lie on the words of cards, the text and the hits, never on the program’s own', async () => {
    await searched('on');
    const inside = (selector: string) => parentsOf(marks()).filter((parent) => parent.closest(selector));
    for (const place of ['.card', 'section', '[role=option]'])
      await expect.poll(() => inside(place).length, { message: place }).toBeGreaterThan(0);
    // What the program says of the same kind of thing, in which the word stands as well.
    expect(document.body.textContent).toMatch(/On the thesis|on the map/);
    expect(
      inside('.foot, .head, button:not([role=option] *), label, dt, h3, header').map((one) => one.outerHTML),
    ).toEqual([]);
  });

  it('leave out single letters where longer words were asked for', async () => {
    await searched('a plan');
    const marked = new Set(marks().map((range) => range.toString().toLowerCase()));
    expect(marked).toContain('plan');
    expect(marked).not.toContain('a');
  });
});
