import type { Speech } from '../../debates/index.ts';
import type { MadePart } from '../parts/contentionPart.ts';
import { blankLine, phraseLine } from '../parts/lines.ts';
import { ownConstructives } from '../parts/speeches.ts';
import type { Line } from '../sheet.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound, isSpread, OF_FIRST } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { clashes } from './closing.ts';

/** Whether the format has a speech answer what was said before it. */
export const hasToAnswer = ({ answers = [] }: Speech): boolean => answers.length > 0;

/** Whether a speech that answers and makes a case answers first. */
export const answersFirst = ({ debate: { family } }: Standpoint): boolean =>
  family === 'parliamentary' || family === 'karl-popper';

/** What share of a speech that makes a case, too, is for answers at least: half; where several speakers answer, a third. */
export const shareOfAnswers = ({ debate: { family } }: Standpoint): number =>
  family === 'parliamentary' ? 1 / 3 : 1 / 2;

/** What of their case a speech answers: all that they make before it, in the order in which they make it. Where a case is spread over two, their first makes two contentions. */
export function toAnswer(standpoint: Standpoint, speech: Speech | undefined): readonly Contention[] {
  const theirs = { ...otherSide(standpoint), speaksFirst: !standpoint.speaksFirst };
  const { answers = [] } = speech ?? {};
  if (answers.length === 0) return [];
  const first = ownConstructives(theirs)[0];
  const isAfterFirst = isSpread(standpoint) && answers.length === 1 && answers[0] === first?.id;
  const all = inRound(theirs).all;
  return isAfterFirst ? all.slice(0, OF_FIRST) : all;
}

/** The place for answers to their case in a speech that makes a case of its own: what they say, and the best we have against it, in so much room (words); a blank, where the map has nothing of theirs. */
export function answersPart(
  standpoint: Standpoint,
  { id }: Speech,
  theirs: readonly Contention[],
  room: number,
): MadePart {
  const key = `speech-${id}/answers`;
  const { parts, leftOut } = clashes(standpoint, key, theirs, room);
  const heading = phraseLine(`${key}/heading`, 'remark', 'answersToTheirCase');
  const lines = placeLines(standpoint, key, theirs);
  return { part: { key, heading, lines, parts }, leftOut, gaps: [] };
}

/** What stands over the answers: where their evidence is, where cards are read out; or why there are none. */
function placeLines(
  { debate, theirContentions }: Standpoint,
  key: string,
  theirs: readonly Contention[],
): readonly Line[] {
  if (theirContentions.length === 0) return [blankLine(`${key}/theirs`, 'fillTheirCase')];
  if (theirs.length === 0) return [phraseLine(`${key}/answered`, 'remark', 'answeredBefore')];
  return debate.family === 'parliamentary' ? [] : [phraseLine(`${key}/blocks`, 'remark', 'inBlocks')];
}
