import { describe, expect, it } from 'vitest';
import {
  cruxes,
  noPosition,
  shortestAttack,
  smallestRepair,
  weigh,
  type LeastSets,
  type SearchOptions,
} from '../../src/evaluate/index.ts';
import type { Id } from '../../src/model/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { carries, ended } from './denied.ts';
import { grownMap, wildMap } from './wild.ts';

const inOrder = (sets: readonly (readonly Id[])[]) => sets.map((set) => set.toSorted().join(' ')).sort();

/** The smallest sets that succeed, by trying all. */
function smallestByTrying(candidates: readonly Id[], succeeds: (set: readonly Id[]) => boolean): Id[][] {
  let found: Id[][] = [];
  for (let bits = 0; bits < 2 ** candidates.length; bits += 1) {
    const set = candidates.filter((_, place) => (bits & (2 ** place)) !== 0);
    if (found.length > 0 && set.length > found[0]!.length) continue;
    if (!succeeds(set)) continue;
    if (found.length > 0 && set.length < found[0]!.length) found = [];
    found.push(set);
  }
  return found;
}

const searches = { attack: shortestAttack, repair: smallestRepair } as const;
const everything: SearchOptions = { sets: 10_000 };

describe('the cruxes of a statement', () => {
  const told = (lines: string, id: string) =>
    ended(cruxes(weigh(sketch(lines)), id))
      .cruxes.flat()
      .join(' ');

  it.each([
    ['are the premises of its only reason', 'r: a + b > t', 'a b'],
    ['aren’t those of one of two', 'r: a > t\ns: b > t', ''],
    ['are what both rest on', 'r: a > t\ns: b > t\np: c > a\nq: c > b', 'c'],
    ['are what answers an attack', 'x: a ! t\ny: b ! a', 'b'],
    ['are what backs a step', 'r: a > t\nb: w > r', 'a w'],
    ['are none where it doesn’t carry', 'r: a > t\nx: b ! a', ''],
  ])('%s', (_, lines, said) => {
    expect(told(lines, 't').split(' ').sort().join(' ')).toBe(said);
  });

  it('are those whose denial makes it not carry', () => {
    const seen = { none: 0, some: 0, several: 0 };
    everySeed(proofScale(250, 4000), (random) => {
      const { map, position } = wildMap(random, 2, 12);
      const weighing = weigh(map, position);
      for (const thesis of [...map.statements.keys()].slice(0, 5)) {
        const { cruxes: found, complete } = ended(cruxes(weighing, thesis));
        const same = weighing.framework.idsOf[weighing.framework.nodeOf.get(thesis)!]!;
        const expected = [...map.statements.keys()].filter(
          (id) => !same.includes(id) && carries(weighing, thesis, []) && !carries(weighing, thesis, [id]),
        );
        expect(complete).toBe(true);
        expect(found.flat().sort(), thesis).toEqual(expected.sort());
        seen[expected.length > 1 ? 'several' : expected.length === 1 ? 'some' : 'none'] += 1;
      }
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });
});

describe('the smallest sets', () => {
  const told = (which: keyof typeof searches, lines: string, options: SearchOptions = {}) =>
    inOrder(ended(searches[which](weigh(sketch(lines)), 't', options)).sets);

  it.each([
    ['one premise of linked ones', 'r: a + b > t', ['a', 'b']],
    ['one of each reason', 'r: a > t\ns: b > t', ['a b']],
    ['what both rest on', 'r: a > t\ns: b > t\np: c > a\nq: c > b', ['c']],
    ['what answers an attack', 'r: a > t\ns: b > t\nx: c ! t\ny: d ! c', ['d']],
    ['what leaves an attacker’s support a circle', 'r: a > b\ns: b > a\nq: c > a\ny: d ! c\nx: a ! t', ['d']],
    ['nothing where it doesn’t carry', 'x: a ! t', ['']],
    ['none where nobody speaks of it', 'thesis t', []],
    // To deny a alone lets b go, which a attacks.
    ['what keeps another reason down', 'r: a > t\nx: a ! b\ns: b > t', ['a b']],
  ])('attack %s', (_, lines, sets) => {
    expect(told('attack', lines, lines.includes('x: a ! b') ? { candidates: ['a', 'b'] } : {})).toEqual(sets);
  });

  it.each([
    ['what attacks', 'x: a ! t', ['a']],
    ['each that attacks', 'x: a ! t\ny: b ! t', ['a b']],
    ['a rival', 'r: c > t\nx: a ! t', ['a']],
    ['what attacks one of two reasons', 'r: c > t\ns: d > t\nx: a ! c\ny: b ! d', ['a', 'b']],
    ['nothing where it carries', 'r: a > t', ['']],
    ['none where its support is a circle', 'r: a > t\ns: t > a', []],
  ])('repair by %s', (_, lines, sets) => {
    expect(told('repair', lines)).toEqual(sets);
  });

  it('may be of steps, too, or of what one chooses', () => {
    expect(told('repair', 'x: a ! t', { steps: true })).toEqual(['a', 'x']);
    expect(told('attack', 'r: a > t\ns: b > t', { candidates: ['r', 's', 't'] })).toEqual(['r s']);
    expect(told('attack', 'r: a + b > t', { candidates: ['b', 'nowhere'] })).toEqual(['b']);
  });

  it.each(['attack', 'repair'] as const)('of each %s are those found by trying all', (which) => {
    const sizes = new Map<number, number>();
    everySeed(proofScale(400, 6000), (random, seed) => {
      const { map, position } =
        seed % 4 < 2 ? wildMap(random, 3, 10) : { map: grownMap(random, 10), position: noPosition };
      const weighing = weigh(map, position);
      const steps = [...weighing.framework.nodeOf.keys()].filter((id) => map.relations.has(id));
      // All statements; or some of them, and steps.
      const choice =
        seed % 2 === 0
          ? [...map.statements.keys()]
          : [...map.statements.keys(), ...steps].filter(() => random() < 0.5).slice(0, 10);
      for (const thesis of [...map.statements.keys()].slice(0, 3)) {
        const node = weighing.framework.nodeOf.get(thesis)!;
        // One of those that say the same, under the name that is given back.
        const { nodeOf, idsOf, supposed } = weighing.framework;
        const candidates = choice.filter(
          (id) =>
            nodeOf.get(id) !== node &&
            idsOf[nodeOf.get(id)!]![0] === id &&
            supposed.get(nodeOf.get(id)!) !== 'denied',
        );
        const wanted = which === 'repair';
        const expected = smallestByTrying(candidates, (set) => carries(weighing, thesis, set) === wanted);
        const found = ended(searches[which](weighing, thesis, { ...everything, candidates }));
        expect([found.complete, found.all]).toEqual([true, true]);
        expect(inOrder(found.sets), thesis).toEqual(inOrder(expected));
        const size = expected[0]?.length ?? -1;
        expect(found.least).toBe(size === -1 ? Infinity : size);
        sizes.set(size, (sizes.get(size) ?? 0) + 1);
      }
    });
    for (const size of [-1, 0, 1, 2]) expect(sizes.get(size) ?? 0, `of ${size}`).toBeGreaterThan(15);
  });

  it('are told of while they are sought: each as good as it says', () => {
    let partial = 0;
    everySeed(proofScale(30, 300), (random) => {
      const weighing = weigh(grownMap(random, 60));
      for (const which of ['attack', 'repair'] as const) {
        const states: LeastSets<Id>[] = [];
        const search = searches[which](weighing, 's0', everything);
        let step = search.next();
        for (; !step.done; step = search.next()) states.push(step.value);
        const { least } = step.value;
        for (const { sets, least: known, complete } of states) {
          expect(known).toBeLessThanOrEqual(least);
          if (complete) expect(sets[0]?.length ?? Infinity).toBe(least);
          for (const set of sets) expect(carries(weighing, 's0', set)).toBe(which === 'repair');
        }
        // Given up after the first weighing, it says so.
        const hasty = ended(searches[which](weighing, 's0', { weighings: 1 }));
        if (least > 0 && least < Infinity) {
          expect(hasty).toMatchObject({ complete: false, all: false });
          const blind = ended(searches[which](weighing, 's0', { branches: 0 }));
          expect(blind).toMatchObject({ complete: false, all: false });
          for (const set of blind.sets) expect(carries(weighing, 's0', set)).toBe(which === 'repair');
          partial += 1;
        }
      }
    });
    expect(partial).toBeGreaterThan(10);
  });
});
