import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import Inspector from '../../../src/view/panels/Inspector.svelte';
import { readingOf, show, withoutText } from './panel.ts';

afterEach(() => vi.restoreAllMocks());

const section = (name: string) => page.getByRole('heading', { name, exact: true }).element().parentElement!;

describe('the inspector of a statement', () => {
  it('names every role with its link', async () => {
    const reading = readingOf('primer', (file) => {
      file['relations']!['rzzzzzzzz'] = {
        kind: 'attack',
        premises: ['s9990sdcs'],
        target: 'sm95nzf92',
        layer: 'lna7cyckz',
      };
    });
    reading.reveal('s9990sdcs');
    await show(reading, Inspector);
    const place = section('Its place in the argument').textContent.replace(/\s+/g, ' ');
    expect(place).toContain('Premise: supports “We should take the early train”');
    expect(place).toContain('Rebuttal: rebuts “The late train is more reliable”');
  });

  it('tells how a rebuttal hits, and what an undercut is aimed at', async () => {
    const reading = readingOf('primer');
    reading.reveal('sh23g2mt7');
    await show(reading, Inspector);
    expect(section('Its place in the argument').textContent).toContain(
      'undercuts the step from “It was punctual all last week” to “The late train is more reliable”',
    );
    await expect.element(page.getByText('ends on a line, not on a statement')).toBeVisible();
  });

  it('lists linked premises under one “because”, and each is one click away', async () => {
    const reading = readingOf('library');
    reading.reveal('svvrv9552');
    await show(reading, Inspector);
    const support = section('What supports it');
    expect(support.textContent).toContain('because (together)');
    expect(support.querySelectorAll('.premises button')).toHaveLength(3);
    expect(support.textContent).toContain('the step is undercut by');
    await page.getByRole('button', { name: /two mornings to be given up/ }).click();
    expect(reading.selection).toBe('sem8nvah6');
    await expect.poll(() => document.activeElement?.tagName).toBe('H2');
    expect(document.activeElement!.textContent).toContain('The two mornings');
  });

  it('says what is hidden, and shows it on request', async () => {
    const reading = readingOf('library');
    reading.reveal('sgk853pxh');
    await show(reading, Inspector);
    await page.getByRole('button', { name: 'Show hidden layers' }).click();
    expect(reading.hidden.size).toBe(0);
    await expect.element(page.getByRole('button', { name: /one hour less each week/ })).toBeVisible();
  });

  it('quotes the passages where the text is at hand, and a click shows them there', async () => {
    const reading = readingOf('library');
    const onpassage = vi.fn();
    reading.reveal('sg1nzgyw8');
    await show(reading, Inspector, { onpassage });
    await page.getByRole('button', { name: /Give families that afternoon/ }).click();
    expect(reading.article.lookedAt).toEqual({ passage: 'pq810mkw3' });
    expect(onpassage).toHaveBeenCalledWith('pq810mkw3');
  });

  it('gives the paragraph where the text is not', async () => {
    const reading = readingOf('library', withoutText);
    reading.reveal('sg1nzgyw8');
    await show(reading, Inspector);
    expect(section('In the text').textContent).toMatch(/¶4\s*text not opened/);
  });

  it('copies the claim with its place', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const reading = readingOf('primer');
    reading.reveal('srjjm9ef2');
    await show(reading, Inspector);
    await page.getByRole('button', { name: 'Copy claim' }).click();
    expect(write).toHaveBeenCalledWith('We should travel by the early train on Saturday. (¶1, 6)');
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied');
    reading.reveal('skgx3g9vb');
    await expect.element(page.getByRole('status')).toHaveTextContent('');
    write.mockRejectedValue(new Error('denied'));
    await page.getByRole('button', { name: 'Copy claim' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('did not allow copying');
  });

  it('says that an implicit premise is not in the text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const reading = readingOf('library');
    reading.reveal('sk4zj2k2c');
    await show(reading, Inspector);
    await expect.element(page.getByText('Reading between the lines · Not in the text')).toBeVisible();
    await page.getByRole('button', { name: 'Copy claim' }).click();
    expect(write).toHaveBeenCalledWith(
      'Easing loneliness is part of what a public library is for. (not in the text)',
    );
  });
});

