import { describe, expect, it } from 'vitest';
import {
  authorAndCritics,
  campsByLayers,
  campsBySides,
  disagreement,
  withAdopted,
  type CampOf,
  type CampRoles,
} from '../../src/evaluate/index.ts';
import { heldBy } from '../../src/evaluate/disagreement/held.ts';
import { withoutLayers, type ArgumentMap, type Id } from '../../src/model/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { idsOf, sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { layeredMap } from './layered.ts';

const between = (lines: string) => {
  const map = sketch(lines);
  return disagreement(map, withAdopted(map, campsByLayers(map)));
};

const criticsAndAuthor: CampRoles = { first: authorAndCritics.second, second: authorAndCritics.first };

describe('what both camps grant', () => {
  const granted = (lines: string) => {
    const { granted: plainly, passedOver } = between(lines);
    return [...plainly, ...passedOver].map(
      ({ id, of, granting, by }) => `${id} of ${of}: ${granting}, ${by.join(' ')}`,
    );
  };

  it.each<[string, string, readonly string[]]>([
    [
      'is what critics build on',
      'thesis t\nr: a > t\nc @critic\nx: a + c ! t @critic',
      ['a of first: built on, x'],
    ],
    [
      'is not what they attack as well',
      'thesis t\nr: a > t\nc @critic\nx: a + c ! t @critic\ny: c ! a @critic',
      [],
    ],
    ['is what they support', 'thesis t\nc @critic\nr: a > t\ns: c > a @critic', ['a of first: supported, s']],
    [
      'is what they say is the same as something of theirs',
      'thesis t\nr: a > t\nc @critic\nd @critic\nx: c ! t @critic\nk: a = c @critic',
      ['a of first: equated, k'],
    ],
    [
      'is what the author takes from them',
      'thesis t\nc @critic\nx: c ! t @critic\nd @critic\ny: d > c @critic\nz: d + a > t',
      ['d of second: built on, z'],
    ],
    [
      'may be what they pass over, if they only undercut the step from it',
      'thesis t\nr: a > t\nc @critic\nx: c ! r @critic',
      ['a of first: passed over, x'],
    ],
    [
      'is not passed over where they attack what it rests on',
      'thesis t\nr: a > t\nq: b > a\nc @critic\nd @critic\nx: c ! r @critic\ny: d ! b @critic',
      [],
    ],
    [
      'is not what was only read between the lines, when a step is undercut',
      'thesis t\nw @analyst\nr: a + w > t\nc @critic\nx: c ! r @critic',
      ['a of first: passed over, x'],
    ],
    ['is not whatever nobody speaks of', 'thesis t\nr: a > t\nb\nc @critic\nx: c ! t @critic', []],
    [
      'is not what an author only reports',
      'thesis t\no: a ! t\np: b > a\nq: d ! a\nc @critic\nx: b + c ! t @critic\ny: c > a @critic',
      [],
    ],
    [
      'is not shown by what the author only reports of it',
      'thesis t\nc @critic\nx: c ! t @critic\no: c > a\np: a ! t\nq: b ! a',
      [],
    ],
    [
      'is not what they contradict',
      'thesis t\nr: a > t\nc @critic\nx: a + c ! t @critic\nk: c # a @critic',
      [],
    ],
    ['leaves the reader out', 'thesis t\nr: a > t\nc @reader\nx: a + c ! t @reader', []],
  ])('%s', (_, lines, said) => {
    expect(granted(lines)).toEqual(said);
  });
});

describe('what a camp holds', () => {
  const held = (lines: string) => {
    const map = sketch(lines);
    const found = heldBy(map, campsByLayers(map), 'first');
    return [...map.statements.keys()]
      .filter((id) => found.has(id))
      .toSorted()
      .join(' ');
  };

  it.each<[string, string, string]>([
    [
      'is the thesis and its reasons, not the objections that are answered',
      'thesis t\nr: a > t\no: b ! t\ns: c ! b',
      'a c t',
    ],
    ['is not what is used both ways', 'thesis t\nr: a > t\no: b ! t\ns: a > b', 't'],
    ['is what is said to critics', 'thesis t\nc @critic\nx: c ! t @critic\ny: d ! c', 'd t'],
    [
      'is not a motion that it speaks against, nor what it reports for that',
      'thesis t\nr: a > t\nm\nx: a ! m\ny: b > m',
      'a t',
    ],
    ['is a conclusion of its own', 'thesis t\nr: a > e', 'a e t'],
    ['is not either of two that it says contradict each other', 'thesis t\nk: a # b', 't'],
  ])('%s', (_, lines, said) => {
    expect(held(lines)).toBe(said);
  });
});

