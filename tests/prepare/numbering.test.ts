import { describe, expect, it } from 'vitest';
import { debates } from '../../src/debates/index.ts';
import {
  hiding,
  moved,
  noNotes,
  sheetOf,
  sheetsFor,
  withNotes,
  type Sheet,
} from '../../src/prepare/index.ts';
import { phrase } from '../../src/words/index.ts';
import { grownMap } from '../evaluate/wild.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { articleMap, bothSides, seen } from './standpoints.ts';

type Random = () => number;
const oneOf = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** The numbers that stand on a sheet, in the order of the page, by what they are counted among. */
function numbersOn(sheet: Sheet): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { label = '', numbered } of linesOfSheet(sheet))
    if (numbered && 'among' in numbered)
      found.set(numbered.among, [...(found.get(numbered.among) ?? []), Number(/\d+/.exec(label)?.[0])]);
  return found;
}

const labelOf = (sheet: Sheet, key: string) => linesOfSheet(sheet).find((line) => line.key === key)?.label;

describe('numbers on a sheet', () => {
  it('follow the order of the page, whatever was moved or left out by hand', () => {
    let moves = 0;
    everySeed(proofScale(12, 1000), (random) => {
      const map = random() < 0.2 ? articleMap() : grownMap(random, 5 + Math.floor(random() * 60), 0.4);
      const standpoint = seen(map, { side: oneOf(random, bothSides), format: oneOf(random, debates).id });
      for (const kind of sheetsFor(standpoint.debate)) {
        const made = sheetOf(standpoint, kind);
        let notes = noNotes;
        for (let step = 0; step < 8; step += 1) {
          const within = oneOf(random, [{ ...made, key: '', lines: [] }, ...partsOfSheet(made)]);
          const child = oneOf(random, [...within.lines, ...within.parts])?.key;
          if (child === undefined) continue;
          notes =
            random() < 0.3
              ? hiding(notes, child, true)
              : moved(notes, made, within.key, child, { by: oneOf(random, [-2, -1, 1, 2]) });
          moves += 1;
        }
        for (const sheet of [made, withNotes(made, notes)])
          for (const [among, numbers] of numbersOn(sheet))
            expect(numbers, `${kind}, ${among}`).toEqual(numbers.map((_, at) => at + 1));
      }
    });
    expect(moves).toBeGreaterThan(0);
  });

  const map = sketch(`motion m\n${['a', 'b', 'c'].map((id) => `${id}: ${id}1 > m\n${id}1 > m`).join('\n')}`);

  it('of contentions are those of the case as it was put in order', () => {
    const made = sheetOf(seen(map), 'case');
    const [speech] = made.parts;
    const [first, second] = speech!.parts;
    expect(labelOf(made, second!.heading.key)).toBe('2.');
    const sheet = withNotes(made, moved(noNotes, made, speech!.key, second!.key, { by: -1 }));
    expect(sheet.parts[0]!.parts.map(({ heading }) => heading.label).slice(0, 2)).toEqual(['1.', '2.']);
    expect(labelOf(sheet, second!.heading.key)).toBe('1.');
    expect(labelOf(sheet, first!.heading.key)).toBe('2.');
  });

  it('of issues are the same in the last speech as in the one before', () => {
    const made = sheetOf(seen(map), 'summary');
    const [summary, focus] = made.parts;
    const [, second] = summary!.parts;
    const sheet = withNotes(made, moved(noNotes, made, summary!.key, second!.key, { by: -1 }));
    expect(sheet.parts[0]!.parts[0]!.heading.label).toBe('Issue 1:');
    const last = focus!.parts.find(({ heading }) => heading.about === second!.heading.about)!;
    expect(labelOf(sheet, last.heading.key)).toBe('Issue 1:');
  });

  it('that a line names are those of the answers that stand there', () => {
    let named = 0;
    for (const side of bothSides) {
      const made = sheetOf(seen(articleMap(), { side }), 'blocks');
      for (const block of partsOfSheet(made)) {
        const short = block.lines.find(({ naming }) => naming);
        if (!short) continue;
        const [best, ...others] = short.naming!.keys;
        const shown = withNotes(made, hiding(noNotes, best!, true));
        const told = linesOfSheet(shown).find(({ key }) => key === short.key)!.text;
        const numbers = others.slice(0, 2).map((key) => /\d+/.exec(labelOf(shown, key)!)![0]);
        expect(told).toBe(phrase('shortOnTime', numbers.sort().join(', ')));
        named += 1;
      }
    }
    expect(named).toBeGreaterThan(0);
  });
});
