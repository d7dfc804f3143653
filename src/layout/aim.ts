import type { Box } from './box.ts';
import { cellsOf, type Cells } from './cells.ts';
import type { LayoutOptions } from './options.ts';
import type { Subtrees } from './placeRows.ts';
import { layOutSubtrees } from './subtrees.ts';

/** A forest in columns, and where its cards stand. */
export interface Aimed {
  readonly cells: Cells;
  readonly subtrees: Subtrees;
}

/** A drawing that is so much broader or longer than was aimed at is laid out once more. */
const tolerance = 1.6;
/** How much of the miss the next layouts aim off by, one after the other. */
const corrections = [0.5, 0.25, 1];

/**
 * Lays out a forest. Subtrees come in a few shapes only, and tidied they need a little less room than their rectangles
 * foretell; where the whole misses the aspect by much, up to three more layouts aim the other way, and the best one is taken.
 */
export function layOutAiming(forest: readonly Box[], options: LayoutOptions): Aimed {
  const aspect = options.direction === 'down' ? options.aspect : 1 / options.aspect;
  let best = layOut(aspect);
  const miss = missOf(best);
  if (best.subtrees.block.every((half) => half === 0)) return best;
  for (const share of corrections) {
    if (farness(missOf(best)) < Math.log(tolerance)) break;
    const other = layOut(aspect / miss ** share);
    if (farness(missOf(other)) < farness(missOf(best))) best = other;
  }
  return best;

  function layOut(aim: number): Aimed {
    const cells = cellsOf(forest, options.direction, options.treeGap);
    return { cells, subtrees: layOutSubtrees(cells, options, aim) };
  }

  /** How many times broader for its length the drawing is than it ought to be. */
  function missOf({ subtrees: { contours } }: Aimed): number {
    const length = contours.reach[0]! - options.treeGap;
    return length > 0 ? (contours.right[0]! - contours.left[0]!) / length / aspect : 1;
  }
}

function farness(miss: number): number {
  return Math.abs(Math.log(miss));
}
