import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import TextPane from '../../../src/view/panels/TextPane.svelte';
import { readingOf, show, textOf, withoutText } from './panel.ts';

const stops = () => [...document.querySelectorAll<HTMLElement>('[data-passages]')];
const marked = () => stops().filter((stop) => stop.getAttribute('aria-pressed') === 'true');
const isInView = (element: Element) => {
  const box = element.getBoundingClientRect();
  const body = document.querySelector('.body')!.getBoundingClientRect();
  return box.bottom > body.top && box.top < body.bottom;
};

describe('the text pane with its text', () => {
  it('shows all of the text, and only passages are buttons', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    const shown = [...document.querySelectorAll('p.text')].map((p) => {
      const copy = p.cloneNode(true) as Element;
      copy.querySelectorAll('[hidden]').forEach((hidden) => hidden.remove());
      return copy.textContent.trim();
    });
    expect(shown.join('\n')).toBe(textOf('library'));
    const uncovered = document.createTreeWalker(document.querySelector('p.text')!, NodeFilter.SHOW_TEXT);
    expect(uncovered.nextNode()!.textContent).toContain('On Sundays the lamp');
    expect(document.querySelector('p.text')!.firstElementChild!.textContent).not.toContain(
      'On Sundays the lamp',
    );
  });

  it('selects what a passage says, and says so', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    await page.getByRole('button', { name: /Give families that afternoon/ }).click();
    expect(reading.selection).toBe('sg1nzgyw8');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent('Selected: “More children would become readers”');
  });

  it('marks the passages of what is selected elsewhere, and brings them into view', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    reading.reveal('setzqchzb');
    await expect.poll(() => marked().length).toBeGreaterThan(0);
    expect(marked()[0]!.textContent).toContain('adopt the plan for a year');
    await expect.poll(() => isInView(marked()[0]!)).toBe(true);
  });

  it('marks the passages of a selected step, which may have some of its own', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    reading.reveal('rrexcxbjq');
    const own = reading.map.relations.get('rrexcxbjq')!.passages![0]!;
    await expect.poll(() => marked().some((stop) => stop.dataset['passages']!.includes(own))).toBe(true);
  });

  it('brings into view a passage that was asked for', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    reading.reveal('sgk853pxh');
    reading.article.lookAt('p2kvxt8eq');
    const asked = () => stops().find((stop) => stop.dataset['passages']!.includes('p2kvxt8eq'))!;
    await expect.poll(() => isInView(asked())).toBe(true);
    expect(asked().classList.contains('looked')).toBe(true);
  });

  it('goes through what overlapping passages say, one at each click, and lists them', async () => {
    const reading = readingOf('library');
    await show(reading, TextPane);
    const overlapping = stops().find(
      (stop) => stop.classList.contains('nested') && stop.textContent.includes('e-books'),
    )!;
    overlapping.click();
    expect(reading.selection).toBe('sm01kh5fd');
    overlapping.click();
    expect(reading.selection).toBe('sckmv1h22');
    const list = page.getByRole('list').filter({ hasText: 'Opening hours have become irrelevant' }).last();
    await expect.element(list.getByRole('button', { name: /E-books are there/ })).toBeVisible();
    await list.getByRole('button', { name: /E-books are there/ }).click();
    expect(reading.selection).toBe('sm01kh5fd');
    await expect.element(page.getByText('This passage says 2 things')).toBeVisible();
    reading.reveal('sg1nzgyw8');
    await expect.poll(() => document.querySelector('.several h3')).toBeNull();
  });

  it('is one tab stop, within which arrows go from passage to passage and Enter selects', async () => {
    const reading = readingOf('primer');
    await show(reading, TextPane);
    expect(stops().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    stops()[0]!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(stops()[2]);
    expect(stops().filter(({ tabIndex }) => tabIndex === 0)).toEqual([stops()[2]]);
    expect([...reading.previewed]).not.toEqual([]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(stops().at(-1));
    await userEvent.keyboard('{Home}{Enter}');
    expect(reading.selection).toBe('srjjm9ef2');
  });

  it('tells a screen reader what a passage says beside its words', async () => {
    await show(readingOf('primer'), TextPane);
    const first = stops()[0]!;
    expect(document.getElementById(first.getAttribute('aria-describedby')!)!.textContent).toBe(
      '“We should take the early train”',
    );
  });

  it('leaves passages plain that only hidden layers speak of', async () => {
    const reading = readingOf('library', (file) => {
      for (const statement of Object.values(file['statements']!)) {
        if ((statement['passages'] as string[] | undefined)?.includes('p76fhs189'))
          statement['layer'] = 'ldqg1epda';
      }
    });
    await show(reading, TextPane);
    const covered = () => stops().some((stop) => stop.dataset['passages']!.includes('p76fhs189'));
    expect(covered()).toBe(false);
    reading.setCriticsShown(true);
    await expect.poll(covered).toBe(true);
  });
});

