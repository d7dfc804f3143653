import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { sheetMarkdown } from '../../src/documents/index.ts';
import { emptySheet, labelledCards, line, part, sundayBlocks } from './sampleSheet.ts';

const tokensOf = (text: string): readonly Token[] =>
  marked.lexer(text).filter(({ type }) => type !== 'space');

/** What a reader of the rendered page sees of a token. */
const seen = (token: Token): string =>
  marked
    .parser([token])
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

describe('a sheet as Markdown', () => {
  const tokens = tokensOf(sheetMarkdown(sundayBlocks));

  it('has the four levels of debaters’ files', () => {
    expect(tokens.filter(isHeading).map((token) => `${'#'.repeat(token.depth)} ${seen(token)}`)).toEqual([
      '# Sundays at the library',
      '## Answers to their case',
      '### AT: Sunday hours cost too much',
      '#### 1. Not true – Volunteers already staff four Sundays a year',
      '#### 2. Less than they say – Closing saves less than it seems',
      '#### 3. Turn – A closed library costs those who work all week',
      '### AT: Nobody comes on Sundays',
      '#### 1. Not true – The trial days were the busiest of the month',
      '## Answers to what they say against us',
      '## Left out',
      '## What the map lacks',
      '## Your words whose place is gone',
    ]);
  });

  it('puts the cite right under its tag, then the words quoted as a quotation, then what is to be known of the tag', () => {
    const at = tokens.findIndex((token) => seen(token).startsWith('1. Not true – Volunteers'));
    const [cite, quotation, marks] = tokens.slice(at + 1);
    expect(seen(cite!)).toBe(
      'Okafor 2024 [Ada Okafor (2024). Open doors: a survey of weekend readers. Town Library Review, 12 (3), pp. 4–19.]',
    );
    expect(cite!.raw).toMatch(/^\*\*Okafor 2024\*\* /);
    expect(quotation).toMatchObject({ type: 'blockquote' });
    expect(seen(quotation!)).toBe(
      'On the four Sundays of the trial, nobody was paid but the guard, and the desks were full.',
    );
    expect(seen(marks!)).toBe('[crux] [19 words, at most 12] [fact-check: disputed]');
  });

  it('does not quote what is only a paraphrase, and says what the record lacks', () => {
    const at = tokens.findIndex((token) => seen(token).startsWith('2. Less than'));
    const [cite, body] = tokens.slice(at + 1);
    expect(seen(cite!)).toBe(
      '[no author] [no date] [Municipal accounts.] [PARAPHRASE ¶7, ¶9] [opinion as evidence for a fact]',
    );
    expect(body!.type).toBe('paragraph');
  });

  it('puts the label of a card before the cite where words are quoted or nothing is said; else before what is said', () => {
    const read = tokensOf(sheetMarkdown(labelledCards)).slice(-5);
    expect(read.map((token) => [token.type, seen(token).replace(/ \[.*/, '')])).toEqual([
      ['paragraph', 'In their words: Okafor 2024'],
      ['blockquote', 'The desks were full.'],
      ['paragraph', 'Okafor 2024'],
      ['paragraph', 'In short: Heating runs all week.'],
      ['paragraph', 'See also: Okafor 2024'],
    ]);
  });

  it('says at its top what is debated, for whom, and what it goes by', () => {
    expect(tokens.slice(1, 4).map(seen)).toEqual([
      'Resolved: The town library should open on Sundays.',
      'For the motion, Public Forum',
      'Counted: The text, Critics.',
    ]);
  });

  it('shows blanks, own words, running times, what was left out and what is missing', () => {
    const text = tokens.map(seen).join('\n');
    for (const words of [
      'Weigh: [fill in: why this outweighs what they say: magnitude, likelihood, time]',
      '[your words] [the map said something else when you wrote this; it says now: “On trial days more people came”]',
      'Rebuttal: 4 min, 96 words of it filled',
      'They say: Wages are higher on Sundays, and the town has nothing to spare. [contested in this map] (hits the most)',
      'Other towns open on Sundays [NO CARD] (weakest)',
      'Nothing in the map answers this: The staff were never asked.',
      'I grew up in that reading room.',
      '[NO CARD] [not in the text]',
    ])
      expect(text).toContain(words);
  });

  it('says how many words a speech has room for, and by how many it is too long', () => {
    const running = (words: number, room?: number) => {
      const speech = { name: 'Case', seconds: 240, words, ...(room !== undefined && { room }) };
      return seen(tokensOf(sheetMarkdown({ ...emptySheet, parts: [part('p', [], [], { speech })] })).at(-1)!);
    };
    expect(running(513, 684)).toBe('Case: 4 min, 513 of 684 words, room left');
    expect(running(514, 684)).toBe('Case: 4 min, 514 of 684 words, nearly full');
    expect(running(684, 684)).toBe('Case: 4 min, 684 of 684 words, nearly full');
    expect(running(685, 684)).toBe('Case: 4 min, 685 of 684 words, too long by 1 word');
    expect(running(1010, 684)).toBe('Case: 4 min, 1010 of 684 words, too long by 326 words');
    expect(running(579)).toBe('Case: 4 min, 579 words of it filled');
    expect(running(0, 684)).toBe('Case: 4 min');
  });

  it('says so where there is nothing in it', () => {
    expect(seen(tokensOf(sheetMarkdown({ ...emptySheet, kind: 'frontlines' })).at(-1)!)).toBe(
      'There is nothing on this sheet.',
    );
    expect(sheetMarkdown(sundayBlocks)).not.toContain('nothing on this sheet');
  });

  it('takes everything that a sheet says for text, at whatever place it stands', () => {
    const nasty = [
      '# not a heading #',
      '- no item',
      '+ nor this',
      '1. nor this',
      '2) nor this',
      '> no quotation',
      '---',
      '===',
      '*so* _so_ `so` [l](x) ![i](y) <b>h</b> ~~gone~~ | a \\',
      '&lt; &amp; &#35;',
      'two\n\n# lines',
      '    code',
      '```',
      '#',
    ];
    for (const text of nasty) {
      const flat = text.replace(/\s+/g, ' ').trim();
      const sheet = {
        ...emptySheet,
        title: text,
        motion: text,
        parts: [
          part(text, [
            line('tag', text),
            line('card', text, { cite: { source: 'o', who: text, year: text, rest: text } }),
            line('speech', text, { label: text, why: text }),
            line('remark', text),
          ]),
        ],
      };
      const read = tokensOf(sheetMarkdown(sheet));
      expect(read.map(({ type }) => type)).toEqual([
        ...['heading', 'paragraph', 'paragraph', 'paragraph', 'heading', 'heading'],
        ...['paragraph', 'paragraph', 'paragraph', 'paragraph'],
      ]);
      expect(read.filter(isHeading).map(seen)).toEqual([flat, flat, flat]);
      expect(seen(read[6]!)).toBe(`${flat} ${flat} [${flat}]`);
      expect(seen(read[8]!)).toBe(`${flat} ${flat} (${flat})`);
      expect(seen(read[9]!)).toBe(flat);
    }
  });
});
