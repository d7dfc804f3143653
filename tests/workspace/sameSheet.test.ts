import { expect, it } from 'vitest';
import { debateOf } from '../../src/debates/index.ts';
import { weigh } from '../../src/evaluate/index.ts';
import { sameValue, type ArgumentMap } from '../../src/model/index.ts';
import {
  sheetKinds,
  sheetOf,
  standpointOf,
  type Line,
  type Part,
  type SheetKind,
} from '../../src/prepare/index.ts';
import { sameSheet } from '../../src/workspace/sameSheet.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { proofScale } from '../scale.ts';

const linesOf = (parts: readonly Part[]): readonly Line[] =>
  parts.flatMap(({ heading, lines, parts: own }) => [heading, ...lines, ...linesOf(own)]);

const sheetFor = (map: ArgumentMap, kind: SheetKind) =>
  sheetOf(
    standpointOf({
      ...{ map, weighing: weigh(map), motion: [...map.statements.keys()][0]!, side: 'for' },
      ...{ debate: debateOf('pf')!, speaksFirst: true, wordsPerMinute: 190 },
      ...{ texts: new Map(), pinned: new Set<string>() },
    }),
    kind,
  );

it('says what the new sheet says, and keeps every line that said the same before', () => {
  everySeed(proofScale(60, 2000), (random) => {
    const map = randomMap(random, { statements: 12, relations: 12 });
    if (map.statements.size === 0) return;
    const kind = sheetKinds[Math.floor(random() * sheetKinds.length)]!;
    const before = sheetFor(map, kind);
    const all = [...map.statements.values()];
    const changed = all[Math.floor(random() * all.length)]!;
    const statements = new Map(map.statements).set(changed.id, {
      ...changed,
      text: 'Something else by now.',
    });
    // As it comes from its thread: a copy.
    const now = structuredClone(sheetFor({ ...map, statements }, kind));
    const kept = sameSheet(before, now);
    expect(kept).toEqual(now);
    const known = new Map(linesOf(before.parts).map((line) => [line.key, line]));
    for (const line of linesOf(kept.parts)) {
      const was = known.get(line.key);
      if (was && sameValue(was, line)) expect(line).toBe(was);
    }
    expect(sameSheet(before, structuredClone(before)).parts).toBe(before.parts);
  });
});

it('takes nothing from a sheet of another kind', () => {
  const map = randomMap(() => 0.4, { statements: 4, relations: 4 });
  if (map.statements.size === 0) throw new Error('nothing to make sheets of');
  const now = sheetFor(map, 'case');
  expect(sameSheet(sheetFor(map, 'interview'), now)).toBe(now);
});
