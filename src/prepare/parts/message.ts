import type { Statement } from '../../model/index.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** As many words have a message, and a point, at most. */
export const MESSAGE_WORDS = 25;
export const POINT_WORDS = 35;

/**
 * What this side comes down to, in one statement: the thesis, where it tells this side’s way on the motion; else the motion itself for it, and the first contention against it. None, where the
 * map arms this side with nothing.
 */
export function messageOf({ map, motion, side, tells, contentions }: Standpoint): Statement | undefined {
  const thesis = map.thesis === undefined ? undefined : map.statements.get(map.thesis);
  if (thesis && thesis.id !== motion && tells(thesis.id) === side) return thesis;
  return side === 'for' ? map.statements.get(motion) : contentions[0]?.claims[0];
}
