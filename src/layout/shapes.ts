import type { Cells } from './cells.ts';
import type { Filled, Rectangles } from './fillRows.ts';
import { fillRows } from './fillRows.ts';

/**
 * The shapes a subtree can take, from upright to broad, as rectangles: a few for each card, so that those of its siblings
 * can be chosen to go with each other. After L. Stockmeyer, Optimal orientations of cells in slicing floorplan designs,
 * Information and Control 57 (1983), with the shapes thinned out to a fixed number so that the time stays linear.
 */
export interface Shapes {
  /** Where the shapes of a card begin in the other columns; −1 for a card that has one shape only, laid out already. */
  readonly begin: Int32Array;
  /** How many places are in use. */
  used: number;
  readonly left: Float64Array;
  /** 0 where there is no shape of this kind. */
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
export const shapeCount = 9;
const ratio = 1.4;
/** Row lengths that are tried for a card, and how many row widths above and below the fitting one for each of them. */
const budgets = 10;
const reachOfWidths = 4;
/** Row widths lie on a fixed scale, so that a little more in a row rarely changes where others break. */
const scale = 1.3;

/** Room for the shapes of as many of the cards as have children. */
export function noShapes(cells: Cells): Shapes {
  let parents = 0;
  for (let at = 0; at < cells.count; at++) if (cells.many[at]! > 0) parents++;
  const room = (): Float64Array => new Float64Array(parents * shapeCount);
  return {
    begin: new Int32Array(cells.count).fill(-1), used: 0,
    left: room(), breadth: room(), length: room(), limit: room(), budget: room(),
  };
}

/**
 * Of the shapes of `child` takes the narrowest no longer than `budget`, or else the shortest, as its rectangle, and
 * returns the place of that shape. A subtree without a choice keeps the rectangle that it has.
 */
export function chooseShape(shapes: Shapes, child: number, budget: number, sizes: Rectangles): number {
  const begin = shapes.begin[child]!;
  if (begin < 0) return -1;
  const { breadth, length } = shapes;
  let best = -1;
  let bestBreadth = Infinity;
  let bestLength = Infinity;
  for (let slot = begin; slot < begin + shapeCount; slot++) {
    const ownBreadth = breadth[slot]!;
    const ownLength = length[slot]!;
    if (ownBreadth === 0) continue;
    const better = bestLength <= budget ? ownLength <= budget && ownBreadth < bestBreadth : ownLength < bestLength;
    if (!better) continue;
    best = slot;
    bestBreadth = ownBreadth;
    bestLength = ownLength;
  }
  sizes.left[child] = shapes.left[best]!;
  sizes.breadth[child] = bestBreadth;
  sizes.length[child] = bestLength;
  return best;
}

/** Works out the shapes of card `at` from those of its children. */
export function findShapes(
  cells: Cells, shapes: Shapes, sizes: Rectangles, at: number, wish: Wish,
): void {
  const from = cells.first[at]!;
  const to = from + cells.many[at]!;
  const begin = shapes.used;
  shapes.begin[at] = begin;
  shapes.used += shapeCount;
  const filled: Filled = { rows: 0, left: 0, breadth: 0, length: 0 };
  const flexible: number[] = [];
  let shortest = 0;
  let longest = 0;
  let fixedArea = 0;
  for (let child = from; child < to; child++) {
    if (shapes.begin[child]! < 0) {
      shortest = Math.max(shortest, sizes.length[child]!);
      fixedArea += areaOf(child);
      continue;
    }
    flexible.push(child);
    chooseShape(shapes, child, 0, sizes);
    shortest = Math.max(shortest, sizes.length[child]!);
    chooseShape(shapes, child, Infinity, sizes);
    longest = Math.max(longest, sizes.length[child]!);
  }
  longest = Math.max(longest, shortest);

  let breadths = 0;
  for (let nth = 0; nth < budgets; nth++) {
    const budget = shortest * (longest / shortest) ** (nth / (budgets - 1));
    const before = breadths;
    let area = fixedArea;
    breadths = 0;
    for (const child of flexible) {
      chooseShape(shapes, child, budget, sizes);
      breadths += sizes.breadth[child]!;
      area += areaOf(child);
    }
    // A longer row chooses shapes that are narrower or the same: the same sum means the same choice.
    if (nth > 0 && breadths === before) continue;
    attempt(Infinity, budget);
    const whole = filled.breadth;
    const middle = Math.round(Math.log(Math.sqrt(area * wish.aspect) / wish.rowWidth) / Math.log(scale));
    let limit = wish.rowWidth * scale ** Math.max(0, middle - reachOfWidths);
    for (let step = -reachOfWidths; step <= reachOfWidths && limit < whole; step++) {
      attempt(limit, budget);
      if (middle + step >= 0) limit *= scale;
    }
  }

  function areaOf(child: number): number {
    return (sizes.breadth[child]! + wish.gap) * sizes.length[child]!;
  }

  /** Fills rows in this way, and keeps the shape if it is the smallest so far of its kind. */
  function attempt(limit: number, budget: number): void {
    fillRows(cells, sizes, at, limit, wish.gap, filled);
    const side = filled.rows > 1 ? wish.channel : 0;
    const half = cells.half[at]!;
    const left = Math.max(half, filled.left + side);
    const breadth = left + Math.max(half, filled.breadth - filled.left + side);
    const length = cells.cell[at]! + filled.length;
    const middle = (shapeCount - 1) / 2;
    const kind = Math.round(Math.log(breadth / length / wish.aspect) / Math.log(ratio));
    const slot = begin + middle + Math.max(-middle, Math.min(middle, kind));
    const held = shapes.breadth[slot]! * shapes.length[slot]!;
    if (held > 0 && held <= breadth * length) return;
    shapes.left[slot] = left;
    shapes.breadth[slot] = breadth;
    shapes.length[slot] = length;
    shapes.limit[slot] = limit;
    shapes.budget[slot] = budget;
  }
}

/** Of the shapes of card `at`, which has some, the place of the one that fits into the smallest frame of the aimed aspect. */
export function bestShape(shapes: Shapes, at: number, aspect: number): number {
  let best = -1;
  let smallest = Infinity;
  for (let slot = shapes.begin[at]!, end = slot + shapeCount; slot < end; slot++) {
    const frame = Math.max(shapes.breadth[slot]!, shapes.length[slot]! * aspect);
    if (frame > 0 && frame < smallest) {
      smallest = frame;
      best = slot;
    }
  }
  return best;
}
