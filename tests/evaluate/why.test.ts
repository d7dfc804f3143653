import { describe, expect, it } from 'vitest';
import {
  basisOf,
  grounded,
  weigh,
  why,
  type Explanation,
  type Step,
  type Weighing,
} from '../../src/evaluate/index.ts';
import { listOf } from '../../src/evaluate/lists.ts';
import { namesOf } from '../../src/evaluate/nodes.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { wildMap } from './wild.ts';

/** Whether a step follows from the steps it builds on, by the rules of a framework alone. */
function follows(
  { framework, labelling }: Weighing,
  { steps }: Explanation,
  { node, label, ground }: Step,
): boolean {
  const { needs, any, hits, rivals, supposed } = framework;
  const lists = (...of: (typeof needs)[]) => of.flatMap((list) => [...listOf(list, node)]);
  const is = (wanted: string) => (other: number | undefined) =>
    other !== undefined && steps.get(other)?.label === wanted;
  switch (ground.kind) {
    case 'supposed':
      return (
        supposed.get(node) === ground.supposition &&
        { granted: 'in', denied: 'out', open: 'undecided' }[ground.supposition] === label
      );
    case 'carries':
      return (
        label === 'in' &&
        lists(needs).every(is('in')) &&
        lists(hits, rivals).every(is('out')) &&
        (lists(any).length === 0 || (lists(any).includes(ground.reason!) && is('in')(ground.reason)))
      );
    case 'hit':
      return label === 'out' && lists(hits).includes(ground.by) && is('in')(ground.by);
    case 'need':
      return label === 'out' && lists(needs).includes(ground.by) && is('out')(ground.by);
    case 'reasons':
      return label === 'out' && lists(any).length > 0 && lists(any).every(is('out'));
    case 'circle': {
      const set = new Set(ground.set);
      const fails = (other: number) => set.has(other) || (ground.failing.includes(other) && is('out')(other));
      const rests = (one: number, other: number) =>
        listOf(needs, one).includes(other) || listOf(any, one).includes(other);
      return (
        label === 'out' &&
        set.has(node) &&
        ground.set.every(
          (one) =>
            !supposed.has(one) &&
            (listOf(needs, one).some(fails) ||
              (listOf(any, one).length > 0 && listOf(any, one).every(fails))),
        ) &&
        new Set(ground.loop).size === ground.loop.length &&
        ground.loop.every(
          (one, at) => set.has(one) && rests(one, ground.loop[(at + 1) % ground.loop.length]!),
        )
      );
    }
    case 'rival':
      return label === 'undecided' && lists(rivals).includes(ground.by) && is('in')(ground.by);
    case 'loop': {
      const links = ground.loop.map((one, at) => [one, ground.loop[(at + 1) % ground.loop.length]!] as const);
      const isIn =
        (list: typeof needs) =>
        ([one, other]: readonly [number, number]) =>
          listOf(list, one).includes(other);
      return (
        label === 'undecided' &&
        ground.loop[0] === node &&
        new Set(ground.loop).size === ground.loop.length &&
        ground.loop.every((one) => labelling.of(one) === 'undecided' && !supposed.has(one)) &&
        links.every((link) => [needs, any, hits, rivals].some((list) => isIn(list)(link))) &&
        links.some((link) => isIn(hits)(link) || isIn(rivals)(link))
      );
    }
    case 'depends':
      return (
        label === 'undecided' &&
        ground.on.includes(ground.by) &&
        ground.on.every(
          (one) => lists(needs, any, hits, rivals).includes(one) && labelling.of(one) === 'undecided',
        ) &&
        is('undecided')(ground.by)
      );
  }
}

/** An explanation in a line: each step's kind and what it names. */
function told(lines: string, id: string): string {
  const weighing = weigh(sketch(lines));
  const { steps, decisive } = why(weighing, id)!;
  const names = (nodes: readonly number[]) =>
    nodes.map((node) => namesOf(weighing.framework, node).join('=')).join(' ');
  const said = [...steps.values()].map(({ ids, ground }) => {
    const named = ground.kind === 'loop' || ground.kind === 'circle' ? ground.loop : basisOf(ground);
    return `${ids.join('=')} ${[ground.kind, names(named)].join(' ').trim()}`;
  });
  return `${said.join(', ')}; ${decisive.ids.join('=')}`;
}

