import { describe, expect, it } from 'vitest';
import {
  compareWeighings,
  noPosition,
  weigh,
  type Position,
  type Supposition,
  type Weighing,
} from '../../src/evaluate/index.ts';
import { forget, withoutLayers, type ArgumentMap, type Id } from '../../src/model/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { idsOf, sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { layeredMap } from './layered.ts';
import { grownMap, wildMap } from './wild.ts';

const supposing = (supposed: Readonly<Record<Id, Supposition>>): Position => ({
  supposed: new Map(Object.entries(supposed)),
  credences: new Map(),
});

/** The differences, as one would say them: what, from, to, and what brings it about. */
function told(map: ArgumentMap, before: Weighing, after: Weighing, weighings?: number): readonly string[] {
  const { differences, causesOf } = compareWeighings(map, before, after, weighings);
  return differences.map((one) => {
    const { ids, smallest } = causesOf(one.id);
    return `${one.id}: ${one.before} → ${one.after}${one.turns ? ' *' : ''} by ${ids.join(' ')}${smallest ? '' : ' …'}`;
  });
}

const granting = (lines: string, supposed: Readonly<Record<Id, Supposition>>, weighings?: number) => {
  const map = sketch(lines);
  return told(map, weigh(map), weigh(map, supposing(supposed)), weighings);
};

const criticsIn = (lines: string) => {
  const map = sketch(lines);
  return told(map, weigh(withoutLayers(map, new Set(['critic']))), weigh(map));
};

describe('what is granted or denied', () => {
  it.each<[string, string, Readonly<Record<Id, Supposition>>, readonly string[]]>([
    [
      'ripples up to the thesis, told in the order of reading',
      'thesis t\nr: a > t\np: b > a',
      { b: 'denied' },
      [
        't: supported → unsupported * by b',
        'r: supported → unsupported * by b',
        'a: supported → unsupported * by b',
        'p: supported → unsupported * by b',
        'b: granted → denied * by b',
      ],
    ],
    [
      'is the only cause, where another would have done nothing',
      'thesis t\nr: a > t\nx: c ! d',
      { a: 'denied', c: 'denied' },
      [
        't: supported → unsupported * by a',
        'r: supported → unsupported * by a',
        'a: granted → denied * by a',
        'd: challenged → granted * by c',
        'x: supported → unsupported * by c',
        'c: granted → denied * by c',
      ],
    ],
    [
      'takes two where either reason is enough',
      'thesis t\nr: a > t\ns: b > t',
      { a: 'denied', b: 'denied' },
      [
        't: supported → unsupported * by a b',
        'r: supported → unsupported * by a',
        'a: granted → denied * by a',
        's: supported → unsupported * by b',
        'b: granted → denied * by b',
      ],
    ],
    [
      'changes a standing where nothing turns',
      'thesis t\nr: a > t',
      { t: 'granted' },
      ['t: supported → granted by t'],
    ],
    ['changes nothing where it was so', 'thesis t', { t: 'granted' }, []],
  ])('%s', (_, lines, supposed, said) => {
    expect(granting(lines, supposed)).toEqual(said);
  });

  it('is told by its proof where trying takes too long, and said to be', () => {
    const lines = 'thesis t\nr: a > t\ns: b > t\nx: c ! d';
    const said = granting(lines, { a: 'denied', b: 'denied', c: 'denied' }, 1);
    expect(said).toContain('t: supported → unsupported * by a b …');
    expect(said).toContain('a: granted → denied * by a');
  });

  it('lists what is supposed otherwise', () => {
    const map = sketch('thesis t\nr: a > t\ns: b > t');
    const [one, other] = [supposing({ a: 'denied', b: 'open' }), supposing({ b: 'open', t: 'granted' })];
    expect(compareWeighings(map, weigh(map, one), weigh(map, other)).causes).toEqual(['t', 'a']);
  });
});

describe('layers that are heard', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'change what they attack, and what rests on it',
      'thesis t\nr: a > t\nc @critic\nx: c ! a @critic',
      [
        't: supported → unsupported * by x c',
        'r: supported → unsupported * by x c',
        'a: granted → challenged * by x c',
      ],
    ],
    [
      'contest what has reasons, by no more than is said against it',
      'thesis t\nr: a > t\nc @critic\nd @critic\nx: c ! t @critic\ny: d > t @critic',
      ['t: supported → contested * by x'],
    ],
    [
      'bring reasons that were missing',
      'thesis t\nc @critic\nr: a ! b\ns: c > b @critic\nq: b > t',
      [
        't: unsupported → contested by s',
        'q: unsupported → contested by s',
        'b: challenged → contested by s',
      ],
    ],
    [
      'add a premise that fails',
      'thesis t\nc @critic\nd @critic\nr: a + c > t\nx: d ! c @critic',
      ['t: supported → unsupported * by c x d', 'r: supported → unsupported * by c x d'],
    ],
    [
      'name what challenges, where it fails anyway',
      'thesis t\nr: a > t\nx: b ! a\nc @critic\ny: c ! t @critic',
      ['t: unsupported → challenged by y c'],
    ],
    [
      'say the same as something that is attacked',
      'thesis t\nc @critic\nd @critic\nk: t = c @critic\nx: d ! c @critic',
      ['t: granted → challenged * by c x d'],
    ],
  ])('%s', (_, lines, said) => {
    expect(criticsIn(lines).map((line) => line.replace(' …', ''))).toEqual(said);
  });

  it('are the causes, each thing that only one of them weighs', () => {
    const map = sketch('thesis t\nc @critic\nx: c ! t @critic');
    const without = weigh(withoutLayers(map, new Set(['critic'])));
    expect(compareWeighings(map, without, weigh(map)).causes).toEqual(['x', 'c']);
  });
});

