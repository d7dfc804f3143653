import type { Speech } from '../../debates/index.ts';
import type { Id } from '../../model/index.ts';
import { pinnedUnder, type Cut } from '../cutting.ts';
import { contentionPart, type MadePart } from '../parts/contentionPart.ts';
import { roomFor, spokenWords, wordsOfPart } from '../parts/length.ts';
import { phraseLine } from '../parts/lines.ts';
import { namedOnce } from '../parts/naming.ts';
import { heldAs, ownConstructives } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { CONTENTIONS, isSpread, OF_FIRST, withRoom } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { answersFirst, answersPart, hasToAnswer, shareOfAnswers, toAnswer } from './answering.ts';
import { casePartsOf } from './opening.ts';
import { filledWith, sharedOut, wordsOfAll } from './sharedRoom.ts';

/** The speeches in which a team makes its case. */
export interface Constructive {
  readonly parts: readonly Part[];
  readonly made: readonly MadePart[];
  /** The contentions that it had no room for. */
  readonly unused: readonly Contention[];
}

/** Whether a case makes as many contentions as have room, and not three at most. */
export const isFilled = ({ debate: { family } }: Standpoint): boolean => family === 'policy';

interface Given {
  readonly opening: readonly Line[];
  /** What another team has said already, by the ids of statements: not said again. */
  readonly said?: ReadonlySet<Id>;
}

/** What a team says in its case: what opens it, then contentions spread over the speeches that make one; in those that have to answer, answers to what was said before. */
export function constructive(
  standpoint: Standpoint,
  contentions: readonly Contention[],
  { opening, said = new Set() }: Given,
): Constructive {
  const speeches = ownConstructives(standpoint);
  const spread = isSpread(standpoint) ? speeches.slice(0, 2) : [speeches[0]];
  const { kept, left } = isFilled(standpoint)
    ? filling(standpoint, contentions, spread[0], opening)
    : withRoom(standpoint.pinned, contentions);
  const all: MadePart[] = [];
  const parts: Part[] = [];
  const answered = new Set<Contention>();
  let next = 0;
  for (const [at, speech] of spread.entries()) {
    const own = at < spread.length - 1 ? kept.slice(next, next + OF_FIRST) : kept.slice(next);
    const first = at === 0 ? opening : [];
    const theirs = toAnswer(standpoint, speech).filter((one) => !answered.has(one));
    theirs.forEach((one) => answered.add(one));
    const around = { before: next, opening: first, said, theirs };
    const { part, made } = speechPart(standpoint, speech, own, around);
    next += own.length;
    parts.push(part);
    all.push(...made);
  }
  return { parts, made: all, unused: left };
}

/** As many contentions as have room beside what opens the case; the first in any case. */
function filling(
  standpoint: Standpoint,
  contentions: readonly Contention[],
  speech: Speech | undefined,
  opening: readonly Line[],
): Cut<Contention> {
  const answers = speech && answersPart(standpoint, speech, toAnswer(standpoint, speech), Infinity);
  const before = spokenIn(opening) + (answers ? wordsOfPart(answers.part) : 0);
  return filledWith(contentions, {
    least: CONTENTIONS,
    room: speech ? roomFor(speech.seconds, standpoint.wordsPerMinute) - before : Infinity,
    make: (one) => (room) => contentionPart(standpoint, one, 1, room),
    isPinned: ({ step }) => pinnedUnder(standpoint.pinned, `contention-${step.id}`),
  });
}

interface Around extends Required<Given> {
  /** How many contentions were made before. */
  readonly before: number;
  /** What of their case is answered here. */
  readonly theirs: readonly Contention[];
}

/**
 * One speech: its opening lines, its answers, and its contentions, which share the room that is left. Answers have a share of the speech, as far as the claims of the case leave it; what they leave of it is there for
 * the case, and what that leaves for them. Where nobody makes a speech, there is all the room one wants.
 */
function speechPart(
  standpoint: Standpoint,
  speech: Speech | undefined,
  own: readonly Contention[],
  { before, opening, said, theirs }: Around,
): { readonly part: Part; readonly made: readonly MadePart[] } {
  const room = speech ? roomFor(speech.seconds, standpoint.wordsPerMinute) - spokenIn(opening) : Infinity;
  const isSpoken = standpoint.debate.family === 'parliamentary';
  const makers = own.map((contention, at) => (words: number): MadePart => {
    const made = contentionPart(standpoint, contention, before + at + 1, words);
    const fresh = made.part.lines.filter(({ about }) => about === undefined || !said.has(about));
    // Where nobody reads cards out, a source is named once for all that is from it.
    return { ...made, part: { ...made.part, lines: isSpoken ? namedOnce(fresh) : fresh } };
  });
  const key = speech ? `speech-${speech.id}` : 'points';
  const isAnswering = speech !== undefined && hasToAnswer(speech);
  const claims = wordsOfAll(makers.map((make) => make(0)));
  const given = (words: number) => (isAnswering ? [answersPart(standpoint, speech, theirs, words)] : []);
  const firstGiven = given(Math.min(room * shareOfAnswers(standpoint), Math.max(0, room - claims)));
  const all = sharedOut(room - wordsOfAll(firstGiven), makers);
  const answers = given(Math.max(0, room - wordsOfAll(all)));
  const heading = speech
    ? phraseLine(`${key}/heading`, 'remark', 'speaker', [speech.short, speech.name])
    : phraseLine(`${key}/heading`, 'remark', 'keyMessages');
  const answering = answers.map(({ part: one }) => one);
  const ofCase = casePartsOf(
    standpoint,
    key,
    all.map(({ part: one }) => one),
  );
  const parts = answersFirst(standpoint) ? [...answering, ...ofCase] : [...ofCase, ...answering];
  const part: Part = { key, heading, lines: opening, parts };
  const made = [...all, ...answers];
  if (!speech) return { part, made };
  return { part: heldAs(speech, part), made };
}

const spokenIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + spokenWords(line), 0);
