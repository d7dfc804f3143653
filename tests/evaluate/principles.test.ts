import { describe, expect, it } from 'vitest';
import { type Framework, grounded, type Label, type Supposition, weigh } from '../../src/evaluate/index.ts';
import { changesBy } from '../../src/evaluate/cone.ts';
import { listOf, Pairs, type Lists } from '../../src/evaluate/lists.ts';
import { resupposed } from '../../src/evaluate/resupposed.ts';
import { argumentMap, type ArgumentMap, type Relation } from '../../src/model/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { randomFramework } from './randomFramework.ts';
import { wildMap } from './wild.ts';

const samples = () => proofScale(200, 5000);
const nodesOf = ({ size }: Framework) => Array.from({ length: size }, (_, node) => node);
const on = (lists: Lists, node: number): readonly number[] => [...listOf(lists, node)];
const against = ({ hits, rivals }: Framework, node: number) => [...on(hits, node), ...on(rivals, node)];
const height: Readonly<Record<Label, number>> = { out: 0, undecided: 1, in: 2 };

/** Counts how often a law had something to say; a law that never had is no law. */
function counter(...kinds: readonly string[]) {
  const seen = new Map(kinds.map((kind) => [kind, 0]));
  return {
    see: (kind: string) => seen.set(kind, seen.get(kind)! + 1),
    enough: (least = 15) => {
      if (allSeeds) for (const [kind, count] of seen) expect(count, kind).toBeGreaterThan(least);
    },
  };
}

/** What a set of nodes leaves possible: what can be derived, step by step from what needs no support, by way of nodes that nothing of the set hits. */
function possibleAgainst(framework: Framework, set: ReadonlySet<number>): ReadonlySet<number> {
  const { needs, any, hits, supposed } = framework;
  const possible = new Set<number>();
  const follows = (node: number) => {
    const supposition = supposed.get(node);
    if (supposition !== undefined) return supposition !== 'denied';
    const reasons = on(any, node);
    return (
      !on(hits, node).some((hit) => set.has(hit)) &&
      on(needs, node).every((need) => possible.has(need)) &&
      (reasons.length === 0 || reasons.some((reason) => possible.has(reason)))
    );
  };
  for (let before = -1; before !== possible.size;) {
    before = possible.size;
    for (const node of nodesOf(framework)) if (follows(node)) possible.add(node);
  }
  return possible;
}

/** What a set of nodes defends: what is granted, or has its needs and a reason in the set, and nothing possible against it. */
function isDefended(
  framework: Framework,
  set: ReadonlySet<number>,
  possible: ReadonlySet<number>,
  node: number,
) {
  const { needs, any, supposed } = framework;
  const supposition = supposed.get(node);
  if (supposition !== undefined) return supposition === 'granted';
  const reasons = on(any, node);
  return (
    on(needs, node).every((need) => set.has(need)) &&
    (reasons.length === 0 || reasons.some((reason) => set.has(reason))) &&
    !against(framework, node).some((other) => possible.has(other))
  );
}

const carrying = (framework: Framework): ReadonlySet<number> => {
  const { of } = grounded(framework);
  return new Set(nodesOf(framework).filter((node) => of(node) === 'in'));
};

/** A map whose records have other ids and another order. */
function renamed(map: ArgumentMap): { map: ArgumentMap; name: (id: string) => string } {
  const name = (id: string) => (map.statements.has(id) || map.relations.has(id) ? `z-${id}` : id);
  const relations = [...map.relations.values()].reverse().map(({ premises, target, ...rest }): Relation => ({
    ...rest,
    id: name(rest.id),
    ...(premises && { premises: premises.map(name).reverse() }),
    ...(target !== undefined && { target: name(target) }),
  }));
  const statements = [...map.statements.values()]
    .reverse()
    .map(({ text, layer, id }) => ({ text, layer, id: name(id) }));
  return {
    map: argumentMap(
      { id: 'other', title: 'Other' },
      { layers: [...map.layers.values()], statements, relations },
    ),
    name,
  };
}

