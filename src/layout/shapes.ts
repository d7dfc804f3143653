import type { Cells } from './cells.ts';
import type { Filled, Rectangles } from './fillRows.ts';
import { fillRows } from './fillRows.ts';

/**
 * The shapes a subtree can take, from upright to broad, as rectangles: a few for each card, so that those of its siblings
 * can be chosen to go with each other. After L. Stockmeyer, Optimal orientations of cells in slicing floorplan designs,
 * Information and Control 57 (1983), with the shapes thinned out to a fixed number so that the time stays linear.
 */
export interface Shapes {
  /** Shape `n` of card `i` is at `i * shapeCount + n`; a breadth of 0 says that there is none. */
  readonly breadth: Float64Array;
  readonly length: Float64Array;
  /** How the shape comes about: rows of at most `limit`, of subtrees no longer than `budget` where they can. */
  readonly limit: Float64Array;
  readonly budget: Float64Array;
}

/** What shapes are measured by, px across and along. */
export interface Wish {
  readonly rowWidth: number;
  /** Aimed breadth ÷ length. */
  readonly aspect: number;
  readonly gap: number;
  readonly channel: number;
}

/** Shapes kept for a card: the aimed aspect in the middle, each next `ratio` times broader for its length. */
export const shapeCount = 7;
const ratio = 1.6;
/** Row lengths that are tried for a card, and row widths for each of them. */
const budgets = 5;
const widths = 7;
/** Row widths lie on a fixed scale, so that a little more in a row rarely changes where others break. */
const scale = 1.2;

/** Room for the shapes of all cards. */
export function noShapes(count: number): Shapes {
  const room = (): Float64Array => new Float64Array(count * shapeCount);
  return { breadth: room(), length: room(), limit: room(), budget: room() };
}

/** Takes note of a subtree that has one shape only, because it is laid out already. */
export function fixShape(shapes: Shapes, at: number, breadth: number, length: number): void {
  shapes.breadth[at * shapeCount] = breadth;
  shapes.length[at * shapeCount] = length;
}

/** Of the shapes of `child` takes the narrowest no longer than `budget`, or else the shortest, as its rectangle. */
export function chooseShape(shapes: Shapes, child: number, budget: number, sizes: Rectangles): number {
  let best = -1;
  for (let at = child * shapeCount, end = at + shapeCount; at < end; at++) {
    if (shapes.breadth[at] === 0) continue;
    if (best < 0 || better(at, best)) best = at;
  }
  sizes.breadth[child] = shapes.breadth[best]!;
  sizes.length[child] = shapes.length[best]!;
  return best;

  function better(one: number, other: number): boolean {
    const oneFits = shapes.length[one]! <= budget;
    const otherFits = shapes.length[other]! <= budget;
    if (oneFits !== otherFits) return oneFits;
    return oneFits ? shapes.breadth[one]! < shapes.breadth[other]! : shapes.length[one]! < shapes.length[other]!;
  }
}

/** Works out the shapes of card `at` from those of its children. */
export function findShapes(cells: Cells, shapes: Shapes, sizes: Rectangles, at: number, wish: Wish): void {
  const from = cells.first[at]!;
  const to = from + cells.many[at]!;
  const filled: Filled = { rows: 0, breadth: 0, length: 0 };
  let shortest = 0;
  let longest = 0;
  for (let child = from; child < to; child++) {
    chooseShape(shapes, child, 0, sizes);
    shortest = Math.max(shortest, sizes.length[child]!);
    chooseShape(shapes, child, Infinity, sizes);
    longest = Math.max(longest, sizes.length[child]!);
  }

  const tries = longest > shortest ? budgets : 1;
  for (let nth = 0; nth < tries; nth++) {
    const budget = tries === 1 ? longest : shortest * (longest / shortest) ** (nth / (tries - 1));
    let area = 0;
    for (let child = from; child < to; child++) {
      chooseShape(shapes, child, budget, sizes);
      area += (sizes.breadth[child]! + wish.gap) * sizes.length[child]!;
    }
    attempt(Infinity, budget);
    const middle = Math.round(Math.log(Math.sqrt(area * wish.aspect) / wish.rowWidth) / Math.log(scale));
    let last = -1;
    for (let step = -2 * widths + 2; step <= 2 * widths; step += 2) {
      const place = Math.max(0, middle + step / 2);
      if (place === last) continue;
      last = place;
      attempt(wish.rowWidth * scale ** place, budget);
      if (filled.rows === 1) break;
    }
  }

  /** Fills rows in this way, and keeps the shape if it is the smallest so far of its kind. */
  function attempt(limit: number, budget: number): void {
    fillRows(cells, sizes, at, limit, wish.gap, filled);
    const sides = filled.rows > 1 ? 2 * wish.channel : 0;
    const breadth = Math.max(2 * cells.half[at]!, filled.breadth + sides);
    const length = cells.cell[at]! + filled.length;
    const middle = (shapeCount - 1) / 2;
    const kind = Math.round(Math.log(breadth / length / wish.aspect) / Math.log(ratio));
    const slot = at * shapeCount + middle + Math.max(-middle, Math.min(middle, kind));
    const held = shapes.breadth[slot]! * shapes.length[slot]!;
    if (held > 0 && held <= breadth * length) return;
    shapes.breadth[slot] = breadth;
    shapes.length[slot] = length;
    shapes.limit[slot] = limit;
    shapes.budget[slot] = budget;
  }
}

/** The shape of card `at` that fits into the smallest frame of the aimed aspect. */
export function bestShape(shapes: Shapes, at: number, aspect: number): number {
  let best = -1;
  let smallest = Infinity;
  for (let slot = at * shapeCount, end = slot + shapeCount; slot < end; slot++) {
    const frame = Math.max(shapes.breadth[slot]!, shapes.length[slot]! * aspect);
    if (frame > 0 && frame < smallest) {
      smallest = frame;
      best = slot;
    }
  }
  return best;
}
