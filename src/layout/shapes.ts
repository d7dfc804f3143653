import type { Cells } from './cells.ts';
import type { Rectangles } from './fillRows.ts';

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

/** Shapes kept for a card. */
export const shapeCount = 9;

/** Room for the shapes of as many of the cards as have children. */
export function noShapes(cells: Cells): Shapes {
  let parents = 0;
  for (let at = 0; at < cells.count; at++) if (cells.many[at]! > 0) parents++;
  const room = (): Float64Array => new Float64Array(parents * shapeCount);
  return {
    begin: new Int32Array(cells.count).fill(-1),
    used: 0,
    left: room(),
    breadth: room(),
    length: room(),
    limit: room(),
    budget: room(),
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
    const better =
      bestLength <= budget ? ownLength <= budget && ownBreadth < bestBreadth : ownLength < bestLength;
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