describe('the labels keep the principles of grounded semantics', () => {
  it('anonymity: names and order change nothing (Amgoud and Ben-Naim, 2013)', () => {
    const { see, enough } = counter('in', 'out', 'undecided');
    everySeed(samples(), (random) => {
      const { map, position } = wildMap(random, 2, 14);
      const { map: other, name } = renamed(map);
      const here = weigh(map, position);
      const supposed = new Map(Array.from(position.supposed, ([id, supposition]) => [name(id), supposition]));
      const there = weigh(other, { ...position, supposed });
      for (const [id, node] of here.framework.nodeOf) {
        expect(there.standing(name(id)), id).toBe(here.standing(id));
        see(here.labelling.of(node));
      }
    });
    enough();
  });

  it('independence: what has nothing to do with it changes nothing (Amgoud and Ben-Naim, 2013)', () => {
    const { see, enough } = counter('in', 'out', 'undecided');
    everySeed(samples(), (random) => {
      const { map, position } = wildMap(random, 2, 10);
      const beside = renamed(wildMap(random, 2, 10).map).map;
      const both = argumentMap(
        { id: 'both', title: 'Both' },
        {
          layers: [...map.layers.values()],
          statements: [...beside.statements.values(), ...map.statements.values()],
          relations: [...map.relations.values(), ...beside.relations.values()],
        },
      );
      const alone = weigh(map, position);
      const together = weigh(both, position);
      for (const [id, node] of alone.framework.nodeOf) {
        expect(together.standing(id), id).toBe(alone.standing(id));
        see(alone.labelling.of(node));
      }
    });
    enough();
  });

  it('directionality: a label hangs on nothing but what its node depends on (Baroni and Giacomin, 2007)', () => {
    const { see, enough } = counter('kept', 'changed');
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const lists = (['needs', 'any', 'hits', 'rivals'] as const).map(
        (name) => [name, framework[name]] as const,
      );
      const part = new Set([Math.floor(random() * framework.size)]);
      for (const node of part) for (const [, list] of lists) on(list, node).forEach((one) => part.add(one));
      // All that lies outside of the part is made anew, and may depend on the part and be supposed anything.
      const other: Record<string, Lists> = {};
      for (const [name, list] of lists) {
        const pairs = new Pairs();
        for (const node of nodesOf(framework))
          if (part.has(node)) on(list, node).forEach((one) => pairs.add(node, one));
          else while (random() < 0.4) pairs.add(node, Math.floor(random() * framework.size));
        other[name] = pairs.packed(framework.size);
      }
      const supposed = new Map<number, Supposition>(
        [...framework.supposed].filter(([node]) => part.has(node)),
      );
      for (const node of nodesOf(framework))
        if (!part.has(node) && random() < 0.1) supposed.set(node, 'granted');
      const before = grounded(framework);
      const after = grounded({ ...framework, ...other, supposed });
      for (const node of nodesOf(framework))
        if (part.has(node)) {
          expect(after.of(node)).toBe(before.of(node));
          see('kept');
        } else if (after.of(node) !== before.of(node)) see('changed');
    });
    enough();
  });

  it('so that what follows from other suppositions is found by weighing only what depends on them', () => {
    const { see, enough } = counter('granted', 'denied', 'open', 'another label');
    const kinds: readonly Supposition[] = ['granted', 'denied', 'open'];
    everySeed(samples(), (random) => {
      const { map, position } = wildMap(random, 2, 14);
      const { framework, labelling } = weigh(map, position);
      const supposed = new Map(position.supposed);
      const more = new Map<number, Supposition>();
      for (const ids of framework.idsOf)
        if (ids.length > 0 && random() < 0.2) {
          const kind = kinds[Math.floor(random() * kinds.length)]!;
          more.set(framework.nodeOf.get(ids[0]!)!, kind);
          for (const id of ids) supposed.set(id, kind);
          see(kind);
        }
      const { framework: then, labelling: anew } = weigh(map, { ...position, supposed });
      expect(resupposed(framework, then.supposed)).toEqual(then);
      expect(resupposed(then, framework.supposed)).toEqual(framework);
      const changes = changesBy(framework, labelling, more);
      for (const node of nodesOf(framework)) {
        expect(changes.get(node) ?? labelling.of(node)).toBe(anew.of(node));
        if (anew.of(node) !== labelling.of(node)) see('another label');
      }
    });
    enough();
  });

  it('void precedence: what nothing speaks against carries, and what that hits does not (Amgoud and Ben-Naim, 2013)', () => {
    const { see, enough } = counter('void', 'hit', 'rivalled');
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const { of } = grounded(framework);
      const { needs, any, hits, rivals, supposed } = framework;
      const isVoid = (node: number) =>
        !supposed.has(node) && [needs, any, hits, rivals].every((lists) => on(lists, node).length === 0);
      /** A step that only rests on what is void, and that nothing speaks against. */
      const isPlain = (node: number) =>
        !supposed.has(node) &&
        on(needs, node).every(isVoid) &&
        [any, hits, rivals].every((lists) => on(lists, node).length === 0);
      for (const node of nodesOf(framework)) {
        if (isVoid(node)) {
          expect(of(node)).toBe('in');
          see('void');
        }
        if (supposed.has(node)) continue;
        if (on(hits, node).some(isPlain)) {
          expect(of(node)).toBe('out');
          see('hit');
        }
        if (on(rivals, node).some(isPlain)) {
          expect(height[of(node)]).toBeLessThan(height.in);
          see('rivalled');
        }
      }
    });
    enough(4);
  });

  it('conflict-freeness: what carries has nothing against it that does, unless it is supposed (Dung, 1995)', () => {
    const { see, enough } = counter('attacked and in', 'contradicted');
    everySeed(samples(), (random) => {
      const { map, position } = wildMap(random, 2, 14);
      const { framework, labelling } = weigh(map, position);
      const { supposed, nodeOf } = framework;
      const isIn = (node: number) => labelling.of(node) === 'in';
      for (const node of nodesOf(framework)) {
        if (!isIn(node) || supposed.has(node)) continue;
        expect(against(framework, node).filter(isIn)).toEqual([]);
        if (against(framework, node).length > 0) see('attacked and in');
      }
      for (const { id, kind, premises = [] } of map.relations.values()) {
        if (kind !== 'contradiction' || !nodeOf.has(id) || !isIn(nodeOf.get(id)!)) continue;
        const ends = new Set(premises.map((premise) => nodeOf.get(premise)!));
        if (ends.size < 2) continue;
        const free = [...ends].filter((node) => !supposed.has(node));
        // Of ends that the reader says nothing about, at most one carries; none where the reader grants another.
        const granted = [...ends].some((node) => supposed.get(node) === 'granted');
        expect(free.filter(isIn).length).toBeLessThanOrEqual(granted ? 0 : 1);
        see('contradicted');
      }
    });
    enough();
  });

  it('admissibility, and no defended node is left out: what carries is what it defends itself (Dung, 1995)', () => {
    const { see, enough } = counter('defended', 'attacked and defended', 'not defended');
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const set = carrying(framework);
      const possible = possibleAgainst(framework, set);
      for (const node of nodesOf(framework)) {
        const defended = isDefended(framework, set, possible, node);
        expect(set.has(node)).toBe(defended);
        see(defended ? 'defended' : 'not defended');
        if (defended && against(framework, node).length > 0) see('attacked and defended');
      }
    });
    enough();
  });

  it('groundedness: nothing smaller defends itself wholly; it is reached from nothing (Dung, 1995)', () => {
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      let set: ReadonlySet<number> = new Set();
      for (;;) {
        const possible = possibleAgainst(framework, set);
        const next = new Set(nodesOf(framework).filter((node) => isDefended(framework, set, possible, node)));
        if (next.size === set.size) break;
        set = next;
      }
      expect(carrying(framework)).toEqual(set);
    });
  });

  it('reinstatement: it carries again once everything against it fails (Caminada, 2006; Baroni and Giacomin, 2007)', () => {
    const { see, enough } = counter('reinstated', 'still not');
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const { of } = grounded(framework);
      const { needs, any, supposed } = framework;
      const lost = nodesOf(framework).filter(
        (node) => of(node) !== 'in' && !supposed.has(node) && against(framework, node).length > 0,
      );
      const node = lost[Math.floor(random() * lost.length)];
      if (node === undefined) return;
      const answered = new Map(framework.supposed);
      for (const other of against(framework, node)) if (other !== node) answered.set(other, 'denied');
      const { of: after } = grounded({ ...framework, supposed: answered });
      const reasons = on(any, node);
      const stands =
        !against(framework, node).includes(node) &&
        on(needs, node).every((need) => after(need) === 'in') &&
        (reasons.length === 0 || reasons.some((reason) => after(reason) === 'in'));
      expect(after(node) === 'in').toBe(stands);
      see(stands ? 'reinstated' : 'still not');
    });
    enough(10);
  });
});

