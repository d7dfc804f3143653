import { describe, expect, it } from 'vitest';
import { groupOf, readingTree, type Id } from '../../src/model/index.ts';
import { relationsAt, step, type TypedWay } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { idsOf, sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';

const map = sketch(`thesis t
  r1: a > t ^a1
  r2: b + c > t ^a2
  r3: o ! t ^a1
  r4: p ! t ^a2
  r5: u ! r2
  r6: v ! r5
  r7: w > r2
  r8: x > a`);
const tree = readingTree(map);
const walk = (at: Id, way: TypedWay) => step(map, tree, at, way);

describe('walking by meaning', () => {
  it('goes from reason to reason and from objection to objection, and stops at the ends', () => {
    expect(['a', 'b', 'c'].map((at) => walk(at, 'next-reason'))).toEqual(['b', 'c', undefined]);
    expect(['a', 'b', 'c'].map((at) => walk(at, 'previous-reason'))).toEqual([undefined, 'a', 'b']);
    expect(walk('o', 'next-objection')).toBe('p');
    expect(walk('p', 'next-objection')).toBeUndefined();
  });

  it('goes over to the other group, and from a root to its own', () => {
    expect(walk('a', 'next-objection')).toBe('o');
    expect(walk('p', 'next-reason')).toBe('a');
    expect(walk('t', 'next-reason')).toBe('a');
    expect(walk('t', 'previous-objection')).toBe('p');
    expect(walk('x', 'next-objection')).toBeUndefined();
  });

  it('goes up, and to what is said of the step', () => {
    expect(walk('x', 'target')).toBe('a');
    expect(walk('t', 'target')).toBeUndefined();
    expect([walk('b', 'undercuts'), walk('c', 'undercuts'), walk('a', 'undercuts')]).toEqual([
      'u',
      'u',
      undefined,
    ]);
    expect(walk('c', 'backing')).toBe('w');
    expect(walk('u', 'undercuts')).toBe('v');
  });

  it('goes on from a relation', () => {
    expect([walk('r2', 'undercuts'), walk('r2', 'backing'), walk('r2', 'target')]).toEqual(['u', 'w', 't']);
    expect(walk('r5', 'target')).toBe('b');
    expect(walk('r2', 'next-reason')).toBeUndefined();
    expect(walk('gone', 'target')).toBeUndefined();
  });

  it('lists what arrives, then what leaves', () => {
    expect(idsOf(relationsAt(map, 'a'))).toEqual(['r8', 'r1']);
    expect(idsOf(relationsAt(map, 'r2'))).toEqual(['r7', 'r5']);
    expect(relationsAt(map, 'gone')).toEqual([]);
  });

  it('of any map, next and previous undo each other', () => {
    let steps = 0;
    everySeed(proofScale(200, 4000), (random) => {
      const any = randomMap(random, { statements: 10, relations: 16 });
      const grown = readingTree(any);
      for (const [id, { manner, parent }] of grown.branches) {
        if (parent === undefined) continue;
        const kind = groupOf[manner!] === 'because' ? 'reason' : 'objection';
        for (const [there, back] of [
          ['next', 'previous'],
          ['previous', 'next'],
        ] as const) {
          const to = step(any, grown, id, `${there}-${kind}`);
          if (to === undefined) continue;
          steps += 1;
          expect(grown.branches.get(to)!.parent).toBe(parent);
          expect(step(any, grown, to, `${back}-${kind}`)).toBe(id);
        }
      }
    });
    expect(steps).toBeGreaterThan(0);
  });
});
