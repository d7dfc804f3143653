import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import library from '../../../graphs/sunday-library.json?raw';
import { parse } from '../../../src/formats/index.ts';
import { paletteCss } from '../../../src/picture/index.ts';
import '../../../src/view/theme.css';
import { keyName } from '../../../src/words/index.ts';
import { Search, type SearchEngine } from '../../../src/workspace/search.svelte.ts';
import { searchDesk } from '../../../src/workspace/searchDesk.ts';
import { sketch } from '../../model/sketch.ts';
import { hitOn, slowEngine } from '../../workspace/searchEngine.ts';
import { stage } from '../tours/stage.ts';
import SearchHost from './SearchHost.svelte';

const parsed = parse(library);
if (!parsed.ok) throw new Error('the graph is broken');

afterEach(() => delete document.documentElement.dataset['theme']);

async function show(
  map = parsed.ok ? parsed.map : sketch(''),
  start: () => SearchEngine = () => ({ ...searchDesk(), close: () => {} }),
) {
  document.head.append(Object.assign(document.createElement('style'), { textContent: paletteCss() }));
  const search = new Search(() => ({ map, texts: new Map() }), start);
  const [ongo, onclose] = [vi.fn(), vi.fn()];
  const { container } = await render(SearchHost, { search, ongo, onclose });
  return { search, ongo, onclose, container };
}

const field = () => page.getByRole('combobox');
const options = () => page.getByRole('option');
const active = () => document.getElementById(field().element().getAttribute('aria-activedescendant') ?? '');
const status = () => page.getByRole('status');

