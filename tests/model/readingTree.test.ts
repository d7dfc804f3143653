import { describe, expect, it } from 'vitest';
import { readingTree, roots, sizesOf, trail, type ArgumentMap, type Branch } from '../../src/model/index.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { idsOf, sketch } from './sketch.ts';
import { proofScale } from '../scale.ts';

/** A tree in one line: `t(a(b) c)`. */
const drawn = (branches: readonly Branch[]): string =>
  branches.map(({ id, children }) => (children.length > 0 ? `${id}(${drawn(children)})` : id)).join(' ');
const treeOf = (map: ArgumentMap) => drawn(readingTree(map).roots);

describe('readingTree', () => {
  it('hangs reasons and objections under what they tell on, linked premises side by side', () => {
    const map = sketch(`
      thesis t
      r1: a + b > t
      r2: c > a
      r3: d ! t
      r4: e ! d
    `);
    expect(treeOf(map)).toBe('t(a(c) b d(e))');
    const { branches } = readingTree(map);
    expect(['t', 'a', 'd', 'e'].map((id) => branches.get(id)!.manner)).toEqual([
      undefined,
      'because',
      'but',
      'but',
    ]);
  });

  it('places a statement where it is nearest to the thesis', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b > a
      r3: s > b
      r4: s > t
    `);
    expect(treeOf(map)).toBe('t(a(b) s)');
  });

  it('hangs undercuts and backings under the first premise of the step they are about, and their own under them', () => {
    const map = sketch(`
      thesis t
      r1: a + b > t
      r2: u ! r1
      r3: v ! r2
      r4: w > r1
    `);
    expect(treeOf(map)).toBe('t(a(w u(v)) b)');
    const { branches } = readingTree(map);
    expect(['u', 'v', 'w'].map((id) => branches.get(id)!.manner)).toEqual([
      'undercut',
      'undercut',
      'backing',
    ]);
  });

  it('hangs what is said of a step whose premises stand elsewhere where the step points', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b > a
      r3: a > b
      r4: u ! r3
    `);
    expect(treeOf(map)).toBe('t(a(b(u)))');
  });

  it('follows a chain of undercuts of which some stand elsewhere', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b > t
      r3: a ! r2
      r4: v ! r3
    `);
    expect(treeOf(map)).toBe('t(a b(v))');
  });

  it('puts contradictories and equivalents beside what they are tied to', () => {
    const map = sketch(`
      thesis t
      r1: t # n
      r2: t = same
      r3: why > n
    `);
    expect(treeOf(map)).toBe('t(same n(why))');
    expect(readingTree(map).branches.get('n')!.manner).toBe('opposite');
  });

  it('puts what speaks for a statement before what speaks against it or its step', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: u ! r1
      r3: b > a
      r4: c ! a
      r5: w > r1
    `);
    expect(treeOf(map)).toBe('t(a(b w c u))');
  });

  it('gives other conclusions trees of their own, and loops a place', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b > other
      r3: x > y
      r4: y > x
    `);
    expect(treeOf(map)).toBe('t(a) other(b) x(y)');
  });

  it('is empty for an empty map', () => {
    expect(treeOf(sketch(''))).toBe('');
  });

  describe('on random maps', () => {
    const each = (law: (map: ArgumentMap) => void, options = {}) =>
      everySeed(proofScale(200, 5000), (random) =>
        law(
          randomMap(random, {
            statements: 2 + Math.floor(random() * 14),
            relations: Math.floor(random() * 28),
            ...options,
          }),
        ),
      );

    it('has every statement once', () => {
      each((map) => {
        const { roots: trunks, branches } = readingTree(map);
        const met: string[] = [];
        const walk = (branch: Branch) => {
          met.push(branch.id);
          expect(branches.get(branch.id)).toBe(branch);
          for (const child of branch.children) {
            expect(child.parent).toBe(branch.id);
            expect(child.depth).toBe(branch.depth + 1);
            walk(child);
          }
        };
        trunks.forEach(walk);
        expect(met.sort()).toEqual([...map.statements.keys()].sort());
        expect(branches.size).toBe(map.statements.size);
      });
    });

    it('ties every branch to its parent by its relation', () => {
      each((map) => {
        for (const { id, parent, relation } of readingTree(map).branches.values()) {
          if (parent === undefined) {
            expect(relation).toBeUndefined();
            continue;
          }
          expect(relation!.premises).toContain(id);
          if (relation!.target === undefined) {
            expect(relation!.premises).toContain(parent);
            continue;
          }
          // Up the steps it is about, to the statement the last points at or to the premise one of them comes from.
          const tied: string[] = [];
          const walked = new Set<string>();
          for (let at: string | undefined = relation!.target; at !== undefined && !walked.has(at);) {
            walked.add(at);
            const step = map.relations.get(at);
            tied.push(at, ...(step?.premises ?? []));
            at = step?.target;
          }
          expect(tied, `${id} under ${parent}`).toContain(parent);
        }
      });
    });

    it('places statements breadth first: no nearer way to the thesis is left unused', () => {
      each(
        (map) => {
          if (map.thesis === undefined) return;
          const distance = new Map([[map.thesis, 0]]);
          for (const id of distance.keys()) {
            for (const { premises = [], target } of map.relations.values()) {
              if (target !== id) continue;
              for (const premise of premises)
                if (!distance.has(premise)) distance.set(premise, distance.get(id)! + 1);
            }
          }
          const { branches } = readingTree(map);
          for (const [id, steps] of distance) expect(branches.get(id)!.depth, id).toBe(steps);
        },
        { plain: true, broken: false },
      );
    });

    it('begins with the roots of the map', () => {
      each((map) => {
        const first = roots(map)[0];
        if (first) expect(readingTree(map).roots[0]!.id).toBe(first.id);
      });
    });
  });
});

describe('sizesOf and trail', () => {
  const tree = readingTree(
    sketch(`
      thesis t
      r1: a > t
      r2: b + c > a
      r3: d > b
    `),
  );

  it('count what lies under each', () => {
    expect(Object.fromEntries(sizesOf(tree))).toEqual({ t: 4, a: 3, b: 1, c: 0, d: 0 });
  });

  it('lead from the root to a statement', () => {
    expect(idsOf(trail(tree, 'd'))).toEqual(['t', 'a', 'b', 'd']);
    expect(trail(tree, 'nobody')).toEqual([]);
  });
});
