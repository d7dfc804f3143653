import { describe, expect, it } from 'vitest';
import { readingTree } from '../../src/model/index.ts';
import {
  allOpen,
  approximately,
  composeScene,
  legendOf,
  pagesOf,
  roomsOf,
  touches,
  type PageRooms,
  type Scene,
} from '../../src/picture/index.ts';
import { proofScale } from '../scale.ts';
import { generatedMap } from './generatedMap.ts';

const drawn = (count: number, seed: number, direction: 'down' | 'right' = 'down'): Scene => {
  const map = generatedMap(count, seed);
  return composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately, direction });
};
const small: PageRooms = { portrait: { width: 500, height: 700 }, landscape: { width: 700, height: 420 } };
const a4 = (scene: Scene) => roomsOf((width) => legendOf(scene, { width }).height);
/** Smaller than some cards. */
const tiny: PageRooms = { portrait: { width: 300, height: 150 }, landscape: { width: 380, height: 120 } };

function expectLaws(scene: Scene, rooms: PageRooms): void {
  const { orientation, scale, pages } = pagesOf(scene, rooms);
  const room = rooms[orientation];
  const inside = (id: string) => {
    const card = scene.cards.get(id)!;
    return pages.filter(
      ({ region }) =>
        card.x >= region.x &&
        card.y >= region.y &&
        card.x + card.width <= region.x + region.width &&
        card.y + card.height <= region.y + region.height,
    );
  };
  // The line around a card needs some room as well.
  const fits = (card: { width: number; height: number }) =>
    card.width + 16 <= room.width && card.height + 16 <= room.height;
  for (const card of scene.cards.values()) {
    if (fits(card)) expect(inside(card.id), `${card.id} is whole on a page`).not.toEqual([]);
    expect(
      pages.some(({ cards }) => cards.includes(card.id)),
      `${card.id} is on a page`,
    ).toBe(true);
  }
  pages.forEach((page, index) => {
    expect(page.number).toBe(index + 1);
    expect(page.cards.length).toBeGreaterThan(0);
    expect(page.region.width * scale).toBeLessThanOrEqual(room.width + 1e-6);
    expect(page.region.height * scale).toBeLessThanOrEqual(room.height + 1e-6);
    for (const id of page.cards) expect(touches(scene.cards.get(id)!, page.region)).toBe(true);
    for (const other of Object.values(page.neighbours)) {
      expect(pages[other - 1]).toBeDefined();
      expect(other).not.toBe(page.number);
    }
  });
}

describe('a drawing spread over pages', () => {
  it('holds every card whole on some page, has no page without a card, and no page larger than the sheet', () => {
    for (let seed = 1; seed <= proofScale(12, 300); seed += 1) {
      const scene = drawn(5 + ((seed * 37) % 160), seed, seed % 3 === 0 ? 'right' : 'down');
      for (const rooms of [small, a4(scene), tiny]) expectLaws(scene, rooms);
    }
  });

  it('is the same in the other order, row by row, where reading begins at the right', () => {
    const scene = drawn(120, 8);
    const rooms = { ...small, landscape: small.portrait };
    const [there, back] = [false, true].map((rightToLeft) => pagesOf(scene, rooms, { rightToLeft }).pages);
    const rowsOf = (pages: typeof there) =>
      [...new Set(pages!.map(({ row }) => row))].map((row) => pages!.filter((page) => page.row === row));
    expect(rowsOf(there).some((row) => row.length > 1)).toBe(true);
    expect(back!.map(({ number }) => number)).toEqual(there!.map(({ number }) => number));
    expect(rowsOf(back).map((row) => row.map(({ region }) => region).reverse())).toEqual(
      rowsOf(there).map((row) => row.map(({ region }) => region)),
    );
    for (const { region, neighbours } of back!) {
      if (neighbours.left !== undefined) expect(back![neighbours.left - 1]!.region.x).toBeLessThan(region.x);
      if (neighbours.right !== undefined)
        expect(back![neighbours.right - 1]!.region.x).toBeGreaterThan(region.x);
    }
    expect(back!.some(({ neighbours }) => neighbours.left !== undefined)).toBe(true);
  });

  it('is one page where it can be read on one', () => {
    const scene = drawn(6, 3);
    const { width, height } = scene.bounds;
    const room = { width: width * 0.8, height: height * 0.8 };
    const one = pagesOf(scene, { portrait: room, landscape: room });
    expect(one.pages).toMatchObject([{ number: 1, region: scene.bounds, neighbours: {} }]);
    expect(one.scale).toBeCloseTo(0.8);
    const less = { width: width * 0.7, height: height * 0.7 };
    expect(pagesOf(scene, { portrait: less, landscape: less }).pages.length).toBeGreaterThan(1);
    const ample = { width: width * 3, height: height * 3 };
    expect(pagesOf(scene, { portrait: ample, landscape: ample }).scale).toBe(1);
  });

  it('is set smaller where it needs fewer pages so, never below what can be read', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const scene = drawn(60 + seed * 7, seed);
      const { scale, pages } = pagesOf(scene, small);
      expect(scale).toBeGreaterThanOrEqual(7 / 9);
      expect(pages.length).toBeLessThan(pagesOf(scene, small, { smallest: 1 }).pages.length);
    }
  });

  it('is set in reading size where a smaller one needs as many pages', () => {
    const scene = drawn(6, 3);
    const { width, height } = scene.bounds;
    const room = { width: width + 40, height: height * 0.72 };
    expect(pagesOf(scene, { portrait: room, landscape: room })).toMatchObject({
      scale: 1,
      pages: [{ number: 1 }, { number: 2 }],
    });
  });

  it('takes the way of holding the sheet that needs fewer', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const scene = drawn(80, seed);
      const alone = (room: PageRooms['portrait']) =>
        pagesOf(scene, { portrait: room, landscape: room }).pages.length;
      expect(pagesOf(scene, small).pages).toHaveLength(
        Math.min(alone(small.portrait), alone(small.landscape)),
      );
    }
  });

  it('says on which page a line goes on, there and back', () => {
    const { pages } = pagesOf(drawn(120, 8), small);
    const ties = pages.flatMap(({ number, row, neighbours }) =>
      Object.entries(neighbours).map(([edge, other]) => ({
        number,
        edge,
        other,
        row,
        to: pages[other - 1]!.row,
      })),
    );
    expect(ties.length).toBeGreaterThan(pages.length / 2);
    for (const { edge, row, to, number, other } of ties) {
      if (edge === 'down') expect(to).toBeGreaterThan(row);
      else if (edge === 'up') expect(to).toBeLessThan(row);
      else expect([to, Math.sign(other - number)]).toEqual([row, edge === 'right' ? 1 : -1]);
    }
  });

  it('of nothing has no pages', () => {
    expect(
      pagesOf({ cards: new Map(), routes: [], bounds: { x: 0, y: 0, width: 0, height: 0 } }, small).pages,
    ).toEqual([]);
  });
});
