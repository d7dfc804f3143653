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
 * subtree's card and over its shoulders. With `opens`, marks the children that open a row; then the last row gets company
 * if only one child were left in it.
 */
export function fillRows(
  cells: Cells, sizes: Rectangles, at: number, limit: number, gap: number, into: Filled, opens?: Uint8Array,
): void {
  const { half, cell, many } = cells;
  const from = cells.first[at]!;
  const to = from + many[at]!;
  let left = 0, right = 0, cardEnd = 0, blockEnd = 0; // of the row so far, across, from the centre of its first card
  let cardLength = 0, below = 0;
  let place = 0;
  let opener = from, openerBefore = from;
  let rows = 0, breadthOfAll = 0, lengthOfAll = 0;
  for (let child = from; child < to; child++) {
    const card = half[child]!;
    const toLeft = sizes.left[child]!;
    const toRight = sizes.breadth[child]! - toLeft;
    const bare = many[child] === 0;
    let fits = false;
    if (child > from) {
      place = Math.max(cardEnd + gap + card, bare ? -Infinity : blockEnd + gap + toLeft);
      fits = Math.max(right, place + toRight) - Math.min(left, place - toLeft) <= limit;
    }
    if (!fits) {
      place = 0;
      breadthOfAll = Math.max(breadthOfAll, right - left);
      lengthOfAll += cardLength + below;
      rows++;
      left = right = cardEnd = 0;
      blockEnd = -Infinity;
      cardLength = below = 0;
      openerBefore = opener;
      opener = child;
    }
    if (opens !== undefined) opens[child] = fits ? 0 : 1;
    left = Math.min(left, place - toLeft);
    right = Math.max(right, place + toRight);
    cardEnd = place + card;
    if (!bare) blockEnd = Math.max(blockEnd, place + toRight);
    cardLength = Math.max(cardLength, cell[child]!);
    below = Math.max(below, sizes.length[child]! - cell[child]!);
  }
  into.rows = rows;
  into.breadth = Math.max(breadthOfAll, right - left);
  into.left = rows === 1 ? place / 2 - left : into.breadth / 2;
  into.length = lengthOfAll + cardLength + below;

  if (opens === undefined || opener !== to - 1 || opener - openerBefore < 3) return;
  const longer = sizes.length[opener - 1]! > 2 * sizes.length[opener]!;
  const broader = sizes.breadth[opener - 1]! + gap + sizes.breadth[opener]! > into.breadth;
  if (!longer && !broader) {
    opens[opener] = 0;
    opens[opener - 1] = 1;
  }
}
