import type { Cells } from './cells.ts';

/** Subtrees as rectangles, by card: how broad and how long each is taken to be, px. The length holds the lane above it. */
export interface Rectangles {
  /** How far the rectangle reaches to the left of the card's centre. */
  readonly left: Float64Array;
  readonly breadth: Float64Array;
  readonly length: Float64Array;
}

/** What rows take up together, px. */
export interface Filled {
  rows: number;
  /** From the left edge to the middle, over which the parent stands: between the outer cards if there is one row. */
  left: number;
  breadth: number;
  length: number;
}

/**
 * Fills rows of at most `limit` with the subtrees under card `at`, in order, each row as full as it gets. A subtree is
 * seen as its card and, below that, the rectangle of what hangs under it, so that small cards may stand beside a large
 * subtree's card and over its shoulders. Joined cards stay together, even beyond the limit. With `opens`, marks the children that open a row; then the last row gets company
 * if only one child were left in it.
 */
export function fillRows(
  cells: Cells,
  sizes: Rectangles,
  at: number,
  limit: number,
  gap: number,
  into: Filled,
  opens?: Uint8Array,
): void {
  const { half, cell, many, joined } = cells;
  const from = cells.first[at]!;
  const to = from + many[at]!;
  // Of the row so far, across from the centre of its first card: its edges, the end of its last card, of its blocks.
  let left = 0;
  let right = 0;
  let cardEnd = 0;
  let blockEnd = 0;
  // Along: the longest card, and what reaches furthest below the cards.
  let cardLength = 0;
  let below = 0;
  // The row up to the last card that could open the next one: its edges, and the two lengths.
  let group = from;
  let groupLeft = 0;
  let groupRight = 0;
  let groupCardLength = 0;
  let groupBelow = 0;
  let place = 0;
  let opener = from;
  let openerBefore = from;
  let rows = 0;
  let breadthOfAll = 0;
  let lengthOfAll = 0;
  for (let child = from; child < to; child++) {
    if (joined[child] === 0) {
      group = child;
      groupLeft = left;
      groupRight = right;
      groupCardLength = cardLength;
      groupBelow = below;
    }
    let toLeft = sizes.left[child]!;
    let toRight = sizes.breadth[child]! - toLeft;
    let fits = false;
    if (child > from) {
      place = Math.max(cardEnd + gap + half[child]!, many[child] === 0 ? -Infinity : blockEnd + gap + toLeft);
      const longer = Math.max(right, place + toRight) - Math.min(left, place - toLeft);
      fits = longer <= limit || group === opener;
    }
    if (!fits) {
      // Its whole group goes to the next row; what is joined to it follows.
      child = group;
      toLeft = sizes.left[child]!;
      toRight = sizes.breadth[child]! - toLeft;
      breadthOfAll = Math.max(breadthOfAll, groupRight - groupLeft);
      lengthOfAll += groupCardLength + groupBelow;
      rows++;
      place = left = right = cardEnd = 0;
      blockEnd = -Infinity;
      cardLength = below = 0;
      openerBefore = opener;
      opener = child;
    }
    if (opens !== undefined) opens[child] = fits ? 0 : 1;
    left = Math.min(left, place - toLeft);
    right = Math.max(right, place + toRight);
    cardEnd = place + half[child]!;
    if (many[child]! > 0) blockEnd = Math.max(blockEnd, place + toRight);
    cardLength = Math.max(cardLength, cell[child]!);
    below = Math.max(below, sizes.length[child]! - cell[child]!);
  }
  into.rows = rows;
  into.breadth = Math.max(breadthOfAll, right - left);
  into.left = rows === 1 ? place / 2 - left : into.breadth / 2;
  into.length = lengthOfAll + cardLength + below;

  if (opens === undefined || opener !== to - 1 || opener - openerBefore < 3) return;
  if (joined[opener - 1] === 1) return;
  const longer = sizes.length[opener - 1]! > 2 * sizes.length[opener]!;
  const broader = sizes.breadth[opener - 1]! + gap + sizes.breadth[opener]! > into.breadth;
  if (!longer && !broader) {
    opens[opener] = 0;
    opens[opener - 1] = 1;
  }
}
