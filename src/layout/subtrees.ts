import type { Cells } from './cells.ts';
import type { Contours } from './contours.ts';
import { contoursOf, untie } from './contours.ts';
import type { Filled, Rectangles } from './fillRows.ts';
import { fillRows } from './fillRows.ts';
import type { LayoutOptions } from './options.ts';
import type { Wish } from './shapes.ts';
import { bestShape, chooseShape, findShapes, noShapes } from './shapes.ts';
import { spreadingOf } from './spreading.ts';
import type { Gaps } from './tidyRow.ts';
import { emptyRow, tidyRow } from './tidyRow.ts';

/** Where every card stands relative to its parent, and what is needed to draw the fans. */
export interface Subtrees {
  readonly contours: Contours;
  /** Centre of the card, across, from the centre of its parent. */
  readonly across: Float64Array;
  /** Beginning of the card, along, from the end of its parent's cell: the lane and the rows that lie between. */
  readonly along: Float64Array;
  /** 1 for a child that opens a row of several. */
  readonly opens: Uint8Array;
  /** Half the width of the block of rows under a card, channels included; 0 where there is one row. */
  readonly block: Float64Array;
}

/**
 * Lays out every subtree, in three passes. From the leaves up: a subtree whose row is no wider than the row width is
 * tidied for good; of every larger one the shapes that it can take are worked out. From the root down: shapes are chosen.
 * From the leaves up again: the rows are tidied, and broken ones become a block with a free channel on each side.
 * Time grows with the number of cards: a row is tidied at most twice, and no contour is walked further than the
 * shallower neighbour reaches.
 */
