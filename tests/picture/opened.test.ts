import { describe, expect, it } from 'vitest';
import { readingTree } from '../../src/model/index.ts';
import {
  allOpen,
  branchesUnder,
  closeBelow,
  closeLevel,
  groupKey,
  groupsOf,
  openBelow,
  openLevel,
  openToDepth,
  type Opened,
} from '../../src/picture/index.ts';
import { randomMap } from '../model/randomMap.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

const seeds = Array.from({ length: proofScale(60, 2000) }, (_, seed) => seed + 1);
const sorted = (opened: Opened) => [...opened].sort();

describe('opening and closing', () => {
  it('to a depth opens what lies above it and nothing else; deep enough, everything', () => {
    for (const seed of seeds) {
      const tree = readingTree(randomMap(seeded(seed), { statements: 15, relations: 18 }));
      for (const depth of [0, 1, 2, 3]) {
        const wanted = [...tree.branches.values()]
          .filter((branch) => branch.depth < depth)
          .flatMap((branch) => groupsOf(branch).map((group) => groupKey(branch.id, group)));
        expect(sorted(openToDepth(tree, depth)), `seed ${seed}`).toEqual(wanted.sort());
      }
      expect(sorted(openToDepth(tree, Infinity))).toEqual(sorted(allOpen(tree)));
    }
  });

  it('level by level comes to all below, and back to nothing; what lies elsewhere stays', () => {
    for (const seed of seeds) {
      const tree = readingTree(randomMap(seeded(seed), { statements: 15, relations: 18 }));
      for (const root of tree.roots) {
        const elsewhere = new Set(
          [...allOpen(tree)].filter(
            (key) => !branchesUnder(tree, root.id).some(({ id }) => key.startsWith(`${id}/`)),
          ),
        );
        let opened: Opened = elsewhere;
        const all = sorted(openBelow(tree, opened, root.id));
        for (let step = 0; step < tree.branches.size; step += 1) opened = openLevel(tree, opened, root.id);
        expect(sorted(opened), `seed ${seed}`).toEqual(all);
        for (let step = 0; step < tree.branches.size; step += 1) opened = closeLevel(tree, opened, root.id);
        expect(sorted(opened), `seed ${seed}`).toEqual(sorted(elsewhere));
        expect(sorted(closeBelow(tree, new Set(all), root.id))).toEqual(sorted(elsewhere));
      }
    }
  });
});
