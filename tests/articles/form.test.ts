import { describe, expect, it } from 'vitest';
import {
  cslTypes,
  dateFrom,
  dateText,
  emptyCsl,
  fieldsShown,
  fieldText,
  formFields,
  keptCsl,
  namesFrom,
  namesLine,
  withField,
  type CslDate,
  type Name,
} from '../../src/articles/index.ts';
import { articleWords } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { randomText } from '../text/randomText.ts';
import { SOON } from '../soon.ts';

const oneOf = <T>(random: () => number, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;

describe('names on one line', () => {
  it.each<[string, readonly Name[]]>([
    [
      'Example, Ann; Sample, Bo',
      [
        { family: 'Example', given: 'Ann' },
        { family: 'Sample', given: 'Bo' },
      ],
    ],
    ['Mill Review', [{ literal: 'Mill Review' }]],
    [
      '{Ministry of Mills, Grain and Water}; Plato,',
      [{ literal: 'Ministry of Mills, Grain and Water' }, { family: 'Plato' }],
    ],
    ['van der Sample, Bo', [{ family: 'van der Sample', given: 'Bo' }]],
    ['', []],
  ])('%s', (line, names) => {
    expect(namesFrom(line)).toEqual(names);
    expect(namesLine(names)).toBe(line);
  });

  it.each<[string, readonly Name[]]>([
    [' Example ,Ann ;; ', [{ family: 'Example', given: 'Ann' }]],
    ['Example, Ann, Jr.', [{ family: 'Example', given: 'Ann, Jr.' }]],
    [', Ann', [{ literal: 'Ann' }]],
    [
      '{never, closed; Example, Ann',
      [
        { family: 'never', given: 'closed' },
        { family: 'Example', given: 'Ann' },
      ],
    ],
    ['}Example}, Ann', [{ family: 'Example', given: 'Ann' }]],
  ])('are read as they are meant: %s', (line, names) => expect(namesFrom(line)).toEqual(names));

  it('come back as they were, at random', () => {
    const words = [
      'Example',
      'Ann',
      'van der',
      'Mills, Grain',
      'a; b',
      'é',
      '王小明',
      'O’Mill',
      'J. R.',
      '@',
    ];
    everySeed(proofScale(500, 20_000), (random) => {
      const names = Array.from({ length: Math.floor(random() * 5) }, (): Name => {
        if (random() < 0.3) return { literal: oneOf(random, words) };
        return { family: oneOf(random, words), ...(random() < 0.8 && { given: oneOf(random, words) }) };
      });
      expect(namesFrom(namesLine(names))).toEqual(names);
      // What is read once is read the same again, whatever was written.
      const line = namesLine(
        namesFrom(`${randomText(random)},${oneOf(random, ['{', '}', ';', 'a'])}${randomText(random)}`),
      );
      expect(namesLine(namesFrom(line))).toBe(line);
    });
  });

  it('keep what the line doesn’t tell, where they are the same', () => {
    const before = [
      { family: 'Sample', given: 'Bo', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { given: 'Ann' },
    ];
    expect(namesFrom(namesLine(before), before)).toEqual(before);
    expect(namesFrom(`${namesLine(before)}; Mill Review`, before)).toEqual([
      ...before,
      { literal: 'Mill Review' },
    ]);
  });

  it(
    'are cut in time',
    () => {
      for (const piece of ['{;', '{', '};', ',;', 'a,{']) namesFrom(piece.repeat(100_000));
    },
    SOON,
  );
});

describe('dates in words', () => {
  it.each<[string, readonly (readonly number[])[]]>([
    ['2026', [[2026]]],
    ['November 2026', [[2026, 11]]],
    ['2026-11-28', [[2026, 11, 28]]],
    ['-44', [[-44]]],
    ['0476-09-04', [[476, 9, 4]]],
    ['2024/2026', [[2024], [2026]]],
    [
      'November 2026/2027-01-02',
      [
        [2026, 11],
        [2027, 1, 2],
      ],
    ],
  ])('%s', (text, parts) => {
    expect(dateFrom(text)).toEqual({ 'date-parts': parts });
    expect(dateText({ 'date-parts': parts })).toBe(text);
  });

  it.each<[string, readonly (readonly number[])[]]>([
    ['28 November 2026', [[2026, 11, 28]]],
    ['Nov. 28, 2026', [[2026, 11, 28]]],
    ['1st may 2026', [[2026, 5, 1]]],
    ['2026/11/28', [[2026, 11, 28]]],
    ['28.11.2026', [[2026, 11, 28]]],
    ['2026-11', [[2026, 11]]],
    ['2026-11-28T10:00:00+05:00', [[2026, 11, 28]]],
    ['2024 – 2026', [[2024], [2026]]],
    ['2024-02-29', [[2024, 2, 29]]],
  ])('are read as they are meant: %s', (text, parts) =>
    expect(dateFrom(text)).toEqual({ 'date-parts': parts }),
  );

  it.each([
    '2026-02-29',
    '31 April 2026',
    '2026-13',
    '03/04/2026',
    'Smarch 2026',
    'soon',
    'ma 2026',
    '20261128',
    '0',
  ])('are kept as words where they are no day: %s', (text) => {
    expect(dateFrom(text)).toEqual({ literal: text });
    expect(dateText({ literal: text })).toBe(text);
  });

  it('come back as they were, at random', () => {
    everySeed(proofScale(500, 20_000), (random) => {
      const day = () => {
        const year = Math.floor(random() * 4000) - 1000 || 1;
        const all = [year, 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
        return all.slice(0, 1 + Math.floor(random() * 3));
      };
      const date: CslDate = { 'date-parts': random() < 0.8 ? [day()] : [day(), day()] };
      expect(dateFrom(dateText(date))).toEqual(date);
      const text = dateText(dateFrom(randomText(random)));
      expect(dateText(dateFrom(text))).toBe(text);
    });
  });

  it('keep what isn’t told, where they are the same', () => {
    const before = { 'date-parts': [[2026]], circa: true, season: 'summer' };
    expect(dateFrom('2026', before)).toBe(before);
    expect(dateFrom('2027', before)).toEqual({ 'date-parts': [[2027]] });
    expect(dateFrom(' ', before)).toBeUndefined();
  });
});

describe('the form of a source', () => {
  it('has words for every type and field, and shows each somewhere', () => {
    expect(Object.keys(articleWords.types)).toEqual([...cslTypes]);
    expect(Object.keys(articleWords.fields)).toEqual([...formFields]);
    for (const words of [articleWords.types, articleWords.fields])
      expect(new Set(Object.values(words)).size).toBe(Object.values(words).length);
    expect(new Set(cslTypes.flatMap((type) => fieldsShown(emptyCsl(type))))).toEqual(new Set(formFields));
    for (const type of cslTypes) {
      expect(fieldsShown(emptyCsl(type))).toEqual(
        expect.arrayContaining(['title', 'issued', 'URL', 'accessed', 'language']),
      );
      expect(keptCsl({ type, title: 'a' })?.type).toBe(type);
    }
  });

  it('shows what a record says, whatever its type', () => {
    expect(fieldsShown({ type: 'speech', DOI: '10.1/x' })).toContain('DOI');
    expect(fieldsShown({ type: 'speech' })).not.toContain('DOI');
    expect(fieldsShown({ type: 'bill' })).toEqual(fieldsShown({ type: 'document' }));
  });

  it('changes what is written, and nothing that isn’t', () => {
    const csl = {
      type: 'book',
      title: 'Mills',
      author: [{ family: 'Sample', given: 'Bo', suffix: 'Jr.' }],
      issued: { 'date-parts': [[2026]], circa: true },
      custom: { kept: true },
    };
    for (const field of formFields) expect(withField(csl, field, fieldText(csl, field))).toBe(csl);
    const named = withField(csl, 'author', `${fieldText(csl, 'author')}; Example, Ann`);
    expect(named).toEqual({ ...csl, author: [...csl.author, { family: 'Example', given: 'Ann' }] });
    expect(withField(csl, 'issued', '')).not.toHaveProperty('issued');
    expect(withField(csl, 'title', ' Old mills ').title).toBe('Old mills');
    expect(withField(emptyCsl(), 'accessed', '2026-11-28')).toEqual({
      type: 'document',
      accessed: { 'date-parts': [[2026, 11, 28]] },
    });
  });

  it('reads records of any shape, since they come from files', () => {
    const odd = { type: 'book', author: 'Ann', issued: { 'date-parts': [['x']] }, volume: 4, page: {} };
    expect(formFields.map((field) => fieldText(odd, field)).filter(Boolean)).toEqual(['4']);
  });
});