export function layOutSubtrees(cells: Cells, options: LayoutOptions): Subtrees {
  const { count, first, many, half, cell, lane, depth } = cells;
  const contours = contoursOf(cells);
  const across = new Float64Array(count);
  const along = new Float64Array(count);
  const opens = new Uint8Array(count);
  const block = new Float64Array(count);
  const subtrees: Subtrees = { contours, across, along, opens, block };
  if (count === 1) return subtrees;

  let longest = 0;
  for (let at = 0; at < count; at++) longest = Math.max(longest, many[at]!);
  const spreading = spreadingOf(count, longest);
  const row = emptyRow();
  const aspect = options.direction === 'down' ? options.aspect : 1 / options.aspect;
  const inner: Gaps = { siblings: options.siblingGap, others: options.treeGap };
  const outer: Gaps = { siblings: options.treeGap, others: options.treeGap };
  const innerWish: Wish = { rowWidth: options.rowWidth, aspect, gap: options.siblingGap, channel: options.channel };
  const outerWish: Wish = { ...innerWish, gap: options.treeGap, channel: 0 };

  const fixed = new Uint8Array(count);
  const shapes = noShapes(cells);
  const sizes: Rectangles = {
    left: new Float64Array(count), breadth: new Float64Array(count), length: new Float64Array(count),
  };
  for (let at = count - 1; at >= 0; at--) {
    fixed[at] = tidiesWhole(at) ? 1 : 0;
    if (fixed[at] === 1) {
      sizes.left[at] = -contours.left[at]!;
      sizes.breadth[at] = contours.right[at]! - contours.left[at]!;
      sizes.length[at] = contours.reach[at]!;
    } else findShapes(cells, shapes, sizes, at, at === 0 ? outerWish : innerWish);
  }

  const chosen = new Int32Array(count);
  const filled: Filled = { rows: 0, left: 0, breadth: 0, length: 0 };
  if (fixed[0] === 0) chosen[0] = bestShape(shapes, 0, aspect);
  for (let at = 0; at < count; at++) {
    if (fixed[at] === 1) continue;
    const budget = shapes.budget[chosen[at]!]!;
    for (let child = first[at]!, end = child + many[at]!; child < end; child++) {
      chosen[child] = chooseShape(shapes, child, budget, sizes);
    }
    const { gap } = at === 0 ? outerWish : innerWish;
    fillRows(cells, sizes, at, shapes.limit[chosen[at]!]!, gap, filled, opens);
    block[at] = filled.rows > 1 ? 1 : 0;
  }

  for (let at = count - 1; at >= 0; at--) {
    if (fixed[at] === 1) continue;
    if (block[at] === 0) {
      tidy(at, first[at]!, first[at]! + many[at]!);
      hang(at);
    } else stackRows(at);
  }
  return subtrees;

  /** Tidies the subtree for good if everything under it is, and its row is no wider than the row width. */
  function tidiesWhole(at: number): boolean {
    const from = first[at]!;
    const to = from + many[at]!;
    for (let child = from; child < to; child++) if (fixed[child] === 0) return false;
    if (from === to) return true;
    tidy(at, from, to);
    if (to - from > 1 && row.right - row.left > options.rowWidth) {
      untie(contours, from, to);
      return false;
    }
    hang(at);
    return true;
  }

  /** Tidies some of the children of a card into one row, whose cards' cells are all made to end together. */
  function tidy(at: number, from: number, to: number): void {
    let deepest = 0;
    for (let child = from; child < to; child++) deepest = Math.max(deepest, depth[child]!);
    for (let child = from; child < to; child++) {
      const longer = lane[at]! + deepest - cell[child]!;
      cell[child]! += longer;
      contours.reach[child]! += longer;
    }
    tidyRow(cells, contours, spreading, across, from, to, at === 0 ? outer : inner, row);
  }

  /** Hangs a single row under the card, which stands over the middle between the first and the last child. */
  function hang(at: number): void {
    const from = first[at]!;
    const to = from + many[at]!;
    const middle = across[to - 1]! / 2;
    for (let child = from; child < to; child++) {
      across[child]! -= middle;
      along[child] = lane[at]!;
    }
    contours.nextLeft[at] = from;
    contours.leftAcross[at] = across[from]!;
    contours.leftAlong[at] = cell[from]!;
    contours.leftEnd[at] = row.leftEnd;
    contours.leftEndAcross[at] = row.leftEndAcross - middle;
    contours.nextRight[at] = to - 1;
    contours.rightAcross[at] = across[to - 1]!;
    contours.rightAlong[at] = cell[to - 1]!;
    contours.rightEnd[at] = row.rightEnd;
    contours.rightEndAcross[at] = row.rightEndAcross - middle;
    contours.left[at] = Math.min(-half[at]!, row.left - middle);
    contours.right[at] = Math.max(half[at]!, row.right - middle);
    contours.reach[at] = cell[at]! + row.reach;
  }

  /** Tidies the rows one by one, stacks them centred under the card, and makes them one rectangle with the channels. */
  function stackRows(at: number): void {
    const end = first[at]! + many[at]!;
    let stacked = 0;
    let widest = 0;
    for (let from = first[at]!; from < end; ) {
      let to = from + 1;
      while (to < end && opens[to] === 0) to++;
      tidy(at, from, to);
      const middle = (row.left + row.right) / 2;
      for (let child = from; child < to; child++) {
        across[child]! -= middle;
        along[child] = stacked + lane[at]!;
      }
      stacked += row.reach;
      widest = Math.max(widest, row.right - row.left);
      from = to;
    }
    const rows = at + count;
    block[at] = half[rows] = widest / 2 + (at === 0 ? 0 : options.channel);
    cell[rows] = stacked;
    contours.nextLeft[at] = contours.nextRight[at] = rows;
    contours.leftAlong[at] = contours.rightAlong[at] = stacked;
    contours.leftEnd[at] = contours.rightEnd[at] = rows;
    contours.left[at] = -Math.max(half[at]!, half[rows]);
    contours.right[at] = -contours.left[at]!;
    contours.reach[at] = cell[at]! + stacked;
  }
}
