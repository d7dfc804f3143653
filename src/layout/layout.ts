import { layOutAiming } from './aim.ts';
import type { Box } from './box.ts';
import { fansOf } from './fans.ts';
import { defaultOptions, type LayoutOptions } from './options.ts';
import type { Bounds, Layout, Placement } from './result.ts';

/**
 * Lays out a forest of cards of different sizes so that no two overlap, children stand in order under (or right of)
 * their parents, and the whole keeps to a screen-like aspect. Pure and deterministic; time grows with the number of
 * cards, and no depth or breadth is too much. Ids must differ; only the maps of the result look at them.
 */
export function layout(forest: readonly Box[], options: Partial<LayoutOptions> = {}): Layout {
  const settled: LayoutOptions = { ...defaultOptions, ...options };
  const down = settled.direction === 'down';
  const { cells, subtrees } = layOutAiming(forest, settled);
  const { count, boxes, first, many, lane, half, cell } = cells;

  const centre = new Float64Array(count);
  const begin = new Float64Array(count);
  const end = new Float64Array(count); // of the cell, which a deeper sibling makes longer than the card
  const placements = new Map<string, Placement>();
  centre[0] = count > 1 ? -subtrees.contours.left[0]! : 0;
  begin[0] = end[0] = -settled.treeGap;
  for (let at = 0; at < count; at++) {
    for (let child = first[at]!, past = child + many[at]!; child < past; child++) {
      centre[child] = centre[at]! + subtrees.across[child]!;
      begin[child] = end[at]! + subtrees.along[child]!;
      end[child] = begin[child]! + cell[child]! - lane[at]!;
    }
    if (at === 0) continue;
    const { id, width, height } = boxes[at]!;
    const across = centre[at]! - half[at]!;
    const along = begin[at]!;
    placements.set(id, { id, x: down ? across : along, y: down ? along : across, width, height });
  }
  return { placements, fans: fansOf(cells, subtrees, centre, begin, settled.channel), bounds: bounds() };

  function bounds(): Bounds {
    if (count === 1) return { x: 0, y: 0, width: 0, height: 0 };
    const breadth = subtrees.contours.right[0]! - subtrees.contours.left[0]!;
    const length = subtrees.contours.reach[0]! - settled.treeGap;
    return { x: 0, y: 0, width: down ? breadth : length, height: down ? length : breadth };
  }
}
