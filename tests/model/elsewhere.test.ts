import { expect, it } from 'vitest';
import { elsewhere, readingTree } from '../../src/model/index.ts';
import { proofScale } from '../scale.ts';
import { allSeeds, everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { sketch } from './sketch.ts';

it('every step about a statement is under it in the tree, or is told of as standing elsewhere; none is both', () => {
  let count = 0;
  everySeed(proofScale(300, 10_000), (random) => {
    const map = randomMap(random, { statements: 12, relations: 24 });
    const tree = readingTree(map);
    for (const { id, children, relation: own } of tree.branches.values()) {
      const told = Object.values(elsewhere(map, tree, id)).flat();
      const under = children.map(({ relation }) => relation!.id);
      const all = [...under, ...told.map(({ relation }) => relation.id)];
      expect(new Set(told.map(({ relation }) => relation.id)).size).toBe(told.length);
      expect(told.filter(({ relation }) => under.includes(relation.id))).toEqual([]);
      for (const { premise, relation } of told) {
        expect(relation.premises).toContain(premise);
        expect(tree.branches.get(premise)?.parent === id && under.includes(relation.id)).toBe(false);
      }
      for (const step of map.relations.values()) {
        const others = (step.premises ?? []).filter(
          (premise) => premise !== id && map.statements.has(premise),
        );
        if (step.target === id && step !== own && others.length > 0) expect(all).toContain(step.id);
      }
      count += told.length;
    }
  });
  if (allSeeds) expect(count).toBeGreaterThan(100);
});

it('a premise that already has its place answers another objection from there', () => {
  const map = sketch('r1: a > t\n r2: b ! t\n r3: a ! b');
  const tree = readingTree(map);
  expect(elsewhere(map, tree, 'b').but).toMatchObject([{ relation: { id: 'r3' }, premise: 'a' }]);
  expect(elsewhere(map, tree, 'a')).toEqual({ because: [], but: [] });
});