describe('the search bar', () => {
  it('has the focus, and lists what is found by kind with its words marked', async () => {
    await show();
    await expect.element(field()).toHaveFocus();
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('visits');
    await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByRole('group', { name: 'Statements' })).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'Notes' })).toBeInTheDocument();
    const marks = [...document.querySelectorAll('[role=option]')].map((line) =>
      line.querySelector('mark')?.textContent.toLowerCase(),
    );
    expect(marks.length).toBeGreaterThan(3);
    for (const mark of marks) expect(mark).toMatch(/^visits/);
  });

  it('says how many there are, and the place among them', async () => {
    const { search } = await show();
    await userEvent.keyboard('sunday');
    await expect.poll(() => search.state).toBe('ready');
    const { length } = search.hits;
    await expect.element(status()).toHaveTextContent(`${length} hits`);
    await expect.element(page.getByText(`${length} hits`, { exact: true }).first()).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByText(`2 of ${length}`)).toBeVisible();
  });

  it('walks by arrows without leaving the field, round the ends', async () => {
    const { search, ongo } = await show();
    await userEvent.keyboard('sunday');
    await expect.poll(() => search.state).toBe('ready');
    expect(active()).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => active()?.getAttribute('aria-selected')).toBe('true');
    expect(active()?.getAttribute('aria-posinset')).toBe('1');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => active()?.getAttribute('aria-posinset')).toBe(String(search.hits.length));
    await expect.element(field()).toHaveFocus();
    expect(ongo).not.toHaveBeenCalled();
  });

  it('goes by Enter to the hit, then to the next; by Shift+Enter back', async () => {
    const { search, ongo } = await show();
    await userEvent.keyboard('sunday');
    await expect.poll(() => search.state).toBe('ready');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(ongo).toHaveBeenLastCalledWith(search.hits[1]);
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard('{Enter}');
    expect(ongo).toHaveBeenLastCalledWith(search.hits[2]);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(ongo).toHaveBeenLastCalledWith(search.hits[1]);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(field()).toHaveAttribute('aria-expanded', 'true');
  });

  it('goes by keys that come before the answer to what the answer finds, and only then leaves', async () => {
    const { asked, start } = slowEngine();
    const { ongo, onclose } = await show(undefined, start);
    await userEvent.keyboard('a');
    await expect.poll(() => asked.length).toBe(1);
    await asked[0]!.answer('first');
    await userEvent.keyboard('b');
    await expect.poll(() => asked.length).toBe(2);
    await userEvent.keyboard('{Enter}{Escape}');
    expect([ongo, onclose].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await asked[1]!.answer('second', 'third');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
    expect(ongo.mock.calls).toEqual([[hitOn('second')]]);
    // To leave, no answer is waited for.
    await userEvent.keyboard('c');
    await userEvent.keyboard('{Escape}');
    expect(onclose).toHaveBeenCalledTimes(2);
  });

  it('goes by the buttons and by a click', async () => {
    const { search, ongo } = await show();
    await expect.element(page.getByRole('button', { name: 'Next hit' })).toBeDisabled();
    await userEvent.keyboard('sunday');
    await page.getByRole('button', { name: 'Next hit' }).click();
    expect(ongo).toHaveBeenLastCalledWith(search.hits[0]);
    await page.getByRole('button', { name: 'Previous hit' }).click();
    expect(ongo).toHaveBeenLastCalledWith(search.hits.at(-1));
    await options().nth(2).click();
    expect(ongo).toHaveBeenLastCalledWith(search.hits[Math.floor((search.hits.length - 1) / 50) * 50 + 2]);
  });

  it('says so where nothing was found, and where the words are only alike', async () => {
    await show();
    await userEvent.keyboard('xyzzyplugh');
    await expect
      .element(status())
      .toHaveTextContent('Nothing found for “xyzzyplugh”; searched statements, notes, sources and the text.');
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false');
    await userEvent.clear(field());
    await userEvent.keyboard('libarry');
    await expect.element(status()).toHaveTextContent('spelt similarly');
    await expect.element(options().first()).toHaveTextContent(/librar/i);
  });

  it('lists fifty at a time, those around the one that one is at', async () => {
    const names = Array.from({ length: 60 }, (_, place) => `thing${place}`);
    const { search } = await show(sketch(names.join('\n')));
    await userEvent.keyboard('thing');
    await expect.poll(() => options().all().length).toBe(50);
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => options().all().length).toBe(10);
    expect(search.at).toBe(59);
    expect(active()?.getAttribute('aria-posinset')).toBe('60');
    expect(active()?.getAttribute('aria-setsize')).toBe('60');
  });

  it('names the keys of its buttons as the table of keys does', async () => {
    await show();
    const titles = page
      .getByRole('button')
      .elements()
      .map((one) => one.getAttribute('title'));
    expect(titles).toEqual([
      `Previous hit (${keyName('Shift+Enter')})`,
      `Next hit (${keyName('Enter')})`,
      `Close the search (${keyName('Escape')})`,
    ]);
  });

  it('closes by Escape and by its button', async () => {
    const { onclose } = await show();
    await userEvent.keyboard('sun{Escape}');
    expect(onclose).toHaveBeenCalledTimes(1);
    await page.getByRole('button', { name: 'Close the search' }).click();
    expect(onclose).toHaveBeenCalledTimes(2);
  });

  it.each(['light', 'dark'])('has nothing that axe finds, in %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme;
    const { search, container } = await show();
    await userEvent.keyboard('sunday');
    await expect.poll(() => search.state).toBe('ready');
    await userEvent.keyboard('{ArrowDown}');
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('a hit that isn’t the text’s', () => {
  it('says whose words it is', async () => {
    const { reading, shell } = await stage(undefined, [
      { table: 'statements', id: 'b', field: 'layer', to: 'critic' },
    ]);
    shell.startSearch();
    await userEvent.fill(field(), 'it is');
    await expect.poll(() => options().elements().length).toBe(reading.map.statements.size);
    const namesWith = (words: string) =>
      options()
        .elements()
        .filter((option) => option.textContent.includes(words)).length;
    expect([namesWith('It is b. · Critics'), namesWith('·')]).toEqual([1, 1]);
  });
});
