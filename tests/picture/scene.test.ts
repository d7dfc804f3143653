import { describe, expect, it } from 'vitest';
import { readingTree, type ArgumentMap } from '../../src/model/index.ts';
import {
  allOpen,
  approximately,
  composeScene,
  readsRightToLeft,
  groupKey,
  hold,
  MOST_CARDS,
  type Scene,
} from '../../src/picture/index.ts';
import type { Bounds } from '../../src/layout/index.ts';
import { generatedMap } from './generatedMap.ts';
import { shippedGraphs } from './graphs.ts';
import { linesThroughCards, treeCrossings } from './crossings.ts';
import { proofScale } from '../scale.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';

const whole = (map: ArgumentMap, direction: 'down' | 'right' = 'down'): Scene =>
  composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately, direction });

/** What holds of every scene. */
function checkScene(scene: Scene): void {
  expect(treeCrossings(scene)).toEqual([]);
  expect(linesThroughCards(scene)).toEqual([]);
  for (const { from, to, points, id } of scene.routes) {
    for (const end of [from, to])
      expect(scene.cards.has(end) || scene.junctions.has(end), `${id} ends on ${end}`).toBe(true);
    expect(points.length).toBeGreaterThan(1);
    for (const { x, y } of points) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  }
}

describe.each([...shippedGraphs])('the scene of %s', (_, map) => {
  it.each(['down', 'right'] as const)(
    'grows %s without a line crossing another or running through a card',
    (direction) => {
      const scene = whole(map, direction);
      expect(scene.cards.size).toBe(map.statements.size);
      checkScene(scene);
    },
  );

  it('keeps linked premises, and what hits a step, in one row with it', () => {
    const scene = whole(map);
    for (const relation of map.relations.values()) {
      const drawn = scene.junctions.get(relation.id);
      if (!drawn || drawn.across) continue;
      const tops = scene.routes
        .filter((route) => route.relation === relation.id && !route.across && scene.cards.has(route.from))
        .map((route) => scene.cards.get(route.from)!.y);
      expect(new Set(tops).size).toBe(1);
    }
  });
});

describe('scenes of random maps', () => {
  it('keep all laws, whatever is open', () => {
    for (let seed = 1; seed <= proofScale(30, 1000); seed += 1) {
      const random = seeded(seed);
      const map = generatedMap(5 + Math.floor(random() * 80), seed);
      const opened = new Set([...allOpen(readingTree(map))].filter(() => random() < 0.8));
      for (const direction of ['down', 'right'] as const) {
        try {
          checkScene(composeScene({ map, opened, measure: approximately, direction }));
        } catch (fault) {
          throw new Error(`seed ${seed}, ${direction}`, { cause: fault });
        }
      }
    }
  });
});

describe('what is held', () => {
  it('is never more than 150 cards, at any zoom and anywhere', () => {
    const map = generatedMap(proofScale(2000, 10_000), 7);
    const scene = whole(map);
    for (const zoom of [2, 1, 0.6, 0.4, 0.2, 0.05]) {
      for (const [fx, fy] of [
        [0.5, 0.5],
        [0.1, 0.3],
        [0.9, 0.9],
      ] as const) {
        const [width, height] = [1440 / zoom, 900 / zoom];
        const { x, y } = { x: scene.bounds.width * fx, y: scene.bounds.height * fy };
        const { cards } = hold(scene, { x: x - width / 2, y: y - height / 2, width, height });
        expect(cards.length).toBeLessThanOrEqual(MOST_CARDS);
      }
    }
  });
});

describe('a closed card', () => {
  it('hides what lies under it and says how much that is', () => {
    const map = shippedGraphs.get('primer')!;
    const closed = composeScene({ map, opened: new Set(), measure: approximately });
    expect([...closed.cards.keys()]).toEqual([map.thesis]);
    const thesis = closed.cards.get(map.thesis!)!;
    expect(thesis.below).toBe(map.statements.size - 1);
    const open = composeScene({
      map,
      opened: new Set([groupKey(map.thesis!, 'because')]),
      measure: approximately,
    });
    expect(open.cards.get(map.thesis!)).toMatchObject({ width: thesis.width, height: thesis.height });
    expect(open.cards.size).toBeGreaterThan(1);
  });
});

describe('a map that is read from right to left', () => {
  it.each(['down', 'right'] as const)('is drawn as in a mirror, growing %s', (direction) => {
    const map = generatedMap(60, 5);
    const thesis = map.statements.get(map.thesis!)!;
    const withThesis = (text: string) =>
      whole({ ...map, statements: new Map(map.statements).set(thesis.id, { ...thesis, text }) }, direction);
    const [plain, other] = [withThesis('abc def'), withThesis('ابج دہو')];
    checkScene(other);
    const corners = ({ x, y, width, height }: Bounds) => [x, y, width, height];
    for (const [id, card] of plain.cards) {
      const { x, y, width, height } = other.cards.get(id)!;
      expect([-x - width, y, width, height]).toEqual(corners(card));
    }
    expect(other.bounds.x + other.bounds.width).toBeCloseTo(-plain.bounds.x);
    expect([...other.junctions.values()].map(({ x }) => -x)).toEqual(
      [...plain.junctions.values()].map(({ x }) => x),
    );
  });

  it.each([
    ['ur', 'Books', true],
    ['ur-Latn', 'Kitabein', false],
    ['en', 'کتاب means book', false],
    [undefined, 'کتاب means book', true],
    ['ar-arb', 'کتاب means book', true],
    ['en-foo', 'Books', false],
  ])('is one whose language is written so: %s, thesis “%s”', (language, text, expected) => {
    const { language: _, ...map } = generatedMap(3, 5);
    const thesis = { ...map.statements.get(map.thesis!)!, text };
    const read = {
      ...map,
      statements: new Map(map.statements).set(thesis.id, thesis),
      ...(language && { language }),
    };
    expect(readsRightToLeft(read)).toBe(expected);
  });
});

it('a card says who tied it to what it hangs under, where that is neither who says it nor the text', () => {
  const map = sketch(
    'thesis t\nr1: a > t\nb\nr2: b ! t @reader\nc @reader\nr3: c ! t @reader\nd @analyst\nr4: d > t',
  );
  const linked = [...whole(map).cards].map(([id, { linkedBy }]) => [id, linkedBy]);
  expect(Object.fromEntries(linked)).toEqual({
    t: undefined,
    a: undefined,
    b: 'reader',
    c: undefined,
    d: undefined,
  });
});
