import { describe, expect, it } from 'vitest';
import { packetOf, type Gap, type Sheet } from '../../src/prepare/index.ts';
import { sketch } from '../model/sketch.ts';
import { bothSides, seen } from './standpoints.ts';

const gapsOf = (sheets: readonly Sheet[], kind: string): readonly Gap[] =>
  sheets.find((sheet) => sheet.kind === kind)!.gaps;
const names = (gaps: readonly Gap[]) => gaps.map(({ phrase, command }) => [phrase, command]);

describe('the sheets of a map that holds only a motion', () => {
  it('say that there is nothing for either side yet, and offer to begin it', () => {
    for (const side of bothSides)
      for (const format of ['pf', 'world-schools', 'broadcast-live']) {
        const sheets = packetOf(seen(sketch('motion m'), { side, format }));
        const [ours, theirs] = side === 'for' ? ['support', 'counter'] : ['counter', 'support'];
        for (const { kind, gaps } of sheets)
          expect(
            names(gaps).map(([name]) => name),
            kind,
          ).not.toContain('gapOnlyAnswers');
        const opening = format === 'broadcast-live' ? 'interview' : 'case';
        expect(names(gapsOf(sheets, opening))).toContainEqual(['gapNothingYet', ours]);
        expect(names(gapsOf(sheets, 'blocks'))).toContainEqual(['gapNoCase', theirs]);
      }
  });

  it('say that there are only answers where there are some', () => {
    const [made] = packetOf(
      seen(sketch('motion m\nx: y ! a @critic\nr: a > m @critic'), { side: 'against' }),
    );
    expect(names(made!.gaps)).toContainEqual(['gapOnlyAnswers', 'counter']);
  });
});
