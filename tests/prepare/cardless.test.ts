import { describe, expect, it } from 'vitest';
import { debates, hasCards } from '../../src/debates/index.ts';
import { saidLine } from '../../src/documents/index.ts';
import { sheetOf } from '../../src/prepare/index.ts';
import { linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

describe('a format in which nobody carries cards', () => {
  it('has no card’s vocabulary on its sheets, where others have it', () => {
    const words = (debate: (typeof debates)[number]) =>
      bothSides.flatMap((side) =>
        linesOfSheet(sheetOf(seen(articleMap(), { side, debate }), 'blocks')).flatMap((line) => {
          const { label = '', marks } = saidLine(line);
          return [label, ...marks];
        }),
      );
    const without = debates.filter((debate) => !hasCards(debate));
    expect(without.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['bp', 'moot', 'panel', 'world-schools']),
    );
    for (const debate of debates) {
      const said = words(debate);
      const isIn = (word: string) => said.some((one) => one.includes(word));
      expect(isIn('NO CARD'), debate.id).toBe(hasCards(debate));
      expect(isIn('AT:'), debate.id).toBe(hasCards(debate));
      expect(isIn('only asserted'), debate.id).toBe(!hasCards(debate));
    }
  });
});
