import { describe, expect, it } from 'vitest';
import { argumentMap, readingTree, type ArgumentMap } from '../../src/model/index.ts';
import { nextStop, readingOrder, type ReadingOrder } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';

const order = (map: ArgumentMap, name: ReadingOrder) => readingOrder(map, readingTree(map), name);
const ids = (map: ArgumentMap, name: ReadingOrder) => order(map, name).map(({ statement }) => statement);

describe('the order of the text', () => {
  it('goes passage by passage, and leaves out what the text doesn’t say', () => {
    const map = sketch(`thesis t
      t [50]
      a [90]
      b [10]
      r1: a > t
      r2: b > t
      r3: c > t`);
    expect(order(map, 'text')).toEqual([
      { statement: 'b', passage: 'p_b' },
      { statement: 't', passage: 'p_t' },
      { statement: 'a', passage: 'p_a' },
    ]);
  });

  it('says what a passage argues before what it only answers, and a statement once a passage', () => {
    const passage = (id: string, start: number, source = 'o1') => ({
      id,
      source,
      start,
      end: start + 5,
      digest: 'sha256:0123456789abcdef',
    });
    const statement = (id: string, ...passages: string[]) => ({ id, text: id, layer: 'l', passages });
    const map = argumentMap(
      { id: 'm', title: 'M', thesis: 't' },
      {
        sources: [
          { id: 'o0', role: 'reference', csl: { type: 'book' } },
          { id: 'o1', role: 'text', csl: { type: 'article' } },
        ],
        passages: [passage('p9', 0), passage('p1', 20), passage('p0', 0, 'o0')],
        statements: [statement('a', 'p9', 'p0'), statement('t', 'p9', 'p1'), statement('z', 'p9')],
        relations: [
          { id: 'r1', kind: 'attack', premises: ['a'], target: 't' },
          { id: 'r2', kind: 'support', premises: ['z'], target: 't' },
        ],
      },
    );
    expect(order(map, 'text')).toEqual([
      { statement: 't', passage: 'p9' },
      { statement: 'z', passage: 'p9' },
      { statement: 'a', passage: 'p9' },
      { statement: 't', passage: 'p1' },
    ]);
  });
});

describe('the orders down the tree', () => {
  const map = sketch(`thesis t
    r1: a > t ^a1
    r2: b + c > t ^a2
    r3: d > c
    r4: e > d
    r5: o ! a
    r6: p ! t ^a1
    r7: q ! t ^a2
    r8: v > q`);

  it('go down each line before the next', () => {
    expect(ids(map, 'depth')).toEqual(['t', 'a', 'o', 'b', 'c', 'd', 'e', 'p', 'q', 'v']);
  });

  it('take first what has most support less open objections; linked premises stay together', () => {
    expect(ids(map, 'strongest')).toEqual(['t', 'b', 'c', 'd', 'e', 'a', 'o', 'q', 'v', 'p']);
  });

  it('count an objection that is answered as none', () => {
    const two = `thesis t
      r1: a > t ^a1
      r2: b > t ^a2
      r3: o ! a`;
    expect(ids(sketch(two), 'strongest')).toEqual(['t', 'b', 'a', 'o']);
    expect(ids(sketch(`${two}\nr4: x ! o`), 'strongest')).toEqual(['t', 'a', 'o', 'x', 'b']);
  });

  it('heed a weight before anything else', () => {
    const relations = new Map(map.relations);
    relations.set('r1', { ...relations.get('r1')!, weight: 0.2 });
    expect(ids({ ...map, relations }, 'strongest').slice(0, 4)).toEqual(['t', 'a', 'o', 'b']);
    const statements = new Map(map.statements);
    statements.set('b', { ...statements.get('b')!, credence: 0.9 });
    statements.set('c', { ...statements.get('c')!, credence: 0.1 });
    expect(ids({ ...map, relations, statements }, 'strongest').slice(0, 4)).toEqual(['t', 'a', 'o', 'b']);
    statements.set('c', { ...statements.get('c')!, credence: 0.3 });
    expect(ids({ ...map, relations, statements }, 'strongest').slice(0, 3)).toEqual(['t', 'b', 'c']);
  });

  it('hold every statement of any map once, each after the one above it and together with its partners', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const any = randomMap(random, { statements: 12, relations: 18 });
      const { branches } = readingTree(any);
      for (const name of ['depth', 'strongest'] as const) {
        const said = ids(any, name);
        expect([...said].sort()).toEqual([...any.statements.keys()].sort());
        const at = new Map(said.map((id, place) => [id, place]));
        for (const { id, parent, children } of branches.values()) {
          if (parent !== undefined) expect(at.get(id)!).toBeGreaterThan(at.get(parent)!);
          const steps = [...children]
            .sort((a, b) => at.get(a.id)! - at.get(b.id)!)
            .map(({ relation }) => relation);
          const changes = steps.filter((relation, place) => relation !== steps[place - 1]);
          expect(changes).toHaveLength(new Set(steps).size);
        }
      }
    });
  });
});

it('one goes from stop to stop, and into the order from outside it', () => {
  const stops = [
    { statement: 'a', passage: 'p1' },
    { statement: 'b', passage: 'p2' },
    { statement: 'a', passage: 'p3' },
  ];
  expect(nextStop(stops, stops[0], 1)).toBe(stops[1]);
  expect(nextStop(stops, stops[2], -1)).toBe(stops[1]);
  expect(nextStop(stops, stops[2], 1)).toBeUndefined();
  expect(nextStop(stops, stops[0], -1)).toBeUndefined();
  expect(nextStop(stops, { statement: 'a' }, 1)).toBe(stops[1]);
  expect(nextStop(stops, { statement: 'z' }, 1)).toBe(stops[0]);
  expect(nextStop(stops, undefined, -1)).toBe(stops[2]);
  expect(nextStop([], undefined, 1)).toBeUndefined();
});
