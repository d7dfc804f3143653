import { expect, it } from 'vitest';
import type { Clause } from '../../src/evaluate/cruxes/clause.ts';
import { smallestHittingSet } from '../../src/evaluate/cruxes/hittingSet.ts';
import { everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { ended } from './denied.ts';

const isMet = ({ some, unless }: Clause, denied: ReadonlySet<number>): boolean =>
  some.some((node) => denied.has(node)) || !unless.every((node) => denied.has(node));

it('a smallest set that meets all clauses is as small as the smallest of all sets that do', () => {
  const sizes = new Map<number, number>();
  everySeed(proofScale(400, 10_000), (random) => {
    const members = 2 + Math.floor(random() * 8);
    const some = (chance: number) =>
      Array.from({ length: members }, (_, member) => member).filter(() => random() < chance);
    const clauses: Clause[] = Array.from({ length: Math.floor(random() * 10) }, () => ({
      some: some(0.3),
      unless: random() < 0.5 ? [] : some(0.2),
    }));
    const meets = (set: readonly number[]) => clauses.every((clause) => isMet(clause, new Set(set)));
    let least = Infinity;
    for (let bits = 0; bits < 2 ** members; bits += 1) {
      const set = Array.from({ length: members }, (_, member) => member).filter((at) => bits & (1 << at));
      if (meets(set)) least = Math.min(least, set.length);
    }
    const found = ended(smallestHittingSet(clauses, 0, Infinity));
    expect(found?.length ?? Infinity).toBe(least);
    if (found) expect(meets(found)).toBe(true);
    expect(ended(smallestHittingSet(clauses, 0, least - 1))).toBeUndefined();
    sizes.set(least, (sizes.get(least) ?? 0) + 1);
  });
  for (const size of [0, 1, 2, 3, Infinity]) expect(sizes.get(size) ?? 0, `of ${size}`).toBeGreaterThan(10);
});
