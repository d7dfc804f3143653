import type { Id } from '../../model/index.ts';
import { isClosingTeam } from '../parts/speeches.ts';
import { contentionsOfBench, inRound, withRoom } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { constructive, isFilled } from './constructive.ts';
import { extensionOf } from './contentionsOfTeam.ts';
import { openingLines, spineLines } from './opening.ts';

/** The steps of the contentions that the case of a bench makes: of its opening team, and, where that is another, of the team that closes it. */
export function madeInCase(standpoint: Standpoint): ReadonlySet<Id> {
  const made = isFilled(standpoint) ? withTime(standpoint) : inRound(standpoint).made;
  const added = isClosingTeam(standpoint)
    ? withRoom(standpoint.pinned, extensionOf(standpoint).contentions).kept
    : [];
  return new Set([...made, ...added].map(({ step }) => step.id));
}

/** Those for which the speech has time, where that is what counts. */
function withTime(standpoint: Standpoint) {
  const contentions = contentionsOfBench(standpoint);
  const opening = [...openingLines(standpoint), ...spineLines(standpoint)];
  const { unused } = constructive(standpoint, contentions, { opening });
  return contentions.filter((one) => !unused.includes(one));
}
