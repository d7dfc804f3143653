import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import { layerRole } from '../../src/model/index.ts';
import { sheetOf, type Line, type Part, type Sheet, type Standpoint } from '../../src/prepare/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { linesOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

const oneOf = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const saysOnce = ({ from }: Line): boolean => from.kind === 'phrase' && from.phrase === 'noneInText';
const isMarked = ({ marks }: Line): boolean => marks.some(({ kind }) => kind === 'not-in-text');

/** What a line says in full that is a statement of the map's. */
const statementOf = ({ map }: Standpoint, { role, from }: Line) =>
  (role === 'speech' || role === 'they-say') && from.kind === 'statement' && !from.short
    ? map.statements.get(from.id)
    : undefined;

/** Each line of a sheet, and whether it is said over it that nothing there is in the text. */
const covered = (
  parts: readonly Part[],
  over = false,
): readonly { readonly line: Line; readonly isCovered: boolean }[] =>
  parts.flatMap(({ heading, lines, parts: own }) => {
    const isCovered = over || lines.some(saysOnce);
    return [...[heading, ...lines].map((line) => ({ line, isCovered })), ...covered(own, isCovered)];
  });

const inText = ({ map }: Standpoint) =>
  [...map.statements.values()]
    .filter((one) => layerRole(map, one) === 'source')
    .flatMap(({ text, short = text }) => [text, short]);

function expectTruthful(standpoint: Standpoint, sheet: Sheet): number {
  let once = 0;
  for (const { line, isCovered } of covered(sheet.parts)) {
    const statement = statementOf(standpoint, line);
    if (isCovered) {
      once += Number(saysOnce(line));
      expect(isMarked(line), `${line.key} is marked, too`).toBe(false);
      const cited = standpoint.map.sources.get(line.cite?.source ?? '');
      expect(cited?.role, `${line.key} cites the text`).not.toBe('text');
      if (line.from.kind === 'phrase')
        for (const words of line.from.filled) expect(inText(standpoint), line.key).not.toContain(words);
    }
    if (!statement) continue;
    const isOutside = layerRole(standpoint.map, statement) !== 'source';
    expect(isMarked(line) || isCovered, line.key).toBe(isOutside);
  }
  return once;
}

describe('what is not in the text', () => {
  it('says so, line by line or once over all that is with it, and nothing else does', () => {
    let once = 0;
    everySeed(proofScale(20, 2000), (random) => {
      const map = random() < 0.2 ? articleMap() : grownMap(random, 5 + Math.floor(random() * 60), 0.4);
      const standpoint = seen(map, { side: oneOf(random, bothSides), format: oneOf(random, debates).id });
      for (const kind of ['case', 'blocks', 'frontlines', 'interview'] as const)
        once += expectTruthful(standpoint, sheetOf(standpoint, kind));
    });
    for (const side of bothSides)
      once += expectTruthful(seen(articleMap(), { side }), sheetOf(seen(articleMap(), { side }), 'case'));
    expect(once).toBeGreaterThan(0);
  });

  it('is said once of a case that the text has nothing of', () => {
    const made = sheetOf(seen(articleMap(), { side: 'for' }), 'case');
    expect(linesOfSheet(made).filter(saysOnce)).toHaveLength(1);
    expect(linesOfSheet(made).filter(isMarked)).toEqual([]);
    const lone = sheetOf(seen(sketch('motion m\nr1: a > m @critic')), 'case');
    expect(linesOfSheet(lone).filter(saysOnce)).toEqual([]);
  });
});
