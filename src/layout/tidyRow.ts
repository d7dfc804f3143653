import type { Cells } from './cells.ts';
import type { Contours } from './contours.ts';
import { push, settle, spread, type Spreading } from './spreading.ts';

/** A row of neighbouring subtrees that has been placed; across is measured from the centre of its first card. */
export interface Row {
  left: number;
  right: number;
  /** From the beginning of the lane above the row to its deepest end. */
  reach: number;
  leftEnd: number;
  leftEndAcross: number;
  rightEnd: number;
  rightEndAcross: number;
}

/** A row with nothing in it, to be filled. */
export function emptyRow(): Row {
  return { left: 0, right: 0, reach: 0, leftEnd: 0, leftEndAcross: 0, rightEnd: 0, rightEndAcross: 0 };
}

/** The free space asked for between neighbours, px across. */
export interface Gaps {
  readonly siblings: number;
  readonly others: number;
}

/** Ends that are this near to each other are the same end, added up in another order; px. */
const rounding = 1e-6;

/**
 * Places the siblings `from` … `to` − 1, whose own subtrees are laid out, side by side: each as near to the ones before
 * it as the outlines and the gaps allow. What lies between two subtrees that touch further down is spread evenly.
 * Writes the cards' centres to `across`, ties the outlines together, and fills in `row`.
 *
 * A. van der Ploeg, Drawing non-layered tidy trees in linear time, Software: Practice and Experience 44 (2014), with one
 * difference: a cell holds the lane *above* its card, so that no neighbour stands in the way of the routes.
 */
export function tidyRow(
  cells: Cells,
  contours: Contours,
  spreading: Spreading,
  across: Float64Array,
  from: number,
  to: number,
  gaps: Gaps,
  row: Row,
): void {
  const { half, cell } = cells;
  const { nextLeft, leftAcross, leftAlong, nextRight, rightAcross, rightAlong, reach } = contours;
  across[from] = 0;
  row.reach = reach[from]!;
  row.leftEnd = contours.leftEnd[from]!;
  row.leftEndAcross = contours.leftEndAcross[from]!;
  row.rightEnd = contours.rightEnd[from]!;
  row.rightEndAcross = contours.rightEndAcross[from]!;
  spreading.top = 0;
  push(spreading, from, row.reach);

  for (let child = from + 1; child < to; child++) {
    // Down the right outline of the row and the left outline of the child, over all pairs of cells that stand abreast.
    let a = child - 1;
    let aAcross = across[a]!;
    let aEnd = cell[a]!;
    let b = child;
    let bAcross = 0;
    let bEnd = cell[b]!;
    let place = aAcross + half[a]! + gaps.siblings + half[b]!;
    let seen = spreading.top - 1;
    for (;;) {
      const advanceA = aEnd <= bEnd;
      const advanceB = bEnd <= aEnd;
      if (advanceA) {
        const next = nextRight[a]!;
        aAcross += rightAcross[a]!;
        aEnd += rightAlong[a]!;
        a = next;
      }
      if (advanceB) {
        const next = nextLeft[b]!;
        bAcross += leftAcross[b]!;
        bEnd += leftAlong[b]!;
        b = next;
      }
      if (a === 0 || b === 0) break;
      const gap = b === child && a < child && a >= from ? gaps.siblings : gaps.others;
      const needed = aAcross + half[a]! + gap + half[b]! - bAcross;
      if (needed > place) {
        while (seen > 0 && spreading.low[seen]! < aEnd - rounding) seen--;
        spread(spreading, spreading.sibling[seen]!, child, needed - place);
        place = needed;
      }
    }
    across[child] = place;

    const childReach = reach[child]!;
    if (b !== 0) {
      // The child is deeper: under the row's last cell its left outline is seen.
      nextLeft[row.leftEnd] = b;
      leftAcross[row.leftEnd] = place + bAcross - row.leftEndAcross;
      leftAlong[row.leftEnd] = bEnd - row.reach;
      row.leftEnd = contours.leftEnd[child]!;
      row.leftEndAcross = place + contours.leftEndAcross[child]!;
    }
    if (a !== 0) {
      // The row is deeper: under the child's last cell its right outline is seen.
      const end = contours.rightEnd[child]!;
      nextRight[end] = a;
      rightAcross[end] = aAcross - place - contours.rightEndAcross[child]!;
      rightAlong[end] = aEnd - childReach;
    } else {
      row.rightEnd = contours.rightEnd[child]!;
      row.rightEndAcross = place + contours.rightEndAcross[child]!;
    }
    if (childReach > row.reach) row.reach = childReach;
    push(spreading, child, childReach);
  }

  settle(spreading, across, from, to);
  row.left = Infinity;
  row.right = -Infinity;
  for (let child = from; child < to; child++) {
    row.left = Math.min(row.left, across[child]! + contours.left[child]!);
    row.right = Math.max(row.right, across[child]! + contours.right[child]!);
  }
}