describe('where two camps clash', () => {
  const clashes = (lines: string) =>
    between(lines).clashing.flatMap(({ clashes: all }) =>
      all.map(({ id, by, against, manner, replies, exchange: { depth, ends, last } }) =>
        [
          `${id}: ${by} ${manner} ${against}`,
          replies.length > 0 && `answered by ${replies.join(' ')}`,
          depth > 0 && `${depth} deep`,
          last === undefined ? 'no end' : `${last} ends with ${ends.join(' ')}`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    );

  it.each<[string, string, readonly string[]]>([
    [
      'is where one attacks',
      'thesis t\nc @critic\nx: c ! t @critic',
      ['x: second rebuts t, second ends with x'],
    ],
    [
      'is where it undermines and undercuts',
      'thesis t\nr: a > t\nc @critic\nx: c ! a @critic\nd @critic\ny: d ! r @critic',
      ['y: second undercuts r, second ends with y', 'x: second undermines a, second ends with x'],
    ],
    [
      'goes on until somebody has the last word',
      'thesis t\nc @critic\nx: c ! t @critic\nd @defender\ny: d ! x @defender\ne @critic\nz: e ! d @critic',
      [
        'x: second rebuts t, answered by y, 2 deep, second ends with z',
        'y: first undercuts x, answered by z, 1 deep, second ends with z',
        'z: second rebuts d, second ends with z',
      ],
    ],
    [
      'is told by its deepest end',
      'thesis t\nc @critic\nx: c ! t @critic\na: f ! c\nb: g ! x\ne @critic\nz: e ! g @critic',
      [
        'x: second rebuts t, answered by b a, 2 deep, second ends with z',
        'b: first undercuts x, answered by z, 1 deep, second ends with z',
        'z: second rebuts g, second ends with z',
        'a: first rebuts c, first ends with a',
      ],
    ],
    [
      'is answered, too, by what is said against the reasons given',
      'thesis t\nc @critic\nx: c ! t @critic\ne @critic\ny: e > c @critic\nz: d ! y',
      [
        'x: second rebuts t, answered by z, 1 deep, first ends with z',
        'z: first undercuts y, first ends with z',
      ],
    ],
    [
      'is not answered by those who made it',
      'thesis t\nc @critic\nx: c ! t @critic\ns: a > c\nd @critic\ny: d ! s @critic',
      ['x: second rebuts t, second ends with x', 'y: second undercuts s, second ends with y'],
    ],
    [
      'has no end where it leads in a circle',
      'thesis t\nc @critic\nr: a ! c\nx: c ! a @critic',
      [
        'r: first rebuts c, answered by x, 1 deep, no end',
        'x: second rebuts a, answered by r, 1 deep, no end',
      ],
    ],
    [
      'is where one contradicts, told once',
      'thesis t\nc @critic\nk: t # c @critic\ny: a ! c',
      [
        'k: second contradicts t, answered by y, 1 deep, first ends with y',
        'y: first rebuts c, first ends with y',
      ],
    ],
    [
      'is where an author speaks against a motion that critics take up',
      'thesis t\nmotion m\nm @analyst\nr: a > t\nx: a ! m @analyst\nc @critic\ny: c > m @critic',
      ['x: first rebuts m, first ends with x'],
    ],
    ['is not where an author names an objection', 'thesis t\no: b ! t\ns: c ! b', []],
  ])('%s', (_, lines, said) => {
    expect(clashes(lines).toSorted()).toEqual([...said].toSorted());
  });

  it('is told in the order of reading', () => {
    const { clashing } = between(
      'thesis t\nr: a > t ^a1\ns: b > t ^a2\nc @critic\nx: c ! b @critic\ny: c ! a @critic\nz: c ! r @critic\nw: c ! t @critic',
    );
    expect(clashing.map(({ against }) => against)).toEqual(['t', 'r', 'a', 'b']);
  });
});

it('goes by sides on a question as well', () => {
  // What tells both ways, as `a` does, is nobody's, and no clash is about it.
  const map = sketch('thesis t\no: b ! t\ns: c ! b\nr: a > t\nu: b + a ! r\nx: e ! a');
  const { clashing, neverAnswered } = disagreement(map, campsBySides(map, 't'));
  expect(clashing.flatMap(({ clashes }) => idsOf(clashes)).toSorted()).toEqual(['o', 's', 'u']);
  expect([idsOf(neverAnswered.first), idsOf(neverAnswered.second)]).toEqual([[], ['s']]);
});

describe('the points of disagreement on any map', () => {
  const clashIds = (map: ArgumentMap, campOf: CampOf) =>
    disagreement(map, campOf).clashing.flatMap(({ clashes }) => idsOf(clashes));

  /** Whether a relation crosses, by what it says alone. */
  const crosses = (map: ArgumentMap, campOf: CampOf, id: Id): boolean => {
    const { kind, premises = [], target } = map.relations.get(id)!;
    const isBetween = (camps: readonly unknown[]) => camps.includes('first') && camps.includes('second');
    if (kind === 'contradiction') return isBetween(premises.map(campOf));
    return kind === 'attack' && target !== undefined && isBetween([campOf(id), campOf(target)]);
  };

  it('has every attack and contradiction between the camps exactly once, and never an answered one as unanswered', () => {
    let [answered, deep] = [0, 0];
    everySeed(proofScale(120, 4000), (random) => {
      const map = layeredMap(random);
      for (const campOf of [
        campsByLayers(map),
        withAdopted(map, campsByLayers(map)),
        campsBySides(map, 's0'),
      ]) {
        const { clashing, neverAnswered } = disagreement(map, campOf);
        const all = clashing.flatMap(({ clashes }) => clashes);
        const crossing = [...map.relations.keys()].filter((id) => crosses(map, campOf, id));
        expect(idsOf(all).toSorted()).toEqual(crossing.toSorted());
        const byId = new Map(all.map((clash) => [clash.id, clash]));
        for (const { against, clashes } of clashing)
          for (const clash of clashes) {
            expect(clash.against).toBe(against);
            expect(campOf(against)).not.toBe(clash.by);
            const isListed = neverAnswered[clash.by === 'first' ? 'second' : 'first'].includes(clash);
            expect(isListed).toBe(clash.replies.length === 0);
            for (const reply of clash.replies) expect(byId.get(reply)!.by).not.toBe(clash.by);
            for (const end of clash.exchange.ends) {
              expect(byId.get(end)!.replies).toEqual([]);
              expect(byId.get(end)!.by).toBe(clash.exchange.last);
            }
            answered += clash.replies.length;
            if (clash.exchange.depth > 1) deep += 1;
          }
        const unanswered = [...neverAnswered.first, ...neverAnswered.second];
        expect(unanswered.every((clash) => all.includes(clash))).toBe(true);
        expect(new Set(unanswered).size).toBe(unanswered.length);
      }
    });
    if (allSeeds) expect(Math.min(answered, deep)).toBeGreaterThan(10);
  });

  it('has nothing granted that the other camp attacks, and each for a step of the other camp', () => {
    let seen = 0;
    everySeed(proofScale(120, 4000), (random) => {
      const map = layeredMap(random);
      const campOf = campsByLayers(map);
      const { granted, passedOver, clashing } = disagreement(map, campOf);
      const attacked = new Set(clashing.map(({ against }) => against));
      for (const { id, of, by } of [...granted, ...passedOver]) {
        seen += 1;
        expect(campOf(id)).toBe(of);
        expect(attacked.has(id)).toBe(false);
        expect(by.length).toBeGreaterThan(0);
        for (const step of by) expect(campOf(step)).toBe(of === 'first' ? 'second' : 'first');
      }
      const ids = idsOf([...granted, ...passedOver]);
      expect(new Set(ids).size).toBe(ids.length);
    });
    if (allSeeds) expect(seen).toBeGreaterThan(50);
  });

  it('swaps with the camps', () => {
    const swapped = (camp: 'first' | 'second' | undefined) =>
      camp && (camp === 'first' ? ('second' as const) : ('first' as const));
    everySeed(proofScale(120, 2000), (random) => {
      const map = layeredMap(random);
      const one = disagreement(map, campsByLayers(map));
      const other = disagreement(map, campsByLayers(map, criticsAndAuthor));
      const shared = (all: typeof one.granted) => all.map((each) => ({ ...each, of: swapped(each.of) }));
      expect(other.granted).toEqual(shared(one.granted));
      expect(other.passedOver).toEqual(shared(one.passedOver));
      const clashes = one.clashing.map((group) => ({
        ...group,
        clashes: group.clashes.map((clash) => ({
          ...clash,
          by: swapped(clash.by),
          exchange: { ...clash.exchange, last: swapped(clash.exchange.last) },
        })),
      }));
      expect(other.clashing).toEqual(clashes);
      expect(idsOf(other.neverAnswered.first)).toEqual(idsOf(one.neverAnswered.second));
      expect(idsOf(other.neverAnswered.second)).toEqual(idsOf(one.neverAnswered.first));
    });
  });

  it('loses with a hidden layer just the clashes that go with it', () => {
    let lost = 0;
    everySeed(proofScale(120, 4000), (random) => {
      const map = layeredMap(random);
      const before = clashIds(map, campsByLayers(map));
      for (const layer of map.layers.keys()) {
        const shown = withoutLayers(map, new Set([layer]));
        const campOf = campsByLayers(shown);
        // A contradiction stays between those of its ends that are left.
        const left = before.filter((id) => shown.relations.has(id) && crosses(shown, campOf, id));
        expect(clashIds(shown, campOf).toSorted()).toEqual(left.toSorted());
        const attacks = before.filter((id) => shown.relations.get(id)?.kind === 'attack');
        expect(left).toEqual(expect.arrayContaining(attacks));
        lost += before.length - left.length;
      }
    });
    if (allSeeds) expect(lost).toBeGreaterThan(100);
  });
});
