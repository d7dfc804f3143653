import type { Id } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import type { Line } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { argued } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { blankLine, phraseLine, speechLine, tooLong } from './lines.ts';

/** As many words have a message, and a point, at most. */
export const MESSAGE_WORDS = 25;
export const POINT_WORDS = 35;

/**
 * What this side comes down to, in one sentence: the thesis, where it tells this side’s way on the motion, or the best we argue is a reason for it, too; else, for it, the motion itself; against it, the one claim that all its contentions lead to, or that it says
 * no to the motion: none of its points is said twice. A blank, where the map arms this side with nothing.
 */
export function messageLine(standpoint: Standpoint): Line {
  const { map, motion, side, tells, contentions, spine } = standpoint;
  const thesis = map.thesis === undefined ? undefined : map.statements.get(map.thesis);
  const isOwnThesis =
    thesis !== undefined &&
    thesis.id !== motion &&
    (tells(thesis.id) === side || (tells(thesis.id) === 'neither' && isReasonFor(standpoint, thesis.id)));
  const asked = map.statements.get(motion);
  const led = spine.flatMap((step) => claimsOf(map, step))[0];
  const statement = isOwnThesis ? thesis : side === 'for' ? asked : led;
  if (statement)
    return speechLine(standpoint, 'message', statement, { marks: tooLong(statement.text, MESSAGE_WORDS) });
  if (!asked || contentions.length === 0) return blankLine('message', 'fillMessage');
  return phraseLine('message', 'speech', 'messageAgainst', [asked.text], {
    about: motion,
    marks: tooLong(phrase('messageAgainst', asked.text), MESSAGE_WORDS),
  });
}

/** Whether what this side argues first is a reason for a statement. */
const isReasonFor = (standpoint: Standpoint, id: Id): boolean =>
  argued(standpoint)
    .made.slice(0, 1)
    .some(({ claims }) =>
      claims.some((claim) =>
        standpoint.index.from(claim.id).some(({ kind, target }) => kind === 'support' && target === id),
      ),
    );
