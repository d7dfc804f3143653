import { describe, expect, it } from 'vitest';
import { packetOf, type Sheet } from '../../src/prepare/index.ts';
import { linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const packet = (side: 'for' | 'against', format: string): readonly Sheet[] =>
  packetOf(seen(articleMap(), { side, format }));

describe('what is said aloud', () => {
  it('is introduced in whole sentences, where what introduces it holds words of the map', () => {
    let met = 0;
    for (const side of bothSides)
      for (const sheet of packet(side, 'policy-hs'))
        for (const { key, role, label = '' } of linesOfSheet(sheet)) {
          if (role !== 'speech' || !label.includes('“')) continue;
          expect(label, key).toMatch(/^\p{Lu}.*”[?.!:]( \p{Lu}\p{L}*:)?$/u);
          met += 1;
        }
    expect(met).toBeGreaterThan(0);
  });

  it('has no debater’s words where a host asks', () => {
    const labels = (format: string) =>
      packet('against', format).flatMap((sheet) => linesOfSheet(sheet).map(({ label = '' }) => label));
    const debaters = /^(AT:|Weigh:|Extend:|\d+\. Turn)/;
    expect(labels('pf').some((label) => debaters.test(label))).toBe(true);
    for (const format of ['broadcast-live', 'broadcast-long', 'broadcast-clip', 'panel'])
      expect(
        labels(format).filter((label) => debaters.test(label)),
        format,
      ).toEqual([]);
  });

  it('is no sheet that one only looks at: these say so', () => {
    for (const { kind, isOnlyRead } of packet('against', 'pf'))
      expect(isOnlyRead ?? false, kind).toBe(['drops', 'judge', 'brief', 'sources'].includes(kind));
  });
});
