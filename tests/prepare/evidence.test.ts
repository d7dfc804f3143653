import { describe, expect, it } from 'vitest';
import { argumentMap, type ArgumentMap } from '../../src/model/index.ts';
import { sheetOf } from '../../src/prepare/index.ts';
import { expectSheetLaws, linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const passage = (id: string, exact: string, start: number) => ({
  ...{ id, source: 't', start, end: start + exact.length, digest: '', exact },
});

/** The claim and its reason are said in one passage; the reason is said in others, too. */
const quoting = (ofReason: readonly string[]): ArgumentMap =>
  argumentMap(
    { id: 'm', title: 'M', motion: 'm' },
    {
      layers: [{ id: 'source', title: 'T', role: 'source' }],
      sources: [{ id: 't', role: 'text', csl: { type: 'webpage', title: 'A text' } }],
      passages: [
        passage('p1', 'Hens lay eggs, as hens are birds.', 0),
        passage('p2', 'Hens, in short, are birds.', 50),
        passage('p3', `Hens are birds, ${'and so on '.repeat(300)}`, 90),
      ],
      statements: [
        { id: 'm', text: 'Keep hens.', layer: 'source' },
        { id: 'a', text: 'Hens lay eggs.', layer: 'source', passages: ['p1'] },
        { id: 'b', text: 'As hens are birds, hens lay.', layer: 'source', kind: 'fact', passages: ofReason },
      ],
      relations: [
        { id: 'r1', kind: 'support', premises: ['a'], target: 'm' },
        { id: 'r2', kind: 'support', premises: ['b'], target: 'a' },
      ],
    },
  );

describe('the evidence', () => {
  const of = (map: ArgumentMap) =>
    linesOfSheet(sheetOf(seen(map), 'case')).filter(
      ({ about, key }) => about === 'b' && key.startsWith('contention-r1/b/'),
    );

  it('is the next passage of a claim whose passage was quoted before', () => {
    expect(of(quoting(['p1', 'p2'])).map(({ role, from }) => [role, from])).toEqual([
      ['card', { kind: 'passage', id: 'p2' }],
    ]);
  });

  it('is said to be quoted above, and for what, where there is no other, or no room for it', () => {
    for (const ids of [['p1'], ['p1', 'p3']]) {
      const standpoint = seen(quoting(ids));
      expectSheetLaws(standpoint, sheetOf(standpoint, 'case'));
      expect(of(quoting(ids)).map(({ role, text, marks }) => [role, text, marks])).toEqual([
        ['remark', 'As quoted above, for “Hens lay eggs.”.', [{ kind: 'opinion-as-evidence' }]],
      ]);
    }
  });

  it('is marked where its passage also says what a fact-check contradicts, and nowhere else', () => {
    const map = quoting(['p2']);
    const checked = (about: string) => ({
      ...map,
      notes: new Map([
        ['n', { id: 'n', about, kind: 'fact-check', text: 'Looked up.', verdict: 'contradicted' } as const],
      ]),
      statements: new Map([
        ...map.statements,
        ['c', { id: 'c', text: 'Hens are fish.', layer: 'source', passages: ['p1'] }] as const,
      ]),
    });
    const marked = (one: ArgumentMap) =>
      linesOfSheet(sheetOf(seen(one), 'case')).flatMap(({ from, marks }) =>
        marks.flatMap((mark) => (mark.kind === 'also-contradicted' ? [[from, mark.what]] : [])),
      );
    expect(marked(checked('c'))).toEqual([[{ kind: 'passage', id: 'p1' }, 'Hens are fish.']]);
    expect(marked(checked('a'))).toEqual([]);
    expect(marked(map)).toEqual([]);
  });

  it('that quotes no words is marked so, and never stands as if it said what was found', () => {
    let told = 0;
    for (const side of bothSides)
      for (const kind of ['case', 'blocks', 'frontlines'] as const)
        for (const { role, text, marks } of linesOfSheet(sheetOf(seen(articleMap(), { side }), kind))) {
          if (role !== 'card' || text !== '') continue;
          const kinds = marks.map((mark) => mark.kind);
          expect(kinds.includes('not-quoted') || kinds.includes('paraphrase')).toBe(true);
          expect(kinds).not.toContain('verdict');
          told += Number(kinds.includes('not-quoted'));
        }
    expect(told).toBeGreaterThan(0);
  });
});
