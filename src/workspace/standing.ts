import type { Direction } from '../layout/index.ts';
import type { Id } from '../model/index.ts';
import type { Opened } from '../picture/index.ts';
import type { Look } from '../trace/index.ts';
import type { Camera } from './camera.ts';

/** What was before focus or filter left something out, to be brought back. */
export interface Unnarrowed {
  readonly opened: Opened;
  readonly selection: Id | undefined;
  /** What was selected instead, where that was left out. */
  readonly instead: Id | undefined;
}

/** Where a reading stands, whatever part of the drawing is in the window. */
export interface Place {
  readonly selection: Id | undefined;
  readonly look: Look;
  readonly opened: Opened;
  readonly direction: Direction;
  /** By which relations one came to what is selected, where not by the tree's own: statement → relation. */
  readonly via: ReadonlyMap<Id, Id>;
  readonly before?: Unnarrowed | undefined;
}

/** Where a reading stands: all of it that can be gone back to. */
export interface Standing extends Place {
  readonly camera: Camera | undefined;
}

/** A standing that is asked for: what is open may be said in short. Without a camera, what is selected is looked at. */
export interface Asked extends Omit<Standing, 'opened'> {
  readonly opened: Opened | 'first' | 'all';
}
