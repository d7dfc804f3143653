import type { Cells } from './cells.ts';
import type { Contours } from './contours.ts';
import type { LayoutOptions } from './options.ts';
import { spreadingOf } from './spreading.ts';
import { emptyRow, tidyRow, type Gaps, type Row } from './tidyRow.ts';

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

/** Puts the laid-out subtrees under a card into their places, and makes them and the card one subtree. */
export interface RowPlacer {
  /** Tidies all of a card's children into one row, which is not yet hung under the card. */
  readonly tidyAll: (at: number) => Row;
  /** Hangs that row under the card, which stands over the middle between the first and the last child. */
  readonly hang: (at: number) => void;
  /** Tidies the rows that `opens` says one by one, and stacks them centred: a rectangle with a channel on each side. */
  readonly stack: (at: number) => void;
}

/** A placer that writes to `subtrees`. */
export function rowPlacer(cells: Cells, subtrees: Subtrees, options: LayoutOptions): RowPlacer {
  const { count, first, many, depth, lane, half, cell } = cells;
  const { contours, across, along, opens, block } = subtrees;
  const inner: Gaps = { siblings: options.siblingGap, others: options.treeGap };
  const outer: Gaps = { siblings: options.treeGap, others: options.treeGap };
  let longest = 0;
  for (let at = 0; at < count; at++) longest = Math.max(longest, many[at]!);
  const spreading = spreadingOf(count, longest);
  const row = emptyRow();
  return { tidyAll: (at) => tidy(at, first[at]!, first[at]! + many[at]!), hang, stack };

  /** Tidies some of the children of a card into one row, whose cards' cells are all made to end together. */
  function tidy(at: number, from: number, to: number): Row {
    let deepest = 0;
    for (let child = from; child < to; child++) deepest = Math.max(deepest, depth[child]!);
    for (let child = from; child < to; child++) {
      const longer = lane[at]! + deepest - cell[child]!;
      cell[child]! += longer;
      contours.reach[child]! += longer;
    }
    tidyRow(cells, contours, spreading, across, from, to, at === 0 ? outer : inner, row);
    return row;
  }

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

  function stack(at: number): void {
    const end = first[at]! + many[at]!;
    let stacked = 0;
    let widest = 0;
    for (let from = first[at]!; from < end;) {
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
    contours.right[at] = -contours.left[at];
    contours.reach[at] = cell[at]! + stacked;
  }
}
