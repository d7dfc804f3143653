import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { approximately } from '../../../src/picture/index.ts';
import OutlinePane from '../../../src/view/panels/OutlinePane.svelte';
import { Reading } from '../../../src/workspace/reading.svelte.ts';
import { generatedMap } from '../../picture/generatedMap.ts';
import { readingOf, show } from './panel.ts';

const items = () =>
  [...document.querySelectorAll<HTMLElement>('[role=treeitem]')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
const focused = () => (document.activeElement as HTMLElement).dataset['id'];
const item = (id: string) => items().find((row) => row.dataset['id'] === id)!;
const name = (id: string) => item(id).getAttribute('aria-label');
const isInView = (id: string) => {
  const tree = document.querySelector('[role=tree]')!.getBoundingClientRect();
  if (!item(id)) return false;
  const { top, bottom } = item(id).getBoundingClientRect();
  return top >= tree.top - 1 && bottom <= tree.bottom + 1;
};

/** Shows the outline, and waits until its lines have their places. */
async function outline(reading: Reading): Promise<void> {
  await show(reading, OutlinePane);
  await expect.poll(() => items().length).toBeGreaterThan(0);
  await expect
    .poll(() => items().every((row) => row.checkVisibility({ visibilityProperty: true })))
    .toBe(true);
}

async function focus(id: string): Promise<void> {
  item(id).focus();
  await expect.poll(focused).toBe(id);
}

describe('the outline', () => {
  it('opens as the map does, with one tab stop', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    expect(items().map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '2']);
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toEqual([items()[0]]);
    expect(items()[2]!.getAttribute('aria-posinset')).toBe('2');
    expect(items()[2]!.getAttribute('aria-setsize')).toBe('2');
  });

  it('names lines: what each is, says and does, what lies under it, where it is said', async () => {
    const reading = readingOf('library');
    reading.setCriticsShown(true);
    reading.unfolding.openToDepth(2);
    await outline(reading);
    const names = {
      sgk853pxh:
        'Thesis: Ambleford library should open for five hours on Sundays and, in exchange, stay closed on Tuesday and Thursday mornings. 5 reasons, 4 counter-claims, 1 unanswered; paragraphs 1, 12',
      sdgq9egmw:
        'Premise: People with nine-to-six jobs can use only four of the library’s 49 weekly hours. Supports “Workers’ usable hours would more than double”; together with 1 other premise; paragraph 3',
      svvrv9552:
        'Reason: The five Sunday hours would draw far more visits than the six morning hours do now. Supports “Swap two weekday mornings for Sunday opening”; together with 2 other premises; 1 reason, 1 counter-claim; paragraph 5',
      sem8nvah6:
        'Premise: The two mornings to be given up see around a dozen visits per hour. Supports “Sundays would draw far more visits”; together with 2 other premises; 1 counter-claim; hides 2 counter-claims; paragraph 5',
      s0z7q4ef4:
        'Counter-claim, critics: The plan would leave the library open for one hour less each week at the same cost. Tells against “Swap two weekday mornings for Sunday opening”; 1 counter-claim',
    };
    for (const [id, words] of Object.entries(names)) {
      reading.reveal(id);
      await expect.poll(() => item(id) && name(id)).toBe(words);
    }
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
    reading.folding.openAll();
    await outline(reading);
    expect(name('s9990sdcs')).toContain('also supports “Only the early train gets us up”');
  });

  it('says what a closed line hides, and no longer once it is open', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    const under = () => item('srjjm9ef2').querySelector('.under')?.textContent;
    expect(under()).toBe('still closed: 1 reason, 4 counter-claims, 1 unanswered');
    expect(item('skgx3g9vb').querySelector('.under')!.textContent).toBe('1 reason');
    expect(name('srjjm9ef2')).toContain(
      '2 reasons, 2 counter-claims, 1 unanswered; hides 1 reason, 4 counter-claims, 1 unanswered;',
    );
    reading.folding.setOpen(['srjjm9ef2'], true);
    await expect.poll(under).toBeUndefined();
    expect(name('srjjm9ef2')).not.toContain('hides');
  });

  it('marks what is shown only for what is under it', async () => {
    const reading = readingOf('primer');
    reading.folding.openAll();
    reading.setFilter({ roles: ['counter-claim'] });
    await outline(reading);
    const marked = (row: HTMLElement) =>
      row.getAttribute('aria-label')!.endsWith('shown for what is under it');
    const context = [...reading.lens.seen.context];
    expect(context.length).toBeGreaterThan(0);
    expect(
      items()
        .filter(marked)
        .map(({ dataset }) => dataset['id'])
        .sort(),
    ).toEqual(context.sort());
    for (const row of items())
      expect(getComputedStyle(row).borderInlineStartStyle).toBe(marked(row) ? 'dotted' : 'solid');
  });

  it('walks with arrows, opens and closes, and goes to the ends', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('srjjm9ef2');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('skgx3g9vb');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('serjkh4qr');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(focused).toBe('skgx3g9vb');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(items().at(-1)!.dataset['id']);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('srjjm9ef2');
    expect(reading.selection).toBeUndefined();
  });

  it('opens with the right arrow what is still closed of a line, then goes in', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('srjjm9ef2');
    expect(items().length).toBe(3);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => items().length).toBe(5);
    expect(reading.unfolding.openOf('srjjm9ef2')).toEqual(['because', 'but']);
    expect(focused()).toBe('srjjm9ef2');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focused).toBe('skgx3g9vb');
  });

  it('leaves the space bar to the map: it selects the line, and opens and closes nothing', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('skgx3g9vb');
    const heard: string[] = [];
    const hear = ({ key, defaultPrevented }: KeyboardEvent) => heard.push(`${key}${defaultPrevented}`);
    addEventListener('keydown', hear);
    await userEvent.keyboard(' ');
    removeEventListener('keydown', hear);
    expect(heard).toEqual([' false']);
    expect(reading.selection).toBe('skgx3g9vb');
    expect(items().length).toBe(3);
    expect(item('skgx3g9vb').getAttribute('aria-expanded')).toBe('false');
  });

  it('lets the focus follow what an action of the map selects', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('skgx3g9vb');
    const walk = ({ key }: KeyboardEvent) => key === 'r' && reading.reveal('serjkh4qr');
    addEventListener('keydown', walk);
    await userEvent.keyboard('r');
    removeEventListener('keydown', walk);
    expect(reading.selection).toBe('serjkh4qr');
    await expect.poll(focused).toBe('serjkh4qr');
  });

  it('hands the focus of a line that goes away to what it hangs under', async () => {
    const reading = readingOf('primer');
    reading.folding.openAll();
    await outline(reading);
    await focus('serjkh4qr');
    reading.folding.setOpen(['skgx3g9vb'], false);
    await expect.poll(focused).toBe('skgx3g9vb');
    reading.folding.setOpen(['srjjm9ef2'], false);
    await expect.poll(focused).toBe('srjjm9ef2');
  });

  it('opens all beside with *, and all there is with the button', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('skgx3g9vb');
    await userEvent.keyboard('*');
    await expect.poll(() => items().filter((row) => row.getAttribute('aria-level') === '3').length).toBe(2);
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect.poll(() => items().length).toBe(10);
    await page.getByRole('button', { name: 'Close all' }).click();
    await expect.poll(() => items().length).toBe(3);
  });

  it('goes to what was typed', async () => {
    const reading = readingOf('primer');
    reading.folding.setOpen(['srjjm9ef2'], true);
    await outline(reading);
    await focus('srjjm9ef2');
    await userEvent.keyboard('th');
    await expect.poll(focused).toBe('s9990sdcs');
    await new Promise((resolve) => setTimeout(resolve, 800));
    await userEvent.keyboard('t');
    await expect.poll(focused).toBe('sm95nzf92');
  });

  it('selects with Enter and by click', async () => {
    const reading = readingOf('primer');
    await outline(reading);
    await focus('srjjm9ef2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(reading.selection).toBe('skgx3g9vb');
    await expect.poll(() => item('skgx3g9vb').getAttribute('aria-selected')).toBe('true');
    await userEvent.click(item('s9990sdcs'));
    expect(reading.selection).toBe('s9990sdcs');
  });

  it('follows the selection: what stands above it opens, it comes into view, and Tab goes there', async () => {
    const reading = readingOf('library');
    reading.folding.openAll();
    await outline(reading);
    expect(isInView('s1svj40yb')).toBe(false);
    reading.reveal('s1svj40yb');
    await expect.poll(() => item('s1svj40yb')?.getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => isInView('s1svj40yb')).toBe(true);
    expect(item('s1svj40yb').tabIndex).toBe(0);
    reading.folding.setOpen(['s7x5c3qpx'], false);
    await expect.poll(() => item('s1svj40yb')).toBeUndefined();
  });
});

