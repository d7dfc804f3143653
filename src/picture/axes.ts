import type { Bounds, Direction } from '../layout/index.ts';
import type { Point } from './scene.ts';

/** The drawing seen along its growth: `along` runs from a card to those under it, `across` along a row. */
export interface Axes {
  readonly start: (box: Bounds) => number;
  readonly end: (box: Bounds) => number;
  readonly centre: (box: Bounds) => number;
  readonly point: (across: number, along: number) => Point;
}

export const axesOf: Readonly<Record<Direction, Axes>> = {
  down: {
    start: ({ y }) => y,
    end: ({ y, height }) => y + height,
    centre: ({ x, width }) => x + width / 2,
    point: (across, along) => ({ x: across, y: along }),
  },
  right: {
    start: ({ x }) => x,
    end: ({ x, width }) => x + width,
    centre: ({ y, height }) => y + height / 2,
    point: (across, along) => ({ x: along, y: across }),
  },
};

export const middle = ({ x, y, width, height }: Bounds): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Where the straight line from a rectangle's centre towards a point leaves the rectangle. */
export function leaving(box: Bounds, towards: Point): Point {
  const from = middle(box);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return scale >= 1 ? from : { x: from.x + dx * scale, y: from.y + dy * scale };
}

/** The points without those that lie on the straight line between their neighbours, or on one of them. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept[kept.length - 2], kept[kept.length - 1]];
    if (last && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    if (before && last && onLine(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const onLine = (a: Point, b: Point, c: Point) =>
  (Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - c.x) < 0.5) ||
  (Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - c.y) < 0.5);
