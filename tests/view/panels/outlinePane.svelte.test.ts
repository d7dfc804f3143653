import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import OutlinePane from '../../../src/view/panels/OutlinePane.svelte';
import { readingOf, show } from './panel.ts';

const items = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
const focused = () => (document.activeElement as HTMLElement).dataset['id'];
const item = (id: string) => items().find((row) => row.dataset['id'] === id)!;

describe('the outline', () => {
  it('opens with two levels and one tab stop', async () => {
    const reading = readingOf('primer');
    await show(reading, OutlinePane);
    expect(items().map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '2', '2', '2']);
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toEqual([items()[0]]);
    expect(items()[2]!.getAttribute('aria-posinset')).toBe('2');
    expect(items()[2]!.getAttribute('aria-setsize')).toBe('4');
  });

  it('names role, voice, text, what it does to what, how much lies under it and where else it stands', async () => {
    const reading = readingOf('library');
    reading.setCriticsShown(true);
    await show(reading, OutlinePane);
    const { text } = reading.map.statements.get('s0z7q4ef4')!;
    expect(item('s0z7q4ef4').getAttribute('aria-label')).toBe(
      `Counter-claim, critics: ${text} Tells against “Swap two weekday mornings for Sunday opening”; 1 objection`,
    );
    expect(item('svvrv9552').getAttribute('aria-label')).toMatch(
      /^Reason: .*\. Supports “.*”; together with 2 other premises; 1 reason, 1 objection; paragraph 5$/,
    );
  });

  it('says of a statement with two uses where else it stands', async () => {
    const reading = readingOf('primer', (file) => {
      file['relations']!['rzzzzzzzz'] = {
        kind: 'support',
        premises: ['s9990sdcs'],
        target: 'skgx3g9vb',
        layer: 'lna7cyckz',
      };
    });
    await show(reading, OutlinePane);
    expect(item('s9990sdcs').getAttribute('aria-label')).toContain(
      'also under “Only the early train gets us up”',
    );
  });

  it('walks with arrows, opens and closes, and goes to the ends', async () => {
    const reading = readingOf('primer');
    await show(reading, OutlinePane);
    items()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('skgx3g9vb');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('serjkh4qr');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(focused).toBe('skgx3g9vb');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('sm95nzf92');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('srjjm9ef2');
    await userEvent.keyboard(' ');
    await expect.poll(() => items().length).toBe(1);
    expect(reading.selection).toBeUndefined();
  });

  it('opens all beside with *, and all there is with the button', async () => {
    const reading = readingOf('primer');
    await show(reading, OutlinePane);
    items()[1]!.focus();
    await userEvent.keyboard('*');
    await expect.poll(() => items().filter((row) => row.getAttribute('aria-level') === '3').length).toBe(4);
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect.poll(() => items().length).toBe(10);
    await page.getByRole('button', { name: 'Close all' }).click();
    await expect.poll(() => items().length).toBe(5);
  });

  it('goes to what was typed', async () => {
    const reading = readingOf('primer');
    await show(reading, OutlinePane);
    items()[0]!.focus();
    await userEvent.keyboard('th');
    await expect.poll(focused).toBe('s9990sdcs');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await userEvent.keyboard('t');
    await expect.poll(focused).toBe('sm95nzf92');
  });

  it('selects with Enter and by click', async () => {
    const reading = readingOf('primer');
    await show(reading, OutlinePane);
    items()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(reading.selection).toBe('skgx3g9vb');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-selected')).toBe('true');
    await userEvent.click(item('shb4y8ssk'));
    expect(reading.selection).toBe('shb4y8ssk');
  });

  it('follows the selection: what stands above it opens, it comes into view, and Tab goes there', async () => {
    const reading = readingOf('library');
    await show(reading, OutlinePane);
    reading.reveal('s1svj40yb');
    await expect.poll(() => item('s1svj40yb')?.getAttribute('aria-selected')).toBe('true');
    const tree = document.querySelector('[role=tree]')!.getBoundingClientRect();
    await expect
      .poll(() => item('s1svj40yb').getBoundingClientRect().bottom)
      .toBeLessThanOrEqual(tree.bottom);
    expect(item('s1svj40yb').tabIndex).toBe(0);
    reading.setUnfolded(['s7x5c3qpx'], false);
    await expect.poll(() => item('s1svj40yb')).toBeUndefined();
  });
});
