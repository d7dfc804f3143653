import { describe, expect, it, vi } from 'vitest';
import { boxesOf, madeMap } from '../../bench/generate.ts';
import { defaultOptions, layout, type Box, type Layout } from '../../src/layout/index.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { card, caterpillar, chain, randomForest, renamed, star, transposed } from './forests.ts';
import { lawful } from './laws.ts';

// At full size, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const samples = Array.from({ length: proofScale(60, 2_000) }, (_, nth) => nth + 1);
const forestOf = (seed: number): Box[] => {
  const random = seeded(seed);
  return randomForest(random, 1 + Math.floor(random() * (seed % 7 === 0 ? 600 : 80)));
};
const aspectOf = ({ bounds }: Layout): number => bounds.width / bounds.height;

describe('a layout of any forest', () => {
  it('keeps cards apart, in order, in their rows, and lanes and channels free', () => {
    for (const seed of samples) lawful(forestOf(seed), {}, seed);
  });

  it('keeps the same laws to the right, and with other options', () => {
    for (const seed of samples) {
      const random = seeded(seed + 1_000_000);
      const options = {
        direction: seed % 2 === 0 ? 'right' : 'down',
        rowWidth: 300 + random() * 1_500,
        siblingGap: 5 + random() * 40,
        treeGap: 5 + random() * 80,
        channel: 10 + random() * 60,
        aspect: 0.5 + random() * 2,
      } as const;
      lawful(forestOf(seed), options, seed);
    }
  });

  it('is the same every time, and leaves what it is given as it was', () => {
    for (const seed of samples) {
      const forest = forestOf(seed);
      const before = JSON.stringify(forest);
      const first = layout(forest);
      expect(JSON.stringify(forest), `seed ${seed}`).toBe(before);
      expect(layout(forestOf(seed)), `seed ${seed}`).toEqual(first);
    }
  });

  it('does not look at ids', () => {
    for (const seed of samples) {
      const name = (id: string): string => [...`${id}~`].reverse().join('');
      const forest = forestOf(seed);
      const other = layout(renamed(forest, name));
      for (const { id, x, y } of layout(forest).placements.values()) {
        expect(other.placements.get(name(id)), `seed ${seed}`).toMatchObject({ x, y });
      }
    }
  });

  it('to the right is the transpose of down at the inverse aspect', () => {
    for (const seed of samples) {
      const forest = forestOf(seed);
      const down = layout(forest, { aspect: 0.8 });
      const right = layout(transposed(forest), { aspect: 1 / 0.8, direction: 'right' });
      for (const { id, x, y } of down.placements.values()) {
        expect(right.placements.get(id), `seed ${seed}`).toMatchObject({ x: y, y: x });
      }
      expect(right.fans, `seed ${seed}`).toEqual(down.fans);
      expect(right.bounds, `seed ${seed}`).toEqual({
        x: 0,
        y: 0,
        width: down.bounds.height,
        height: down.bounds.width,
      });
    }
  });
});

describe('small forests', () => {
  it('an empty one is an empty drawing', () => {
    expect(layout([])).toEqual({
      placements: new Map(),
      fans: new Map(),
      bounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });

  it('a single card stands at the origin', () => {
    const { placements, fans, bounds } = layout([card('a')]);
    expect([...placements.values()]).toEqual([{ id: 'a', x: 0, y: 0, width: 240, height: 64 }]);
    expect(fans.size).toBe(0);
    expect(bounds).toEqual({ x: 0, y: 0, width: 240, height: 64 });
  });

  it('children of one card stand in one row, the parent over the middle', () => {
    const { placements, fans } = lawful([card('a', [card('b'), card('c'), card('d')])]);
    expect(placements.get('a')).toMatchObject({ x: 260, y: 0 });
    expect(placements.get('d')).toMatchObject({ x: 520, y: 120 });
    expect(fans.get('a')!.rows).toEqual([{ children: ['b', 'c', 'd'], start: 120 }]);
  });

  it('small cards stand evenly between two that touch further down', () => {
    const wide = (id: string): Box => card(id, [card(`${id}1`), card(`${id}2`), card(`${id}3`)]);
    const { placements } = lawful([card('a', [wide('b'), card('c'), wide('d')])], { rowWidth: 5_000 });
    expect(placements.get('c')!.x * 2).toBeCloseTo(placements.get('b')!.x + placements.get('d')!.x);
  });

  it('a row within the row width is never broken', () => {
    expect(lawful([star(4)]).fans.get('centre')!.rows).toHaveLength(1);
    expect(
      lawful([star(5)])
        .fans.get('centre')!
        .rows.map(({ children }) => children.length),
    ).toEqual([3, 2]);
  });

  it('the last row is not left with one card', () => {
    for (let count = 5; count < 100; count++) {
      expect(
        lawful([star(count)])
          .fans.get('centre')!
          .rows.at(-1)!.children.length,
      ).toBeGreaterThan(1);
    }
  });

  it('a size that is none is refused', () => {
    for (const size of [{ width: Number.NaN }, { height: -1 }, { lane: Infinity }]) {
      expect(() => layout([card('a', [card('b', [], size)])])).toThrow(RangeError);
    }
  });
});

describe('aspect', () => {
  it('of maps above 200 cards is 0.6 to 2.5, down and to the right', () => {
    const sizes = [210, 350, 700, 2_000];
    for (const seed of Array.from({ length: proofScale(6, 100) }, (_, nth) => nth + 1)) {
      for (const direction of ['down', 'right'] as const) {
        for (const count of sizes) {
          const aspect = aspectOf(layout(boxesOf(madeMap(count, seed)), { direction }));
          expect(aspect, `seed ${seed}, ${count} cards, ${direction}`).toBeGreaterThanOrEqual(0.6);
          expect(aspect, `seed ${seed}, ${count} cards, ${direction}`).toBeLessThanOrEqual(2.5);
        }
      }
    }
  });

  it('of stars and wide forests is 0.6 to 2.5', () => {
    for (const count of [40, 200, 1_000, 5_000]) {
      for (const forest of [[star(count)], star(count).children]) {
        expect(aspectOf(layout(forest))).toBeGreaterThanOrEqual(0.6);
        expect(aspectOf(layout(forest))).toBeLessThanOrEqual(2.5);
      }
    }
  });
});

describe('large forests', () => {
  it('10,000 cards keep all laws', () => {
    const laidOut = lawful(boxesOf(madeMap(10_000, 3)), {}, 3);
    expect(aspectOf(laidOut)).toBeGreaterThan(0.6);
    expect(aspectOf(laidOut)).toBeLessThan(2.5);
  });

  it('a chain, a star and a caterpillar of 50,000 are laid out', () => {
    const chained = layout([chain(50_000)]);
    expect(chained.placements.get('k49999')).toMatchObject({ x: 0, y: 49_999 * 120 });
    expect(aspectOf(layout([star(50_000)]))).toBeGreaterThan(0.6);
    expect(layout([caterpillar(50_000 / 3)]).bounds.width).toBe(3 * 240 + 2 * defaultOptions.siblingGap);
  });
});