describe('what speaks against an argued claim', () => {
  it('it bars, and defeats nothing: what fails lacks a premise or all its reasons, or is hit', () => {
    const { see, enough } = counter('out', 'rivalled and out', 'rivalled and undecided');
    everySeed(samples(), (random) => {
      const framework = randomFramework(random, 2 + Math.floor(random() * 12));
      const { of } = grounded(framework);
      const { needs, any, hits, rivals, supposed } = framework;
      const isOut = (node: number) => of(node) === 'out';
      for (const node of nodesOf(framework)) {
        if (supposed.has(node)) continue;
        const isRivalled = on(rivals, node).some((rival) => of(rival) === 'in');
        if (isOut(node)) {
          const reasons = on(any, node);
          const lacks = on(needs, node).some(isOut) || (reasons.length > 0 && reasons.every(isOut));
          expect(lacks || on(hits, node).some((hit) => of(hit) === 'in')).toBe(true);
          see('out');
          if (isRivalled) see('rivalled and out');
        } else if (isRivalled) {
          expect(of(node)).toBe('undecided');
          see('rivalled and undecided');
        }
      }
    });
    enough(2);
  });
});

describe('principles that the labels do not keep, on minimal maps', () => {
  it.each([
    [
      'one more reason can lower: a claim that nobody argued for loses its benefit with the first reason, even a failing one',
      'thesis t\nx: c ! a',
      'r: a > t',
      ['granted', 'unsupported'],
    ],
    [
      'and can raise: an argued claim is contested by what would have challenged a bare one',
      'x: c ! t',
      'r: a > t',
      ['challenged', 'contested'],
    ],
    [
      'six reasons count no more than one: there are no weights',
      'r: a > t\nx: c ! t',
      's: b > t\nv: d > t\nw: e > t\ny: f > t\nz: g > t',
      ['contested', 'contested'],
    ],
  ] as const)('%s', (_, lines, more, [before, after]) => {
    expect(weigh(sketch(lines)).standing('t')).toBe(before);
    expect(weigh(sketch(`${lines}\n${more}`)).standing('t')).toBe(after);
  });
});
