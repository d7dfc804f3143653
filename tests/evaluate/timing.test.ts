import { describe, expect, it } from 'vitest';
import { cruxes, shortestAttack, smallestRepair, unanswered, weigh, why } from '../../src/evaluate/index.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { carries, ended } from './denied.ts';
import { grownMap } from './wild.ts';

/** How long it takes is told, not asserted: a busy machine is slow. */
function timed<T>(does: () => T): { readonly ms: number; readonly value: T } {
  const begun = performance.now();
  const value = does();
  return { ms: Math.round(performance.now() - begun), value };
}

describe.each([100, 1000, 10_000])('of %i statements', (statements) => {
  it.each([0, 0.1, 0.25])('of which %f attack, what is asked is answered, in full', (attacks) => {
    for (let seed = 4; seed < 4 + proofScale(1, 10); seed += 1) {
      const weighing = weigh(grownMap(seeded(seed), statements, attacks));
      const asked = {
        why: timed(() => why(weighing, 's0')!),
        unanswered: timed(() => unanswered(weighing, 's0')),
        cruxes: timed(() => ended(cruxes(weighing, 's0'))),
        attack: timed(() => ended(shortestAttack(weighing, 's0'))),
        repair: timed(() => ended(smallestRepair(weighing, 's0'))),
      };
      for (const { value, wanted } of [
        { value: asked.attack.value, wanted: false },
        { value: asked.repair.value, wanted: true },
      ]) {
        expect(value.complete).toBe(true);
        for (const set of value.sets) {
          expect(set.length).toBe(value.least);
          expect(carries(weighing, 's0', set)).toBe(wanted);
        }
      }
      expect(asked.cruxes.value.complete).toBe(true);
      for (const [id] of asked.cruxes.value.cruxes) expect(carries(weighing, 's0', [id!])).toBe(false);
      const { attack, repair } = asked;
      const told = Object.entries(asked).map(([question, { ms }]) => `${question} ${ms} ms`);
      console.log(
        `${statements} statements, ${attacks * 100} % attacks, ${weighing.standing('s0')}: ${told.join(', ')};`,
        `smallest attack ${attack.value.least}, repair ${repair.value.least}`,
      );
    }
  });
});