describe('why a statement stands as it does', () => {
  it.each([
    ['nobody speaks of it', 'thesis t', 't', 't carries; t'],
    ['the first reason is given', 'r: a > t\ns: b > t', 't', 't carries r, r carries a, a carries; t'],
    [
      'attacks on it fail',
      'x: a ! t\ny: b ! a',
      't',
      't carries x, x need a, a hit y, y carries b, b carries; t',
    ],
    ['an attack carries', 'x: a ! t', 't', 't hit x, x carries a, a carries; t'],
    [
      'a premise fails',
      'r: a + b > t\nx: c ! b',
      't',
      't reasons r, r need b, b hit x, x carries c, c carries; b',
    ],
    [
      'all reasons fail',
      'r: a > t\ns: b > t\nx: c ! a\ny: c ! b',
      't',
      't reasons r s, r need a, s need b, a hit x, b hit y, x carries c, y carries c, c carries; t',
    ],
    ['its support is a circle', 'r: a > b\ns: b > a', 'a', 'a circle a s b r; a'],
    [
      'its reason’s support is one',
      'r: a > b\ns: b > a\nq: a > t',
      't',
      't reasons q, q need a, a circle a s b r; a',
    ],
    ['its support runs into one', 'r: a > b\ns: b > a\nq: a > t\nx: t ! r', 't', 't circle a s b r; t'],
    ['a rival carries', 'r: a > t\nx: c ! t', 't', 't rival x, x carries c, c carries; t'],
    ['two attack each other', 'x: a ! b\ny: b ! a', 'a', 'a loop a y b x; a'],
    ['they contradict each other', 'k: a # b', 'a', 'a loop a k b k; a'],
    [
      'it depends on such',
      'x: a ! b\ny: b ! a\nr: a > t',
      't',
      't depends r, r depends a, a loop a y b x; a',
    ],
    ['it attacks itself', 'x: a ! a', 'a', 'a loop a x; a'],
  ])('%s', (_, lines, id, said) => {
    expect(told(lines, id)).toBe(said);
  });

  it('is that the reader says so', () => {
    const weighing = weigh(sketch('r: a > t'), { supposed: new Map([['a', 'open']]), credences: new Map() });
    const { decisive, ids } = why(weighing, 't')!;
    expect(decisive).toMatchObject({ ids: ['a'], standing: 'open', ground: { kind: 'supposed' } });
    expect(ids).toEqual(new Set(['t', 'r', 'a']));
    expect(why(weighing, 'nowhere')).toBeUndefined();
  });

  it('follows step by step, from what was decided before; and names what it shows', () => {
    const seen = new Map<string, number>();
    everySeed(proofScale(150, 2000), (random) => {
      const { map, position } = wildMap(random, 2, 14);
      const weighing = weigh(map, position);
      const { framework, labelling } = weighing;
      for (const id of framework.nodeOf.keys()) {
        const explanation = why(weighing, id)!;
        const { root, steps, ids, decisive } = explanation;
        expect([root.label, root.standing]).toEqual([
          labelling.of(framework.nodeOf.get(id)!),
          weighing.standing(id),
        ]);
        expect(steps.get(decisive.node)).toBe(decisive);
        for (const step of steps.values()) {
          const { kind } = step.ground;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          expect(follows(weighing, explanation, step), `${id}: ${step.ids} ${kind}`).toBe(true);
          for (const name of step.ids) expect(ids).toContain(name);
          if (step.label !== 'undecided')
            for (const other of basisOf(step.ground))
              expect(labelling.turn(other)).toBeLessThan(labelling.turn(step.node));
        }
        expect(height(explanation)).toBeLessThanOrEqual(steps.size);
      }
    });
    for (const kind of [
      'supposed',
      'carries',
      'hit',
      'need',
      'reasons',
      'circle',
      'rival',
      'loop',
      'depends',
    ])
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(10);
  });

  it('is enough for what is decided: whatever is supposed of all else, it stays so', () => {
    const kinds = ['granted', 'denied', 'open'] as const;
    let supposedOf = 0;
    everySeed(proofScale(100, 1500), (random) => {
      const { map, position } = wildMap(random, 2, 12);
      const weighing = weigh(map, position);
      const { framework, labelling } = weighing;
      for (const [id, asked] of framework.nodeOf) {
        if (labelling.of(asked) === 'undecided') continue;
        const named = new Set(
          [...why(weighing, id)!.steps.values()].flatMap(({ node, ground }) =>
            ground.kind === 'circle' ? ground.set : [node],
          ),
        );
        const supposed = new Map(framework.supposed);
        for (let node = 0; node < framework.size; node += 1)
          if (!named.has(node) && random() < 0.6) {
            supposed.set(node, kinds[Math.floor(random() * 3)]!);
            supposedOf += 1;
          }
        const now = grounded({ ...framework, supposed });
        for (const node of named) expect(now.of(node), id).toBe(labelling.of(node));
      }
    });
    expect(supposedOf).toBeGreaterThan(1000);
  });
});

/** The most steps one upon the other; without end where they go in a circle. */
function height({ root, steps }: Explanation): number {
  let layer = new Set([root.node]);
  let count = 0;
  for (; layer.size > 0 && count <= steps.size; count += 1)
    layer = new Set([...layer].flatMap((node) => basisOf(steps.get(node)!.ground)));
  return count;
}