describe('comparing', () => {
  /** Two positions that differ on some things, on a random map. */
  function twoPositions(random: () => number) {
    const { map, position } =
      random() < 0.5 ? wildMap(random, 3, 12, 0.1) : { map: grownMap(random, 9, 0.2), position: noPosition };
    const other = new Map(position.supposed);
    const kinds: readonly Supposition[] = ['granted', 'denied', 'open'];
    const ids = [...map.statements.keys(), ...map.relations.keys()];
    for (let count = 0; count < 5; count += 1) {
      const id = ids[Math.floor(random() * ids.length)]!;
      if (random() < 0.3) other.delete(id);
      else other.set(id, kinds[Math.floor(random() * 3)]!);
    }
    const positions = [position, { ...position, supposed: other }] as const;
    return { map, positions, before: weigh(map, positions[0]), after: weigh(map, positions[1]) };
  }

  it('tells every difference of standing, none with itself, and the other way round when swapped', () => {
    everySeed(proofScale(100, 3000), (random) => {
      const { map, before, after } = twoPositions(random);
      const { differences, causes } = compareWeighings(map, before, after);
      const weighed = [...map.statements.keys(), ...map.relations.keys()];
      const differing = weighed.filter((id) => before.standing(id) !== after.standing(id));
      expect(idsOf(differences).toSorted()).toEqual(differing.toSorted());
      const same = compareWeighings(map, after, after);
      expect([same.differences, same.causes]).toEqual([[], []]);
      const back = compareWeighings(map, after, before);
      expect(back.causes).toEqual(causes);
      expect(back.differences).toEqual(
        differences.map(({ id, before: was, after: is, turns }) => ({ id, before: is, after: was, turns })),
      );
    });
  });

  it('finds the smallest sets of suppositions that bring each difference about, weighed all anew', () => {
    const sizes = new Map<number, number>();
    everySeed(proofScale(100, 2000), (random) => {
      const { map, before, after } = twoPositions(random);
      const { differences, causes, causesOf } = compareWeighings(map, before, after);
      const { nodeOf, idsOf: names, supposed: was } = before.framework;
      const is = after.framework.supposed;
      // Of those that say the same, all are supposed or none.
      const nodes = [...new Set(causes.map((id) => nodeOf.get(id)!))];
      const standingWith = (id: Id, some: readonly number[]) => {
        const supposed = new Map<Id, Supposition>();
        for (const node of new Set([...was.keys(), ...is.keys()])) {
          const what = (some.includes(node) ? is : was).get(node);
          if (what !== undefined) for (const name of names[node]!) supposed.set(name, what);
        }
        return weigh(map, { supposed, credences: new Map() }).standing(id);
      };
      for (const { id, after: wanted } of differences.slice(0, 6)) {
        const found = causesOf(id);
        const set = [...new Set(found.ids.map((one) => nodeOf.get(one)!))];
        expect(found.smallest).toBe(true);
        expect(standingWith(id, set)).toBe(wanted);
        for (let some = 0; some < 2 ** nodes.length; some += 1) {
          const fewer = nodes.filter((_, place) => (some >> place) % 2 === 1);
          if (fewer.length < set.length) expect(standingWith(id, fewer)).not.toBe(wanted);
        }
        sizes.set(set.length, (sizes.get(set.length) ?? 0) + 1);
      }
    });
    if (allSeeds) expect(sizes.get(2)).toBeGreaterThan(5);
  });

  it('finds in the proof enough to bring a difference about, where suppositions differ', () => {
    everySeed(proofScale(100, 2000), (random) => {
      const { map, before, after } = twoPositions(random);
      const { differences, causesOf } = compareWeighings(map, before, after, 0);
      for (const { id, after: wanted } of differences) {
        const { labelling, framework } = after;
        const supposed = new Map<Id, Supposition>();
        const { ids, smallest } = causesOf(id);
        expect([smallest, ids.length > 0]).toEqual([false, true]);
        // Where it is undecided, the proof only says what would have to be otherwise.
        const node = framework.nodeOf.get(id)!;
        if (labelling.of(node) === 'undecided' && !framework.supposed.has(node)) continue;
        const causes = new Set(ids.map((one) => framework.nodeOf.get(one)!));
        for (let one = 0; one < framework.size; one += 1) {
          const what = (causes.has(one) ? after : before).framework.supposed.get(one);
          if (what !== undefined) for (const name of framework.idsOf[one]!) supposed.set(name, what);
        }
        expect(weigh(map, { supposed, credences: new Map() }).standing(id)).toBe(wanted);
      }
    });
  });

  it('finds in the proof all that layers have to bring for a difference: without the rest of them it is the same', () => {
    let seen = 0;
    everySeed(proofScale(150, 4000), (random) => {
      const map = layeredMap(random);
      const before = weigh(withoutLayers(map, new Set(['critic', 'defender'])));
      const after = weigh(map);
      const { differences, causes, causesOf } = compareWeighings(map, before, after);
      for (const { id, after: wanted } of differences) {
        const { ids } = causesOf(id);
        expect(ids.length).toBeGreaterThan(0);
        expect(causes).toEqual(expect.arrayContaining([...ids]));
        if (after.labelling.of(after.framework.nodeOf.get(id)!) === 'undecided') continue;
        // A step is nothing without its premises.
        const kept = new Set(ids.flatMap((one) => [one, ...(map.relations.get(one)?.premises ?? [])]));
        const rest = causes.filter((one) => !kept.has(one) && before.standing(one) === undefined);
        if (rest.length === 0) continue;
        expect(weigh(forget(map, new Set(rest))).standing(id)).toBe(wanted);
        seen += 1;
      }
    });
    if (allSeeds) expect(seen).toBeGreaterThan(100);
  });
});
