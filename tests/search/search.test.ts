import { describe, expect, it } from 'vitest';
import { createSearch, entriesOf, fold, marksIn, tokens, type SearchIndex } from '../../src/search/index.ts';
import { codePoints } from '../../src/text/index.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { shipped, stating } from './graph.ts';

const graphs = ['sunday-library.json', 'primer.json', 'pakistan-gaza-isf.json'];
const recordsOf = (search: SearchIndex, words: string) =>
  search.query(words, 10_000).map(({ record }) => record);

describe.each(graphs)('what is in %s is found', (name) => {
  const map = shipped(name);
  const search = createSearch(map);
  const wordsOf = (text: string) => [
    ...new Set(tokens(text).map(({ start, end }) => text.slice(start, end))),
  ];
  const statements = [...map.statements.values()];

  it('each statement by each of its words, and by all of them', () => {
    for (const { id, text } of statements) {
      for (const word of wordsOf(text)) expect(recordsOf(search, word), `${id}: ${word}`).toContain(id);
      const [best] = search.query(wordsOf(text).join(' '));
      expect(wordsOf(map.statements.get(best!.record)?.text ?? '').sort()).toEqual(
        expect.arrayContaining(wordsOf(text).slice(0, -1)),
      );
    }
  });

  it('each statement with a slip in a word of five letters or more, where that makes no word of the map', () => {
    const random = seeded(3);
    const below = (limit: number) => Math.floor(random() * limit);
    const known = [...entriesOf(map)].flatMap(({ text, beside }) =>
      [text, ...beside].flatMap((part) => tokens(part).map(({ word }) => word)),
    );
    const vocabulary = [...new Set(known)];
    const isKnown = (slip: string) => vocabulary.some((word) => word.startsWith(slip));
    const slips = (word: string) => {
      const at = below(word.length - 1);
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      return [
        before + after,
        `${before}q${after}`,
        `${before}q${word.slice(at)}`,
        before + word[at + 1]! + word[at]! + word.slice(at + 2),
      ];
    };
    let tried = 0;
    for (const { id, text } of statements.slice(0, proofScale(40, 1000))) {
      for (const word of wordsOf(text).filter((word) => /^[a-z]{5,}$/.test(word))) {
        for (const slip of slips(word).filter((slip) => !isKnown(slip))) {
          tried += 1;
          expect(recordsOf(search, slip), `${word} as ${slip}`).toContain(id);
        }
      }
    }
    expect(tried).toBeGreaterThan(50);
  });

  it('marks in every hit the words it was found by', () => {
    for (const { text } of statements.slice(0, 20)) {
      const [word] = wordsOf(text).sort((a, b) => b.length - a.length);
      for (const hit of search.query(word!)) {
        const parts = [hit.text, ...hit.beside];
        const marked = parts.flatMap((part) =>
          marksIn(part, hit.terms).map(({ start, end }) => part.slice(start, end)),
        );
        expect(marked.length, `${word}: ${hit.id}`).toBeGreaterThan(0);
        for (const mark of marked) expect(fold(mark)).toMatch(new RegExp(`^${fold(word!)}`));
      }
    }
  });

  it('answers the same each time', () => {
    const again = createSearch(map);
    for (const { text } of statements) expect(again.query(text)).toEqual(search.query(text));
  });
});

describe('a question', () => {
  const map = stating([
    'The bridge across the river must be mended.',
    'The river rises in winter.',
    'Nobody mends a bridge across a winter river.',
    'A stake is not a claim.',
    'The bridges of other towns stand.',
  ]);
  const search = createSearch(map);
  const found = (words: string) => recordsOf(search, words).sort();

  it('finds what has all its words, before anything else', () => {
    expect(found('river winter')).toEqual(['s1', 's2']);
    expect(search.query('river winter').every(({ fit }) => fit === 'all')).toBe(true);
  });
  it('finds what has some of them where nothing has them all', () => {
    const hits = search.query('rises claim');
    expect(hits.map(({ record }) => record).sort()).toEqual(['s1', 's3']);
    expect(hits.every(({ fit }) => fit === 'some')).toBe(true);
  });
  it('takes its last word for the beginning of one, the others as they are', () => {
    expect(found('river ri')).toEqual(['s0', 's1', 's2']);
    expect(found('bridg')).toEqual(['s0', 's2', 's4']);
    expect(search.query('towns brid').map(({ record, fit }) => [record, fit])).toEqual([['s4', 'all']]);
    expect(search.query('brid towns').map(({ record, fit }) => [record, fit])).toEqual([['s4', 'some']]);
  });
  it('with a slip finds similar words, but not in words of fewer than four letters', () => {
    expect(
      search
        .query('wintre')
        .map(({ record, fit }) => [record, fit])
        .sort(),
    ).toEqual([
      ['s1', 'similar'],
      ['s2', 'similar'],
    ]);
    expect(found('teh')).toEqual([]);
    expect(found('nit')).toEqual([]);
  });
  it('does not take a word that is there for another', () => expect(found('stake')).toEqual(['s3']));
  it('in quotation marks finds words side by side', () => {
    expect(found('bridge across the river')).toEqual(['s0']);
    expect(found('river bridge across')).toEqual(['s0', 's2']);
    expect(found('"bridge across the"')).toEqual(['s0']);
    expect(found('“across a winter” bridge')).toEqual(['s2']);
    expect(found('"river winter"')).toEqual([]);
    expect(found('«THE RIVER»')).toEqual(['s0', 's1']);
  });
  it('of nothing finds nothing', () => {
    for (const nothing of ['', '   ', '""', '?!', 'qqqqqqqq']) expect(search.query(nothing)).toEqual([]);
  });
  it('is answered with no more than was asked for, the best', () => {
    expect(search.query('river', 2)).toEqual(search.query('river').slice(0, 2));
  });
});

