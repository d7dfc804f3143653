import { phrase, type PhraseName } from '../../words/index.ts';
import { forLength } from '../cutting.ts';
import { gapsOfBlanks, gapsOfLayers, gapsOfOurCase } from '../parts/gaps.ts';
import { tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { isClosingTeam, teamOf } from '../parts/speeches.ts';
import type { Gap, Line, Sheet } from '../sheet.ts';
import { isBare, type Contention } from '../standpoint/contentions.ts';
import { contentionsOfBench } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { closingParts } from './closing.ts';
import { constructive, isFilled, type Constructive } from './constructive.ts';
import { extensionOf } from './contentionsOfTeam.ts';
import { middleParts } from './middle.ts';
import { definitionsOf, extendingLines, isSecond, openingLines, spineLines } from './opening.ts';

/**
 * The case of a side: what opens it (definitions, framework), then its contentions, the strongest and most independent first, spread over the speeches that make a case; in formats
 * that answer and close with speakers of their own, the clashes and the reply. Of a team that closes a bench: what the opening team does not say. What has no room is told.
 */
export function caseSheet(standpoint: Standpoint): Sheet {
  const { parts, made, unused } = isClosingTeam(standpoint) ? ofClosing(standpoint) : ofOpening(standpoint);
  const closing =
    standpoint.debate.family === 'parliamentary' ? closingParts(standpoint) : { parts: [], leftOut: [] };
  const told = unused.flatMap((one): readonly Line[] => {
    const line = tagLine(standpoint, `contention-${one.step.id}/tag`, one.claims[0]!, {
      why: phrase(...whyUnused(standpoint, one)),
    });
    return isFilled(standpoint) && !isBareBesideOthers(standpoint, one) ? forLength([line]) : [line];
  });
  const all = [...parts, ...middleParts(standpoint), ...closing.parts];
  return framed(standpoint, 'case', all, {
    leftOut: [...told, ...made.flatMap(({ leftOut }) => leftOut), ...closing.leftOut],
    gaps: [...gapsOfCase(standpoint), ...gapsOfBlanks(standpoint, all), ...made.flatMap(({ gaps }) => gaps)],
  });
}

/** Why the case does not make a contention: how many one makes is meant, but in policy, where as many are made as have room. */
function whyUnused(
  standpoint: Standpoint,
  contention: Contention,
): readonly [name: PhraseName, ...filled: string[]] {
  if (isBareBesideOthers(standpoint, contention)) return ['whyBareClaim'];
  if (isFilled(standpoint)) return [contention.why.phrase, ...contention.why.filled];
  return [hasClosingTeam(standpoint) ? 'whyForClosing' : 'whyThreeContentions'];
}

const isBareBesideOthers = ({ contentions }: Standpoint, contention: Contention): boolean =>
  isBare(contention) && contentions.filter((one) => !isBare(one)).length > 1;

function ofOpening(standpoint: Standpoint): Constructive {
  const contentions = contentionsOfBench(standpoint);
  const opening = [...openingLines(standpoint), ...spineLines(standpoint)];
  const made = constructive(standpoint, contentions, { opening });
  const bare = standpoint.contentions.filter((one) => !contentions.includes(one));
  return { ...made, unused: [...made.unused, ...bare] };
}

function ofClosing(standpoint: Standpoint): Constructive {
  const { contentions, said } = extensionOf(standpoint);
  const ofOpening = standpoint.contentions.filter((one) => !contentions.includes(one));
  const opening = extendingLines(standpoint, { ofOpening, isExtended: contentions.length > 0 });
  return constructive(standpoint, contentions, { opening, said });
}

/** Whether another team of the bench speaks after this one. */
const hasClosingTeam = (standpoint: Standpoint): boolean =>
  !isClosingTeam(standpoint) &&
  standpoint.debate.sides.some(
    ({ id, stance }) => stance === standpoint.side && id !== teamOf(standpoint).id,
  );

/** What the map lacks for a case of this side. */
function gapsOfCase(standpoint: Standpoint): readonly Gap[] {
  const { contentions, motion, side } = standpoint;
  const start = { about: motion, command: side === 'for' ? 'support' : 'counter' } as const;
  return [
    ...gapsOfOurCase(standpoint),
    ...(contentions.length < 2 ? gapsOfLayers(standpoint) : []),
    ...(contentions.length === 1 ? [{ phrase: 'gapOneContention', filled: [], ...start } as const] : []),
    ...(definitionsOf(standpoint).length === 0 && !isSecond(standpoint)
      ? [{ phrase: 'gapNoDefinition', filled: [], about: motion } as const]
      : []),
  ];
}
