import { expect, it } from 'vitest';
import { elsewhere, readingTree } from '../../src/model/index.ts';
import { proofScale } from '../scale.ts';
import { allSeeds, everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { sketch } from './sketch.ts';

const argues = ['support', 'attack'];

it('every step for or against a statement is under it in the tree, or is told of as standing elsewhere; none is both', () => {
  let count = 0;
  everySeed(proofScale(300, 10_000), (random) => {
    const map = randomMap(random, { statements: 12, relations: 24 });
    const tree = readingTree(map);
    for (const { id, children, relation: own } of tree.branches.values()) {
      const told = Object.values(elsewhere(map, tree, id)).flat();
      const ids = told.map(({ relation }) => relation.id);
      const under = children.map(({ relation }) => relation!.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((step) => under.includes(step))).toEqual([]);
      for (const { premise, relation } of told) {
        expect(relation.premises).toContain(premise);
        expect(premise).not.toBe(id);
        expect([...argues, 'contradiction']).toContain(relation.kind);
        expect(relation.target !== undefined || relation.kind === 'contradiction').toBe(true);
      }
      for (const step of map.relations.values()) {
        const others = (step.premises ?? []).filter(
          (premise) => premise !== id && map.statements.has(premise),
        );
        if (step.target === id && step !== own && argues.includes(step.kind) && others.length > 0)
          expect([...under, ...ids]).toContain(step.id);
      }
      count += told.length;
    }
  });
  if (allSeeds) expect(count).toBeGreaterThan(100);
});

const said = (lines: string, id: string, without?: string) => {
  const map = sketch(lines);
  const tree = readingTree(map);
  const roots = tree.roots.filter((root) => root.id !== without);
  const { because, but } = elsewhere(map, tree, id, roots);
  const steps = (some: typeof because) =>
    some.map(({ relation, premise }) => `${premise} by ${relation.id}`).join(', ');
  return `because ${steps(because)}; but ${steps(but)}`;
};

it('a premise that already has its place answers another objection from there', () => {
  const lines = 'r1: a > t\n r2: b ! t\n r3: a ! b';
  expect(said(lines, 'b')).toBe('because ; but a by r3');
  expect(said(lines, 'a')).toBe('because ; but ');
});

it('what is said of a step from elsewhere is told where the step is told, or where its first premise hangs', () => {
  const lines = 'r1: a > t\n r2: b ! t\n r3: a ! b\n r4: c > t\n r5: c ! r3\n r6: b ! r4';
  expect(said(lines, 'b')).toBe('because ; but a by r3, c by r5');
  expect(said(lines, 'c')).toBe('because ; but b by r6');
});

it('tells of both that contradict each other, and not of what only says the same, or stands in a tree that is not read', () => {
  const lines = 'r1: a > t\n r2: b > t\n r3: a # b\n r4: a = b\n r5: m > n\n r6: m > b';
  expect(said(lines, 'a')).toBe('because ; but b by r3');
  expect(said(lines, 'b')).toContain('; but a by r3');
  const other = 'thesis t\nmotion m\nr1: a > t\nr2: x > m\nr3: x ! c';
  expect(said(other, 'c')).toBe('because ; but x by r3');
  expect(said(other, 'c', 'm')).toBe('because ; but ');
});
