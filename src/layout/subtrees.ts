import type { Cells } from './cells.ts';
import { contoursOf, untie } from './contours.ts';
import { findShapes, type Wish } from './findShapes.ts';
import { fillRows, type Filled, type Rectangles } from './fillRows.ts';
import type { LayoutOptions } from './options.ts';
import { rowPlacer, type Subtrees } from './placeRows.ts';
import { bestShape, chooseShape, noShapes } from './shapes.ts';

/**
 * Lays out every subtree, in three passes. From the leaves up: a subtree whose row is no wider than the row width is
 * tidied for good; of every larger one the shapes that it can take are worked out. From the root down: shapes are chosen.
 * From the leaves up again: the rows are tidied, and broken ones become a block with a free channel on each side.
 * `aspect` is the aimed breadth ÷ length. Time grows with the number of cards: a row is tidied at most twice, and no
 * contour is walked further than the shallower neighbour reaches.
 */
export function layOutSubtrees(cells: Cells, options: LayoutOptions, aspect: number): Subtrees {
  const { count, first, many } = cells;
  const column = (): Float64Array => new Float64Array(count);
  const contours = contoursOf(cells);
  const opens = new Uint8Array(count);
  const subtrees: Subtrees = { contours, across: column(), along: column(), opens, block: column() };
  if (count === 1) return subtrees;

  const placer = rowPlacer(cells, subtrees, options);
  const inner: Wish = {
    rowWidth: options.rowWidth,
    aspect,
    gap: options.siblingGap,
    channel: options.channel,
  };
  const outer: Wish = { ...inner, gap: options.treeGap, channel: 0 };

  const whole = new Uint8Array(count);
  const shapes = noShapes(cells);
  const sizes: Rectangles = { left: column(), breadth: column(), length: column() };
  for (let at = count - 1; at >= 0; at--) {
    if (tidiesWhole(at)) {
      whole[at] = 1;
      sizes.left[at] = -contours.left[at]!;
      sizes.breadth[at] = contours.right[at]! - contours.left[at]!;
      sizes.length[at] = contours.reach[at]!;
    } else findShapes(cells, shapes, sizes, at, at === 0 ? outer : inner);
  }
  if (whole[0] === 1) return subtrees;

  const chosen = new Int32Array(count);
  const broken = new Uint8Array(count);
  const filled: Filled = { rows: 0, left: 0, breadth: 0, length: 0 };
  chosen[0] = bestShape(shapes, 0, aspect);
  for (let at = 0; at < count; at++) {
    if (whole[at] === 1) continue;
    const { limit, budget } = shapes;
    const shape = chosen[at]!;
    for (let child = first[at]!, end = child + many[at]!; child < end; child++) {
      chosen[child] = chooseShape(shapes, child, budget[shape]!, sizes);
    }
    fillRows(cells, sizes, at, limit[shape]!, at === 0 ? outer.gap : inner.gap, filled, opens);
    broken[at] = filled.rows > 1 ? 1 : 0;
  }

  for (let at = count - 1; at >= 0; at--) {
    if (whole[at] === 1) continue;
    if (broken[at] === 1) placer.stack(at);
    else {
      placer.tidyAll(at);
      placer.hang(at);
    }
  }
  return subtrees;

  /** Tidies the subtree for good if everything under it is, and its row is no wider than the row width. */
  function tidiesWhole(at: number): boolean {
    const from = first[at]!;
    const to = from + many[at]!;
    for (let child = from; child < to; child++) if (whole[child] === 0) return false;
    if (from === to) return true;
    const row = placer.tidyAll(at);
    if (to - from > 1 && row.right - row.left > options.rowWidth) {
      untie(contours, from, to);
      return false;
    }
    placer.hang(at);
    return true;
  }
}
