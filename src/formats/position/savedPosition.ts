import type { Id, Position } from '../../model/index.ts';

/** What somebody supposes, under a title: kept beside a map, and never in it. */
export interface SavedPosition extends Position {
  readonly title: string;
  /** The layers that are left out of it. */
  readonly hidden: readonly Id[];
}

/** What a file says at its top, so that it is known for a position. */
export const POSITION_FORMAT = 'counterclaim-position';

/** The number of the newest format of position files. */
export const POSITION_VERSION = 1;