describe('in any script', () => {
  it.each([
    ['de', 'Die Straße über den Fluß ist gesperrt.', ['strasse', 'FLUSS', 'uber', 'Straße']],
    ['fr', 'L’État doit protéger les élèves.', ['etat', 'état', 'ELEVES', 'proteger']],
    ['ar', 'السَّلَامُ ضَرُورِيٌّ للأُمَّة', ['السلام', 'ضروري', 'للامة']],
    ['ar', 'السلام ضروري للأمة', ['السَّلَامُ', 'ضَرُورِيٌّ']],
    ['zh', '我们应该在冬天之前修好旧桥。', ['冬天', '应该', '修好']],
    ['he', 'שָׁלוֹם עַל יִשְׂרָאֵל', ['שלום', 'ישראל']],
    ['ru', 'Ёлка стоит в лесу', ['елка', 'ЛЕСУ']],
  ])('%s: %s', (language, text, words) => {
    const search = createSearch(stating([text, '?'], {}, language));
    for (const word of words) expect(recordsOf(search, word), word).toEqual(['s0']);
  });
});

describe('what is found', () => {
  const text = 'A zebra 𝒛 crosses. The ferry runs.\nA ferry is slow.';
  const map = stating([], {
    statements: [
      { id: 's0', text: 'A ferry is here.', layer: 'l', passages: ['p0'] },
      {
        id: 's1',
        text: 'Something else.',
        layer: 'l',
        attribution: 'Ada Ferryman',
        tags: ['harbour'],
        short: 'Else',
      },
    ],
    relations: [{ id: 'r0', kind: 'support', premises: ['s1'], target: 's0', layer: 'l' }],
    passages: [
      {
        id: 'p0',
        source: 'x0',
        start: 20,
        end: 35,
        digest: 'sha256:0000000000000000',
        exact: 'The ferry runs.',
      },
    ],
    notes: [
      { id: 'n0', about: 'r0', kind: 'comment', text: 'A ferry is here.', sources: ['x1'] },
      { id: 'n1', about: 'gone', kind: 'comment', text: 'Orphaned words.' },
    ],
    sources: [
      {
        id: 'x0',
        role: 'text',
        csl: { type: 'article', title: 'On ferries' },
        paragraphs: [
          { start: 0, end: 35, digest: 'sha256:0000000000000000', gist: 'The gist is a ferry.' },
          { start: 36, end: 52, digest: 'sha256:0000000000000000' },
        ],
      },
      {
        id: 'x1',
        role: 'reference',
        csl: {
          type: 'book',
          title: 'Ships',
          author: [{ given: 'Zoë', family: 'Ferry' }, 7],
          'container-title': 'Naval Review',
        },
      },
      { id: 'x2', role: 'reference', csl: { type: 'book', title: 'A ferry is here.' } },
    ],
  });

  it('leads to a statement: the one itself, that a note is on, that a source is cited for, that the text says there', () => {
    const search = createSearch(map, new Map([['x0', text]]));
    const one = (words: string) => search.query(words)[0];
    expect(one('harbour')).toMatchObject({ kind: 'statement', record: 's1', statement: 's1' });
    expect(one('ada')).toMatchObject({ record: 's1' });
    expect(one('zoe')).toMatchObject({ kind: 'source', record: 'x1', statement: 's1' });
    expect(one('naval')).toMatchObject({ record: 'x1' });
    expect(one('orphaned')).not.toHaveProperty('statement');
    expect(one('runs')).toMatchObject({ kind: 'text', record: 'x0', statement: 's0', paragraph: 1 });
    expect(one('"ferry is slow"')).toMatchObject({ kind: 'text', paragraph: 2 });
    expect(one('"ferry is slow"')).not.toHaveProperty('statement');
  });

  it('of a text stands where it says, counted in code points', () => {
    const hit = createSearch(map, new Map([['x0', text]])).query('runs')[0]!;
    expect(codePoints(text).slice(hit.start!, hit.end!)).toBe('The ferry runs.');
    expect(hit.text).toBe('The ferry runs.');
  });

  it('is the gist where the text is not at hand', () => {
    expect(createSearch(map).query('gist')[0]).toMatchObject({
      kind: 'gist',
      record: 'x0',
      statement: 's0',
      paragraph: 1,
    });
    expect(createSearch(map, new Map([['x0', text]])).query('gist')).toEqual([]);
  });

  it('is in the order statement, note, source where nothing else tells them apart', () => {
    const kinds = createSearch(map)
      .query('"a ferry is here"')
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['statement', 'note', 'source']);
  });
});
