import { describe, expect, it } from 'vitest';
import { citation, citationText } from '../../src/model/index.ts';

const source = (csl: object) => ({ csl: { type: 'article', ...csl } });

describe('a citation', () => {
  it('says author, year, title, container and publisher', () => {
    expect(
      citationText(
        source({
          author: [{ family: 'Rao', given: 'Mira' }, { literal: 'Office of Tides' }],
          issued: { 'date-parts': [[2024, 5, 1]] },
          title: 'Do trains run?',
          'container-title': 'Coast',
          volume: 3,
          issue: '2',
          page: '1–9',
          publisher: 'Coast Press',
        }),
      ),
    ).toBe('Mira Rao and Office of Tides (2024). Do trains run? Coast, 3 (2), pp. 1–9. Coast Press.');
  });

  it('leaves out what is not there or has another shape', () => {
    expect(
      citation(source({ title: ' ', author: 'Rao', issued: { 'date-parts': ['x'] }, publisher: {} })),
    ).toEqual({});
    expect(citationText(source({}))).toBe('');
    expect(citation(source({ author: [{}, null, { family: 'Rao' }] })).authors).toBe('Rao');
  });

  it('shortens many authors, and falls back to editors', () => {
    const names = ['A', 'B', 'C', 'D'].map((literal) => ({ literal }));
    expect(citation(source({ editor: names })).authors).toBe('A and others');
    expect(citation(source({ author: names.slice(0, 3) })).authors).toBe('A, B and C');
  });

  it('says “and others” once where the record says it', () => {
    const authors = (...names: string[]) =>
      citation(source({ author: names.map((literal) => ({ literal })) })).authors;
    expect(authors('Mira Rao', 'and others')).toBe('Mira Rao and others');
    expect(authors('Mira Rao', 'Jon Tide', 'others')).toBe('Mira Rao, Jon Tide and others');
    expect(authors('and others')).toBeUndefined();
  });

  it('links to the web only', () => {
    expect(citation(source({ URL: 'javascript:alert(1)' })).url).toBeUndefined();
    expect(citation(source({ URL: 'https://example.org' })).url).toBe('https://example.org');
    expect(citation(source({ DOI: 'https://doi.org/10.1/x' })).url).toBe('https://doi.org/10.1/x');
  });
});
