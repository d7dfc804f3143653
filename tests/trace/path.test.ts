import { describe, expect, it } from 'vitest';
import { readingTree, type ArgumentMap, type Id, type Relation } from '../../src/model/index.ts';
import { parentThrough, pathTo } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { randomMap } from '../model/randomMap.ts';
import { idsOf, sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';

const path = (map: ArgumentMap, id: Id, via: Record<Id, Id> = {}) =>
  pathTo(map, readingTree(map), id, new Map(Object.entries(via)));
const told = (map: ArgumentMap, id: Id, via?: Record<Id, Id>) =>
  path(map, id, via).map((step) => [step.manner, step.id].filter(Boolean).join(' '));

const twoWays = sketch(`thesis t
  r1: a > t
  r2: b > t
  r3: c > a
  r4: c > b
  r5: u ! r3
  r6: w > r5`);

describe('the way to a statement', () => {
  it('goes down from the root, with the manner of each step', () => {
    expect(told(twoWays, 't')).toEqual(['t']);
    expect(told(twoWays, 'u')).toEqual(['t', 'because a', 'because c', 'undercut u']);
    expect(told(twoWays, 'w')).toEqual(['t', 'because a', 'because c', 'undercut u', 'backing w']);
  });

  it('names the other ways up, and takes the one that was chosen', () => {
    const { others } = path(twoWays, 'c').at(-1)!;
    expect(idsOf(others)).toEqual(['r4']);
    expect(told(twoWays, 'u', { c: 'r4' })).toEqual(['t', 'because b', 'because c', 'undercut u']);
    expect(idsOf(path(twoWays, 'c', { c: 'r4' }).at(-1)!.others)).toEqual(['r3']);
  });

  it('goes over to what contradicts a statement or says the same', () => {
    const map = sketch(`thesis t
      r1: a > t
      r2: b > t
      r3: a # b
      r4: a = c`);
    expect(idsOf(path(map, 'a').at(-1)!.others)).toEqual(['r3']);
    expect(told(map, 'a', { a: 'r3' })).toEqual(['t', 'because b', 'opposite a']);
    expect(told(map, 'c')).toEqual(['t', 'because a', 'same c']);
  });

  it('passes over a choice that leads round in a circle, or nowhere, and offers none', () => {
    const map = sketch(`thesis t
      r1: a > t
      r2: b > a
      r3: a > b`);
    expect(told(map, 'b', { a: 'r3' })).toEqual(['t', 'because a', 'because b']);
    expect(told(map, 'a', { a: 'r3' })).toEqual(['t', 'because a']);
    expect(told(map, 'b', { b: 'gone', a: 'r2' })).toEqual(['t', 'because a', 'because b']);
    expect(path(map, 'b').flatMap(({ others }) => others)).toEqual([]);
  });

  it('keeps a good choice beside one that is passed over', () => {
    const map = sketch(`thesis t
      r1: a > t
      r2: b > t
      r3: c > a
      r4: c > b
      r5: b > c`);
    expect(told(map, 'c', { c: 'r4', b: 'r5' })).toEqual(['t', 'because b', 'because c']);
  });

  it('is empty for what is not there', () => {
    expect(path(twoWays, 'gone')).toEqual([]);
    expect(path(twoWays, 'r1')).toEqual([]);
  });
});

/** Whether a relation may tie a statement to one above it. */
function ties(map: ArgumentMap, relation: Relation, lower: Id, upper: Id): boolean {
  if (!relation.premises?.includes(lower)) return false;
  const met = new Set<Relation>();
  for (let at: Relation | undefined = relation; at && !met.has(at); at = map.relations.get(at.target ?? '')) {
    met.add(at);
    if (at.target === upper) return true;
    const shares = at !== relation || at.kind === 'equivalence' || at.kind === 'contradiction';
    if (shares && at.premises?.includes(upper)) return true;
  }
  return false;
}

describe('of any map, whatever was chosen', () => {
  it('a path begins at a root, ends at the statement, and each step ties the two', () => {
    everySeed(proofScale(300, 5000), (random) => {
      const map = randomMap(random, { statements: 8, relations: 14 });
      const tree = readingTree(map);
      const relations = [...map.relations.keys()];
      const via = new Map<Id, Id>();
      for (const id of map.statements.keys()) {
        if (random() < 0.6) via.set(id, relations[Math.floor(random() * relations.length)]!);
      }
      for (const id of map.statements.keys()) {
        for (const chosen of [via, undefined]) {
          const steps = pathTo(map, tree, id, chosen);
          expect(steps.at(-1)!.id).toBe(id);
          expect(new Set(idsOf(steps)).size).toBe(steps.length);
          expect(tree.branches.get(steps[0]!.id)!.parent).toBeUndefined();
          expect(steps[0]!.relation).toBeUndefined();
          for (const [at, { id: lower, relation, others }] of steps.entries()) {
            if (at > 0) expect(ties(map, relation!, lower, steps[at - 1]!.id)).toBe(true);
            expect(others).not.toContain(relation);
            for (const other of others)
              expect(ties(map, other, lower, parentThrough(map, tree, lower, other)!)).toBe(true);
          }
        }
      }
    });
  });

  it('what is offered as another way up is taken when it is chosen', () => {
    let offered = 0;
    everySeed(proofScale(300, 5000), (random) => {
      const map = randomMap(random, { statements: 8, relations: 14 });
      const tree = readingTree(map);
      for (const id of map.statements.keys()) {
        for (const { id: other } of pathTo(map, tree, id).at(-1)!.others) {
          offered += 1;
          expect(pathTo(map, tree, id, new Map([[id, other]])).at(-1)!.relation!.id).toBe(other);
        }
      }
    });
    expect(offered).toBeGreaterThan(0);
  });
});
