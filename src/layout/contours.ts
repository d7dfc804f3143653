import type { Cells } from './cells.ts';

/**
 * The two outlines of every laid-out subtree, as chains of cells from its card downwards: from a cell at the left
 * outline `nextLeft` leads to the cell that is seen under it, `leftAcross` and `leftAlong` tell how far that cell's
 * centre and end lie from this one's. 0 ends a chain. Below its last own cell a chain may continue in a deeper
 * neighbour (Reingold and Tilford's threads; here a link like any other).
 *
 * Extents are measured from the centre of the subtree's card, across, and from the beginning of its cell, along.
 */
export interface Contours {
  readonly nextLeft: Int32Array;
  readonly leftAcross: Float64Array;
  readonly leftAlong: Float64Array;
  readonly nextRight: Int32Array;
  readonly rightAcross: Float64Array;
  readonly rightAlong: Float64Array;
  /** Last cell of the subtree's left outline, and where its centre lies. */
  readonly leftEnd: Int32Array;
  readonly leftEndAcross: Float64Array;
  readonly rightEnd: Int32Array;
  readonly rightEndAcross: Float64Array;
  /** How far the whole subtree reaches to the left (mostly negative), to the right, and along. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly reach: Float64Array;
}

/** Contours in which every card is a subtree of its own, without children. */
export function contoursOf(cells: Cells): Contours {
  const { count, half, cell } = cells;
  const contours: Contours = {
    nextLeft: new Int32Array(2 * count),
    leftAcross: new Float64Array(2 * count),
    leftAlong: new Float64Array(2 * count),
    nextRight: new Int32Array(2 * count),
    rightAcross: new Float64Array(2 * count),
    rightAlong: new Float64Array(2 * count),
    leftEnd: new Int32Array(count),
    leftEndAcross: new Float64Array(count),
    rightEnd: new Int32Array(count),
    rightEndAcross: new Float64Array(count),
    left: new Float64Array(count),
    right: new Float64Array(count),
    reach: cell.slice(0, count),
  };
  for (let at = 0; at < count; at++) {
    contours.leftEnd[at] = at;
    contours.rightEnd[at] = at;
    contours.left[at] = -half[at]!;
    contours.right[at] = half[at]!;
  }
  return contours;
}

/** Forgets the links that tie the siblings `from` … `to` − 1 together, so that they can be put into other rows. */
export function untie(contours: Contours, from: number, to: number): void {
  for (let child = from; child < to; child++) {
    contours.nextLeft[contours.leftEnd[child]!] = 0;
    contours.nextRight[contours.rightEnd[child]!] = 0;
  }
}