describe('notes', () => {
  const noted = (text: string, more: object = {}) =>
    readingOf('primer', (file) => {
      file['sources']!['oaaaaaaaa'] = {
        role: 'reference',
        csl: {
          type: 'article-newspaper',
          title: 'Trains on time',
          author: [{ family: 'Rao', given: 'Mira' }],
          issued: { 'date-parts': [[2024, 5]] },
          'container-title': 'The Coast Post',
          publisher: 'Coast Press',
          URL: 'javascript:alert(1)',
        },
        certainty: 'probable',
        consulted: false,
      };
      file['notes'] = {
        naaaaaaaa: {
          about: 'srjjm9ef2',
          kind: 'fact-check',
          text,
          verdict: 'disputed',
          certainty: 'uncertain',
          sources: ['oaaaaaaaa'],
          layer: 'lna7cyckz',
          ...more,
        },
      };
    });

  it('shows verdict, certainty and sources, and that a source was not consulted', async () => {
    const reading = noted('See **this**.');
    reading.reveal('srjjm9ef2');
    await show(reading, Inspector);
    await expect.element(page.getByText('disputed (uncertain)')).toBeVisible();
    const source = page.getByText('Mira Rao (2024).');
    await expect
      .element(source)
      .toHaveTextContent(
        'Mira Rao (2024). Trains on time. The Coast Post. Coast Press. certainty: probable; not consulted by whoever wrote the note',
      );
    expect(document.querySelector('a[href^="javascript"]')).toBeNull();
    await expect.poll(() => document.querySelector('.markdown strong')?.textContent).toBe('this');
  });

  it('lets nothing dangerous through', async () => {
    const reading = noted(
      [
        '<img src="https://example.org/x.png" onerror="window.harmed=1"> <script>window.harmed=1</script>',
        '[a](javascript:window.harmed=1) [b](https://example.org) ![c](https://example.org/y.png)',
        '<div style="position:fixed;inset:0" id="app" class="x">d</div> <form><input name="body"></form> <svg onload="window.harmed=1"></svg>',
      ].join('\n\n'),
    );
    reading.reveal('srjjm9ef2');
    await show(reading, Inspector);
    await expect.poll(() => document.querySelectorAll('.markdown a[href]').length).toBe(1);
    const link = document.querySelector('.markdown a[href]')!;
    expect(link.getAttribute('href')).toBe('https://example.org');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(
      document.querySelectorAll(
        '.markdown :is(img, script, form, input, svg, [style], [id], [name], [onerror])',
      ),
    ).toHaveLength(0);
    expect((window as { harmed?: number }).harmed).toBeUndefined();
  });
});

describe('the inspector of a step, and of nothing', () => {
  it('says the step in words', async () => {
    const reading = readingOf('primer');
    reading.reveal('r2n00mqrd');
    await show(reading, Inspector);
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('These 2 statements together support “Only the early train gets us up”.');
    expect(section('Premises').querySelectorAll('button')).toHaveLength(2);
    await expect.element(page.getByText('are linked')).toBeVisible();
  });

  it('names the scheme, and what undercuts the step', async () => {
    const reading = readingOf('library');
    reading.setCriticsShown(true);
    reading.reveal('rh7mnr60g');
    await show(reading, Inspector);
    await expect.element(page.getByText('Scheme: This will bring that about')).toBeVisible();
    reading.reveal('rvt4bvneb');
    await expect.element(page.getByRole('button', { name: /Many Sunday visitors/ })).toBeVisible();
  });

  it('introduces the map where nothing is selected', async () => {
    const reading = readingOf('library');
    await show(reading, Inspector);
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Should the library open on Sundays?');
    await expect.element(page.getByRole('row', { name: /The essay 31/ })).toBeVisible();
    await page.getByRole('button', { name: /Ambleford library should open/ }).click();
    expect(reading.selection).toBe('sgk853pxh');
  });
});
