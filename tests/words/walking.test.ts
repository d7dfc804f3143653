import { describe, expect, it } from 'vitest';
import {
  noWayWords,
  paragraphSentence,
  uncoveredSentence,
  withoutPassageSentence,
} from '../../src/words/index.ts';
import { expectSentence } from './expectSentence.ts';

describe('what is said of walking and coverage', () => {
  it('is in sentences, for one as for several', () => {
    for (const count of [0, 1, 2]) {
      expectSentence(withoutPassageSentence(count));
      expectSentence(paragraphSentence(1, count / 2, count, count));
      for (const all of [0, 1, 2]) if (count <= all) expectSentence(uncoveredSentence(count, all));
    }
    Object.values(noWayWords).forEach(expectSentence);
  });

  it('counts', () => {
    expect(uncoveredSentence(9, 131)).toBe('9 of 131 sentences are on no statement.');
  });

  it('calls nearly all not all, and nearly nothing not nothing', () => {
    expect(paragraphSentence(3, 0.999, 1, 1)).toBe(
      'Paragraph 3: 99 % on the map, 1 statement; 1 other rests on what it says.',
    );
    expect(paragraphSentence(3, 0.001, 2, 0)).toContain(' 1 % on the map');
  });
});
