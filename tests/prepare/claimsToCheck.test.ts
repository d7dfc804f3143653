import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { argumentMap } from '../../src/model/index.ts';
import { claimsToCheck } from '../../src/prepare/index.ts';

describe('claims to check', () => {
  it('are the statements that say their kind, in the order of the text', () => {
    const parsed = parse(readFileSync(new URL('../../graphs/sunday-library.json', import.meta.url)));
    const map = parsed.ok ? parsed.map : undefined;
    const claims = claimsToCheck(map!);
    expect(claims).toHaveLength([...map!.statements.values()].filter(({ kind }) => kind).length);
    const first = claims.map(({ paragraphs }) => paragraphs[0] ?? Infinity);
    expect(first).toEqual([...first].sort((a, b) => (a === b ? 0 : a - b)));
    const checked = claims.find(({ id }) => id === 's10vqe94f')!;
    expect(checked).toMatchObject({
      kind: 'fact',
      voice: 'source',
      paragraphs: [5],
      findings: [{ verdict: 'unchecked' }],
      resting: 2,
    });
    expect(claims.find(({ id }) => id === 'sypc50vpr')!.attribution).toBe('The head of the primary school');
  });

  it('name each source of their notes once', () => {
    const map = argumentMap(
      { id: 'm', title: 'M' },
      {
        sources: [{ id: 'o1', role: 'reference', csl: { type: 'book', title: 'B' } }],
        statements: [
          { id: 's1', text: 'A fact', layer: 'l', kind: 'fact' },
          { id: 's2', text: 'No kind', layer: 'l' },
        ],
        notes: [
          {
            id: 'n1',
            about: 's1',
            kind: 'fact-check',
            text: '',
            verdict: 'disputed',
            certainty: 'probable',
            sources: ['o1', 'gone'],
          },
          { id: 'n2', about: 's1', kind: 'comment', text: '', sources: ['o1'] },
        ],
      },
    );
    const [claim, ...others] = claimsToCheck(map);
    expect(others).toEqual([]);
    expect(claim!.sources.map(({ id }) => id)).toEqual(['o1']);
    expect(claim!.findings).toEqual([{ verdict: 'disputed', certainty: 'probable' }]);
  });
});
