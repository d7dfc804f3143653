import { htmlToText } from 'html-to-text';
import { describe, expect, it } from 'vitest';
import { sheetHtml } from '../../src/documents/index.ts';
import type { Part } from '../../src/prepare/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { emptySheet, labelledCards, line, part, quoted, sundayBlocks } from './sampleSheet.ts';

/** What a page says, a line a paragraph. */
const said = (html: string): readonly string[] =>
  htmlToText(html, {
    wordwrap: false,
    selectors: ['h1', 'h2', 'h3', 'h4']
      .map((selector) => ({ selector, options: { uppercase: false } }))
      .concat([{ selector: 'blockquote', options: { uppercase: false } }]),
  })
    .split('\n')
    .map((text) => text.replace(/^> /, '').trim())
    .filter((text) => text !== '');

describe('a sheet as a page', () => {
  const html = sheetHtml(sundayBlocks, { paper: 'A4', language: 'en-GB' });

  it('says the same as every other form, in reading order', () => {
    expect(said(html)).toEqual([
      'Sundays at the library',
      'Resolved: The town library should open on Sundays.',
      'For the motion, Public Forum',
      'Counted: The text, Critics.',
      'Answers to their case',
      'AT: Sunday hours cost too much',
      'Rebuttal: 4 min, 96 words of it filled',
      'They say: Wages are higher on Sundays, and the town has nothing to spare. [contested in this map] (hits the most)',
      '1. Not true – Volunteers already staff four Sundays a year',
      '[crux] [19 words, at most 12] [fact-check: disputed]',
      'Okafor 2024 [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.]',
      'On the four Sundays of the trial, nobody was paid but the guard, and the desks were full.',
      '2. Less than they say – Closing saves less than it seems',
      '[unanswered]',
      '[no author] [no date] [Municipal accounts.] [PARAPHRASE ¶7, ¶9] [opinion as evidence for a fact]',
      'Heating runs all week, whether or not the doors are open.',
      '3. Turn – A closed library costs those who work all week',
      '[NO CARD] [not in the text]',
      'Weigh: [fill in: why this outweighs what they say: magnitude, likelihood, time]',
      'Short on time: 1, 3',
      'AT: Nobody comes on Sundays',
      '1. Not true – The trial days were the busiest of the month',
      '[your words] [the map said something else when you wrote this; it says now: “On trial days more people came”]',
      'Okafor 2024 [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.] [opinion as evidence for a fact]',
      'We counted 412 visitors on the second Sunday, against 260 on an average Saturday.',
      'Answers to what they say against us',
      '1. Have you been inside the library on a Sunday?',
      'Ask it slowly.',
      'Left out',
      'Speeches are planned to 90 % of their time: the rest goes by in pauses, and in what comes up.',
      'Other towns open on Sundays [NO CARD] (weakest)',
      'What the map lacks',
      'Nothing in the map answers this: The staff were never asked.',
      'Your words whose place is gone',
      'I grew up in that reading room.',
    ]);
  });

  it('quotes very words only: no paraphrase, and nothing that was reworded', () => {
    const quotations = (page: string) => [...page.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].length;
    expect(quotations(html)).toBe(2);
    const reworded = { ...quoted('In other words.'), own: { instead: 'In their words.' } };
    expect(quotations(sheetHtml({ ...emptySheet, parts: [part('p', [reworded])] }, { paper: 'A4' }))).toBe(0);
  });

  it('puts the label of a card before what is quoted, or before the cite where nothing is said', () => {
    const page = sheetHtml(labelledCards, { paper: 'A4' });
    expect([...page.matchAll(/<(q|blockquote)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , words]) => words)).toEqual([
      'The desks were full.',
    ]);
    const cite =
      'Okafor 2024 [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.]';
    expect(said(page).slice(-5)).toEqual([
      `In their words: ${cite}`,
      'The desks were full.',
      'Okafor 2024',
      'In short: Heating runs all week.',
      'See also: Okafor 2024',
    ]);
  });

  it('is of the size that is printed on, in its language and direction', () => {
    expect(html).toContain('size: A4;');
    expect(sheetHtml(emptySheet, { paper: 'Letter' })).toContain('size: Letter;');
    expect(html).toContain('<html lang="en-GB" dir="ltr">');
    expect(sheetHtml(emptySheet, { paper: 'A4', language: 'ur' })).toContain('<html lang="ur" dir="rtl">');
    for (const language of [undefined, '', '"><script>'])
      expect(sheetHtml(emptySheet, { paper: 'A4', language })).toContain('<html lang="en" dir="ltr">');
  });

  it('has headings whose levels never skip, and that say no more than what they head', () => {
    const levels = (page: string) => [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels(html)).toEqual([1, 2, 3, 4, 4, 4, 3, 4, 2, 2, 2, 2]);
    const tag = line('tag', 'A tag', { label: '1.', marks: [{ kind: 'crux' }], why: 'hits the most' });
    everySeed(proofScale(100, 2000), (random) => {
      const some = <T>(make: () => T): readonly T[] => Array.from({ length: Math.floor(random() * 3) }, make);
      const nested = (deep: number): Part =>
        part(
          random() < 0.2 ? '' : 'A part',
          some(() => tag),
          deep === 0 ? [] : some(() => nested(deep - 1)),
        );
      const page = sheetHtml({ ...sundayBlocks, parts: some(() => nested(3)) }, { paper: 'A4' });
      for (const [at, level] of levels(page).entries())
        expect(level).toBeLessThanOrEqual(at === 0 ? 1 : levels(page)[at - 1]! + 1);
      for (const [, level, heading] of page.matchAll(/<h([2-6])[^>]*>(.*?)<\/h\1>/gs))
        expect(heading, level).not.toMatch(/\[crux\]|hits the most/);
      const tags = page.match(/<h\d class="claim">/g) ?? [];
      expect(page.match(/\[crux\].*?\(hits the most\)/g) ?? []).toHaveLength(tags.length);
    });
  });

  it('takes everything that a sheet says for text, and can run nothing', () => {
    const nasty =
      '</style></title><script>alert(1)</script> "quoted" \'so\' & &amp; <img src=x onerror=alert(1)> \\ */ }';
    const sheet = {
      ...emptySheet,
      title: nasty,
      motion: nasty,
      side: nasty,
      goesBy: nasty,
      parts: [
        part(nasty, [
          line('tag', nasty, { label: nasty, why: nasty }),
          line('card', nasty, { cite: { source: 'o', who: nasty, year: nasty, rest: nasty } }),
          line('blank', '', { asks: nasty }),
        ]),
      ],
      leftOut: [line('speech', nasty)],
      gaps: [{ phrase: 'gapNoAnswer', filled: [nasty] } as const],
    };
    const page = sheetHtml(sheet, { paper: 'A4', language: '"><script>' });
    const tags = new Set([...page.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(
      [
        ...[
          'article',
          'b',
          'body',
          'div',
          'h1',
          'h2',
          'h3',
          'head',
          'header',
          'html',
          'main',
          'meta',
          'p',
          'section',
        ],
        ...['span', 'style', 'title'],
      ].sort(),
    );
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(said(page).filter((text) => text.includes(nasty))).toHaveLength(12);
    expect(page).toContain("default-src 'none'");
  });
});
