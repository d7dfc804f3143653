import type { Box } from './box.ts';
import type { Direction } from './options.ts';

/**
 * A forest as columns of numbers, card by card, level by level: the children of a card are neighbours, and every card
 * comes after its parent. Card 0 is no card but the common parent of the roots. A card that breaks its rows has a second
 * entry in `half` and `cell`, at its own number + `count`, for the block of its rows.
 */
export interface Cells {
  readonly count: number;
  /** The box of each card; entry 0 belongs to the common parent of the roots. */
  readonly boxes: readonly Box[];
  /** Number of the first child; meaningful where `many` is not 0. */
  readonly first: Int32Array;
  /** How many children. */
  readonly many: Int32Array;
  /** 1 for a card that must stand in the same row as the sibling before it. */
  readonly joined: Uint8Array;
  /** The card's own length along the growing axis. */
  readonly depth: Float64Array;
  readonly lane: Float64Array;
  /** Half of the card's breadth across the growing axis. */
  readonly half: Float64Array;
  /** Length of the lane above the card and the card together: what is the card's own along the growing axis. */
  readonly cell: Float64Array;
}

/** Puts a forest into columns; time and space grow with the number of cards. Sizes that are no lengths are refused. */
export function cellsOf(forest: readonly Box[], direction: Direction, laneOfForest: number): Cells {
  const boxes: Box[] = [{ id: '', width: 0, height: 0, lane: laneOfForest, children: forest }];
  for (let at = 0; at < boxes.length; at++) {
    const children = boxes[at]!.children;
    for (let nth = 0; nth < children.length; nth++) boxes.push(children[nth]!);
  }

  const count = boxes.length;
  const first = new Int32Array(count);
  const many = new Int32Array(count);
  const joined = new Uint8Array(count);
  const depth = new Float64Array(count);
  const lane = new Float64Array(count);
  const half = new Float64Array(2 * count);
  const cell = new Float64Array(2 * count);
  let next = 1;
  for (let at = 0; at < count; at++) {
    const box = boxes[at]!;
    if (!(
      box.width >= 0 &&
      box.height >= 0 &&
      box.lane >= 0 &&
      box.width + box.height + box.lane < Infinity
    )) {
      throw new RangeError(
        `The card ${box.id} has no size to lay out: ${box.width} × ${box.height}, lane ${box.lane}.`,
      );
    }
    half[at] = (direction === 'down' ? box.width : box.height) / 2;
    depth[at] = direction === 'down' ? box.height : box.width;
    cell[at]! += depth[at]!;
    lane[at] = box.lane;
    joined[at] = box.joined === true ? 1 : 0;
    first[at] = next;
    many[at] = box.children.length;
    const end = next + box.children.length;
    while (next < end) cell[next++] = box.lane;
  }
  return { count, boxes, first, many, joined, depth, lane, half, cell };
}