describe('the text pane without its text', () => {
  it('shows what each paragraph says in brief, with a named mark for its passages', async () => {
    const reading = readingOf('library', withoutText);
    await show(reading, TextPane);
    await expect.element(page.getByText('The article’s text is not in this map.')).toBeVisible();
    expect(document.querySelectorAll('p.gist')).toHaveLength(12);
    await page.getByRole('button', { name: '“Most workers have Sundays off”' }).click();
    expect(reading.selection).toBe('smjv720hn');
    await expect
      .poll(() => marked().map((mark) => mark.textContent))
      .toEqual(['Most workers have Sundays off']);
  });

  const paste = async (text: string) => {
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await page.getByLabelText('Paste the article here').fill(text);
    await page.getByRole('button', { name: 'Mark its passages' }).click();
  };

  it('takes the article, keeps the summaries at hand, and puts it away', async () => {
    const reading = readingOf('library', withoutText);
    await show(reading, TextPane);
    await paste(textOf('library'));
    await expect
      .element(page.getByText('This is the text that was mapped. All 38 passages are marked.'))
      .toBeVisible();
    expect(document.activeElement!.textContent).toContain('This is the text that was mapped');
    expect(document.querySelectorAll('p.gist')).toHaveLength(0);
    await page.getByRole('button', { name: 'In brief' }).click();
    expect(document.querySelectorAll('p.gist')).toHaveLength(12);
    await page.getByRole('button', { name: 'Put the article away' }).click();
    expect(reading.article.sourceText).toBeUndefined();
    await expect.element(page.getByRole('button', { name: 'Open the article…' })).toBeVisible();
  });

  it('in brief, draws what its legend says: a filled dot for a passage, a ring around it where it says several things', async () => {
    const reading = readingOf('library', (file) => {
      const [first, second] = Object.values(file['statements']!).filter(({ passages }) => passages);
      second!['passages'] = first!['passages'];
    });
    await show(reading, TextPane);
    await page.getByRole('button', { name: 'In brief' }).click();
    const drawn = stops().map((stop) => {
      const dot = getComputedStyle(stop.querySelector('.dot')!);
      const made = stop.getAttribute('aria-label')!.split('; ').length;
      const filled = dot.backgroundColor !== 'rgba(0, 0, 0, 0)';
      return `${made > 1 ? 'several' : 'one'}: ${filled ? 'filled' : 'hollow'}${dot.outlineStyle === 'none' ? '' : ', with a ring'}`;
    });
    expect(new Set(drawn)).toEqual(new Set(['one: filled', 'several: filled, with a ring']));
  });

  it('says when a text differs, how much of it was found, and what is missing', async () => {
    const reading = readingOf('library', withoutText);
    await show(reading, TextPane);
    await paste(
      textOf('library')
        .replace('some seventy visits a week', 'many visits a week')
        .replace('Give families that afternoon', 'Do it'),
    );
    await expect
      .element(
        page.getByText('This text differs from the one that was mapped: 36 of 38 passages were found.'),
      )
      .toBeVisible();
    await page.getByText('Which 2 are missing?').click();
    await page.getByRole('button', { name: 'More children would become readers' }).click();
    expect(reading.selection).toBe('sg1nzgyw8');
  });

  it('says when it is another text altogether', async () => {
    await show(readingOf('library', withoutText), TextPane);
    await paste(textOf('primer'));
    await expect.element(page.getByText('none of the 38 passages was found in it')).toBeVisible();
  });

  it('takes a file, refuses what is no text, and refuses nothing at all', async () => {
    const reading = readingOf('library', withoutText);
    await show(reading, TextPane);
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await page.getByRole('button', { name: 'Mark its passages' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is no text here yet.');
    const input = page.getByLabelText('Choose a text file…');
    await userEvent.upload(input, new File([new Uint8Array([80, 75, 3, 4, 0, 0, 1])], 'article.docx.txt'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('could not be read');
    expect(reading.article.sourceText).toBeUndefined();
    await userEvent.upload(input, new File([textOf('library').replaceAll('\n', '\r\n\r\n')], 'article.txt'));
    await expect.element(page.getByText('This is the text that was mapped.')).toBeVisible();
  });

  it('closes the form with Escape and gives the focus back', async () => {
    await show(readingOf('library', withoutText), TextPane);
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement!.textContent).toBe('Open the article…');
  });

  it('says so where a map names no text', async () => {
    const reading = readingOf('primer', (file) => {
      file['sources'] = {};
      file['passages'] = {};
      for (const statement of Object.values(file['statements']!)) delete statement['passages'];
    });
    await show(reading, TextPane);
    await expect.element(page.getByText('This map names no text')).toBeVisible();
  });
});