describe('the outline of a large map, all of it open', () => {
  const large = () => {
    const reading = new Reading({
      name: 'large.json',
      map: generatedMap(3000, 7),
      measure: approximately,
    });
    reading.framing.setWindow({ width: 900, height: 700 });
    reading.folding.openAll();
    return reading;
  };
  const level = (id: string) => item(id).getAttribute('aria-level');

  it('mounts what is near, and walks from end to end', async () => {
    const reading = large();
    await outline(reading);
    const [root] = reading.roots;
    let last = reading.roots.at(-1)!;
    while (last.children.length > 0) last = last.children.at(-1)!;
    await focus(root!.id);
    expect(items().length).toBeLessThan(200);
    await userEvent.keyboard('{End}');
    await expect.poll(focused, { timeout: 5000 }).toBe(last.id);
    await expect.poll(() => isInView(last.id)).toBe(true);
    expect(level(last.id)).toBe(String(last.depth + 1));
    expect(items().length).toBeLessThan(200);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(last.id);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused, { timeout: 5000 }).toBe(root!.id);
    await expect.poll(() => isInView(root!.id)).toBe(true);
    expect(items().length).toBeLessThan(200);
  });

  it('keeps the focus on its line while one scrolls far away and while lines come and go', async () => {
    const reading = large();
    await outline(reading);
    const second = items()[1]!.dataset['id']!;
    await focus(second);
    const tree = document.querySelector('[role=tree]')!;
    tree.scrollTop = tree.scrollHeight / 2;
    await expect.poll(() => items().filter((row) => isInView(row.dataset['id']!)).length).toBeGreaterThan(3);
    expect(isInView(second)).toBe(false);
    expect(focused()).toBe(second);
    reading.unfolding.openToDepth(2);
    await expect.poll(() => items().every((row) => Number(row.getAttribute('aria-level')) <= 3)).toBe(true);
    expect(focused()).toBe(second);
  });

  it('brings a line into view that is selected elsewhere', async () => {
    const reading = large();
    await outline(reading);
    reading.reveal('s2900');
    await expect.poll(() => isInView('s2900'), { timeout: 5000 }).toBe(true);
    expect(item('s2900').getAttribute('aria-selected')).toBe('true');
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toEqual([item('s2900')]);
  });
});
