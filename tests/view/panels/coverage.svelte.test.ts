import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { coverage } from '../../../src/trace/index.ts';
import Coverage from '../../../src/view/panels/Coverage.svelte';
import { paragraphSentence } from '../../../src/words/index.ts';
import { readingOf, show, textOf, withoutText } from './panel.ts';

const rows = () => [...document.querySelectorAll('ol > li')];
const heads = () => [...document.querySelectorAll('summary')].map((head) => head.textContent);

describe('what of the text is on the map', () => {
  it('says of each paragraph in words what its bar shows', async () => {
    const reading = readingOf('library');
    await show(reading, Coverage, {}, 700);
    const { paragraphs } = coverage(reading.map, textOf('library'));
    expect(paragraphs.length).toBe(12);
    expect(rows().map((row) => row.querySelector('.unseen')!.textContent)).toEqual(
      paragraphs.map((one) => paragraphSentence(one.number, one.share, one.statements, one.resting)),
    );
    const most = Math.max(...paragraphs.map(({ resting }) => resting));
    const widths = rows().map((row) => {
      const bar = row.querySelector('.bar')!.getBoundingClientRect().width;
      return Math.round((row.querySelector('i')!.getBoundingClientRect().width / bar) * most);
    });
    expect(widths).toEqual(paragraphs.map(({ resting }) => resting));
  });

  it('quotes the sentences that are on no statement, under how many of how many they are', async () => {
    const reading = readingOf('library');
    await show(reading, Coverage, {}, 700);
    const text = textOf('library');
    const { sentences } = coverage(reading.map, text);
    expect(sentences!.uncovered.length).toBeGreaterThan(0);
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(`${sentences!.uncovered.length} of ${sentences!.count} sentences`);
    const quoted = [...document.querySelectorAll('details li p')].map((one) => one.textContent);
    const points = [...text];
    expect(quoted).toEqual(
      sentences!.uncovered.map(({ start, end }) => `“${points.slice(start, end).join('')}”`),
    );
    const numbers = heads().map((head) => /^¶(\d+): (\d+) of (\d+) sentences?$/.exec(head)!.map(Number));
    expect(numbers.reduce((sum, [, , some]) => sum + some!, 0)).toBe(quoted.length);
    for (const [, , some, of] of numbers) expect(some).toBeLessThanOrEqual(of!);
  });

  it('leads from a sentence to its place in the text', async () => {
    const reading = readingOf('library');
    const { uncovered } = coverage(reading.map, textOf('library')).sentences!;
    const { container } = await show(reading, Coverage, {}, 700);
    container.querySelectorAll('details').forEach((one) => (one.open = true));
    const buttons = page.getByRole('button', { name: 'Show in the text' });
    expect(buttons.all().length).toBe(uncovered.length);
    await buttons.nth(1).click();
    expect(reading.article.place).toEqual({ start: uncovered[1]!.start });
    // Alike by name, the buttons are told apart by their sentences.
    const described = document.getElementById(buttons.nth(1).element().getAttribute('aria-describedby')!);
    const { start, end } = uncovered[1]!;
    expect(described!.textContent).toBe(`“${[...textOf('library')].slice(start, end).join('')}”`);
  });

  it('says which place was chosen to who asks for it, and shows nothing by itself then', async () => {
    const reading = readingOf('library');
    const chosen: number[] = [];
    const onplace = (start: number) => void chosen.push(start);
    const { container } = await show(reading, Coverage, { onplace }, 700);
    container.querySelector('details')!.open = true;
    await page.getByRole('button', { name: 'Show in the text' }).first().click();
    expect(chosen).toEqual([coverage(reading.map, textOf('library')).sentences!.uncovered[0]!.start]);
    expect(reading.article.place).toBeUndefined();
  });

  it('asks for the article where its text is not at hand, and takes it', async () => {
    const reading = readingOf('library', withoutText);
    await show(reading, Coverage, {}, 700);
    expect(rows().length).toBe(12);
    expect(heads()).toEqual([]);
    await expect.element(page.getByText('Open the article to see which sentences')).toBeVisible();
    await page.getByRole('button', { name: 'Open the article…' }).click();
    await page.getByRole('textbox').fill(textOf('library'));
    await page.getByRole('button', { name: 'Mark its passages' }).click();
    await expect.poll(() => heads().length).toBeGreaterThan(0);
    const known = readingOf('library');
    const { uncovered } = coverage(known.map, textOf('library')).sentences!;
    expect(document.querySelectorAll('details li').length).toBe(uncovered.length);
  });

  it('counts in a text that differs from the mapped one where passages were found in it', async () => {
    const reading = readingOf('library');
    const before = coverage(reading.map, textOf('library'));
    reading.article.openText(`A new paragraph, set before all others.\n${textOf('library')}`);
    await show(reading, Coverage, {}, 700);
    const said = rows().map((row) => row.querySelector('.unseen')!.textContent);
    expect(said).toEqual([
      paragraphSentence(1, 0, 0, 0),
      ...before.paragraphs.map((one) =>
        paragraphSentence(one.number + 1, one.share, one.statements, one.resting),
      ),
    ]);
    expect(heads()[0]).toBe('¶1: 1 of 1 sentence');
  });

  it('lists the author’s statements without a place, and leads there', async () => {
    const chosen: string[] = [];
    const reading = readingOf('library', (file) => {
      delete file['statements']!['sdgq9egmw']!['passages'];
    });
    await show(reading, Coverage, { onreveal: (id: string) => chosen.push(id) }, 700);
    await expect.element(page.getByText('1 statement in the author’s voice has no place')).toBeVisible();
    await page.getByRole('button', { name: reading.map.statements.get('sdgq9egmw')!.text }).click();
    expect(chosen).toEqual(['sdgq9egmw']);
  });

  it('says so where a map names no text', async () => {
    await show(
      readingOf('primer', (file) => {
        for (const table of ['sources', 'passages']) file[table] = {};
        for (const table of ['statements', 'relations', 'notes'])
          for (const record of Object.values(file[table] ?? {}))
            for (const field of ['passages', 'sources']) delete record[field];
      }),
      Coverage,
    );
    await expect.element(page.getByText('This map names no text')).toBeVisible();
    expect(rows()).toEqual([]);
  });
});
