import type { Direction } from '../layout/index.ts';
import { junction } from './type.ts';
import type { Shown } from './unfold.ts';

/**
 * How the space between a card and the row under it is used, measured from the card's edge (or from the start of a later row's lane)
 * towards the row: first the arrows, then two tracks on which the lines of reasons and of objections run along the row, then
 * the junctions, level by level, then the bars that link premises.
 */
export interface Lane {
  /** Where the track of the outer and of the inner kind runs. */
  readonly tracks: readonly [outer: number, inner: number];
  /** Centre of the junctions of a level. */
  readonly junction: (level: number) => number;
  /** Where the bar of a level's linked premises runs. */
  readonly bar: (level: number) => number;
  /** Whole size of the lane over these cards. */
  readonly size: (row: readonly Shown[]) => number;
}

/** The lane for a direction of growth; junctions are wider than high. */
export function laneFor(direction: Direction): Lane {
  const thickness = direction === 'down' ? junction.height : junction.width;
  const step = thickness + 10;
  const centre = (level: number) => 32 + thickness / 2 + level * step;
  const bar = (level: number) => centre(level) + thickness / 2 + 7;
  return {
    tracks: [14, 23],
    junction: centre,
    bar,
    size: (row) => bar(Math.max(0, ...row.map(({ level }) => level))) + 11,
  };
}
