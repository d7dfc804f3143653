import { describe, expect, it } from 'vitest';
import { readingTree } from '../../src/model/index.ts';
import { allOpen, approximately, composeScene, type Opened } from '../../src/picture/index.ts';
import { prune } from '../../src/trace/index.ts';
import { randomMap } from '../model/randomMap.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { generatedMap } from './generatedMap.ts';

describe('a scene composed again, with what is remembered of the last', () => {
  it('is the same as one composed for the first time, whatever is open or left out', () => {
    for (let seed = 1; seed <= proofScale(20, 300); seed += 1) {
      const next = seeded(seed);
      const map =
        seed % 2 === 0 ? generatedMap(60, seed) : randomMap(next, { statements: 30, relations: 40 });
      const tree = readingTree(map);
      for (let change = 0; change < 5; change += 1) {
        const some =
          next() < 0.5
            ? tree
            : prune(tree, new Set([...map.statements.keys()].filter(() => next() < 0.3))).tree;
        const opened: Opened = new Set([...allOpen(some)].filter(() => next() < 0.7));
        const again = composeScene({ map, tree: some, opened, measure: approximately });
        // Other objects, of which nothing is remembered.
        const copy = { ...map, statements: new Map([...map.statements].map(([id, it]) => [id, { ...it }])) };
        const whole = readingTree(copy);
        const kept = new Set(some.branches.keys());
        const fresh = composeScene({
          map: copy,
          tree: some === tree ? whole : prune(whole, kept).tree,
          opened,
          measure: (text, font) => approximately(text, font),
        });
        expect(again.cards, `seed ${seed}`).toEqual(fresh.cards);
        expect(again.routes, `seed ${seed}`).toEqual(fresh.routes);
        expect(again.junctions, `seed ${seed}`).toEqual(fresh.junctions);
      }
    }
  });
});
