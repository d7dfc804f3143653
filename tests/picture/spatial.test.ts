import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../src/layout/index.ts';
import { readingTree } from '../../src/model/index.ts';
import { allOpen, approximately, composeScene, spatialIndex, touches } from '../../src/picture/index.ts';
import { finder } from '../../src/picture/spatial.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { generatedMap } from './generatedMap.ts';

/** Regions of every size, within a drawing and beyond it. */
function someRegions({ width, height }: Bounds, random: () => number, count: number): Bounds[] {
  return Array.from({ length: count }, () => {
    const size = 10 ** (1 + 4 * random());
    return {
      x: (1.4 * random() - 0.2) * width - size / 2,
      y: (1.4 * random() - 0.2) * height - size / 2,
      width: size * (0.2 + random()),
      height: size * (0.2 + random()),
    };
  });
}

describe('the spatial index of a scene', () => {
  it('finds what looking at everything finds, in the same order', () => {
    for (let seed = 1; seed <= proofScale(12, 300); seed += 1) {
      const random = seeded(seed);
      const map = generatedMap(5 + Math.floor(random() * 400), seed);
      const direction = seed % 2 === 0 ? 'down' : 'right';
      const scene = composeScene({
        map,
        opened: allOpen(readingTree(map)),
        measure: approximately,
        direction,
      });
      const index = spatialIndex(scene);
      for (const region of [scene.bounds, ...someRegions(scene.bounds, random, 40)]) {
        const where = `seed ${seed}, ${JSON.stringify(region)}`;
        expect(index.cards(region), where).toEqual(
          [...scene.cards.values()].filter((card) => touches(card, region)),
        );
        expect(index.junctions(region), where).toEqual(
          [...scene.junctions.values()].filter(({ x, y, width, height }) =>
            touches({ x: x - width / 2, y: y - height / 2, width, height }, region),
          ),
        );
        const found = new Set(index.routes(region));
        for (const route of scene.routes) {
          // A point of a line that lies in the region is enough for the line to be found.
          const inside = route.points.some(({ x, y }) =>
            touches({ x, y, width: 1e-6, height: 1e-6 }, region),
          );
          if (inside) expect(found.has(route), `${where}, ${route.id}`).toBe(true);
        }
      }
    }
  });

  it('is made once a scene', () => {
    const map = generatedMap(10, 1);
    const scene = composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });
    expect(spatialIndex(scene)).toBe(spatialIndex(scene));
  });
});

describe('a finder', () => {
  it('finds boxes of every size anywhere, also left of and above the origin', () => {
    for (let seed = 1; seed <= proofScale(20, 500); seed += 1) {
      const random = seeded(seed);
      const place = () => (random() - 0.5) * 60_000;
      const size = () => 2 ** (17 * random());
      const box = (): Bounds => ({ x: place(), y: place(), width: size(), height: size() });
      const boxes = Array.from({ length: 300 }, box);
      const find = finder(boxes, (each) => each);
      for (let nth = 0; nth < 30; nth += 1) {
        const region = box();
        expect(find(region), `seed ${seed}`).toEqual(boxes.filter((each) => touches(each, region)));
      }
    }
  });
});
