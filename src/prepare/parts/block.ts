import type { Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import type { Answered } from '../standpoint/answered.ts';
import { answersTo, rejectedAnswers, sayable, type Answer } from '../standpoint/answers.ts';
import { saidElsewhere } from '../standpoint/elsewhere.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { aimedAtLines } from './aimedAt.ts';
import { answerUnit } from './answerUnit.ts';
import type { MadePart } from './contentionPart.ts';
import { wordedFor } from './guestWords.ts';
import { fitted, type Unit } from './fitting.ts';
import { gapsOfLines } from './gaps.ts';
import { roomFor, spokenWords } from './length.ts';
import { blankLine, phraseLine } from './lines.ts';
import { theySayLines } from './theySay.ts';

/** How many answers a block has at most. */
const ANSWERS = 6;
/** How many of them are given when time is short. */
const SHORT = 2;
/** How long a block may be, s. */
const BLOCK_SECONDS = 90;

/**
 * A block: what they say, in full, with where it is from; our answers, numbered, each named for what it does, with a sentence of reason and the evidence; where none of them stands, what of ours is said against the
 * same elsewhere; what outweighs it, as a blank; and which answers to give when time is short. Unless they are pinned, an answer that does not stand is left out where another does, and so is a view that
 * the text reports only to argue against it. What else is said
 * in the same words, and answered the same, is told by what it is aimed at.
 */
export function blockPart(
  standpoint: Standpoint,
  answered: Answered,
  why: string,
  alike: readonly Answered[] = [],
): MadePart {
  const key = `block-${answered.key}`;
  const claims = answered.claims as readonly [Statement, ...Statement[]];
  const [claim] = claims;
  const answers = answersTo(standpoint, answered);
  const isAnswered = answers.length > 0;
  // That it is unanswered is said once, by the mark.
  const toldWhy = isAnswered || why !== phrase('whyNoAnswer') ? why : undefined;
  const {
    heading,
    lines: theySay,
    leftOut: unsaid,
  } = theySayLines(otherSide(standpoint), key, claims, toldWhy);
  const isPinned = ({ lines }: Unit) => lines.some(({ key: of }) => pinnedUnder(standpoint.pinned, of));
  const fit = new Set(sayable(answers));
  const units: Unit[] = [];
  const given: Answer[] = [];
  const unsayable: Line[] = [];
  const rejected = new Set(rejectedAnswers(standpoint, answered));
  for (const answer of [...answers, ...rejected, ...saidElsewhere(standpoint, answered)]) {
    const unit = answerUnit(standpoint, key, { answered, answer, number: units.length + 1 });
    if (answer.manner === 'elsewhere' || fit.has(answer) || isPinned(unit)) {
      units.push(unit);
      given.push(answer);
    } else {
      const isOfRejected = rejected.has(answer);
      const why = phrase(isOfRejected ? 'whyRejected' : 'whyMet');
      // Of a view that the text argues against, its tag says enough.
      const lines = told(unit).filter(({ role }) => role === 'tag' || !isOfRejected);
      unsayable.push(...lines.map((line) => ({ ...line, why })));
    }
  }
  const room = roomFor(BLOCK_SECONDS, standpoint.wordsPerMinute);
  const { kept: within, left: over } = cut(units, ANSWERS, isPinned);
  const { lines, leftOut } = fitted(within, room, standpoint.pinned);
  const numbered = given.filter(({ manner }) => manner !== 'elsewhere');
  const part: Part = {
    ...{ key, parts: [] },
    heading: isAnswered ? heading : { ...heading, marks: [...heading.marks, { kind: 'unanswered' }] },
    lines: [
      ...theySay,
      ...(answered.at === undefined ? [] : aimedAtLines(standpoint, `${key}/at`, 'saidAgainst', answered.at)),
      ...alike.flatMap(({ key: other, at }) =>
        at === undefined ? [] : aimedAtLines(standpoint, `${key}/at-${other}`, 'saidAgainstToo', at),
      ),
      ...lines,
      ...(units.length === 0 ? [blankLine(`${key}/answer`, 'fillAnswer', { about: claim.id })] : []),
      blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) }),
      ...(numbered.length > 2 ? [shortOnTime(key, numbered, lines)] : []),
    ],
    speech: {
      ...{ name: phrase('blockSpeech'), seconds: BLOCK_SECONDS },
      words: lines.reduce((sum, line) => sum + spokenWords(line), 0),
    },
  };
  return {
    part,
    leftOut: [...leftOut, ...over.flatMap(told), ...unsayable, ...unsaid],
    gaps: [...unansweredGap(answers, claim), ...gapsOfLines(standpoint, lines)],
  };
}

/** What of an answer is told where it is left out. */
const told = ({ lines }: Unit): readonly Line[] =>
  lines.filter(({ role }) => role !== 'card' && role !== 'remark');

/** What is missing where nothing answers, or nothing that stands. */
function unansweredGap(answers: readonly Answer[], claim: Statement): readonly Gap[] {
  if (answers.some(({ stands }) => stands === 0)) return [];
  const name = answers.length === 0 ? 'gapNoAnswer' : 'gapAnswersFail';
  return [{ phrase: name, filled: [claim.text], about: claim.id, command: 'counter' }];
}

/** Which answers to give when there is time for no more than two: the best, and the best that does something else; where one of these is taken out by hand, the next. */
function shortOnTime(key: string, answers: readonly Answer[], said: readonly Line[]): Line {
  const keys = new Set(said.map(({ key: of }) => of.split('/')[1]));
  const given = answers.filter((answer) => keys.has(answer.key));
  const [first, next, ...others] = given;
  const other = given.find(({ manner }) => manner !== first?.manner);
  // Something else, if it stands as well as the next best.
  const second = other && other.stands <= (next?.stands ?? 0) ? other : next;
  const inOrder = [...new Set([first, second, next, ...others].flatMap((one) => one ?? []))];
  const numbers = [first, second].flatMap((one) => (one ? [given.indexOf(one) + 1] : []));
  return phraseLine(`${key}/short`, 'remark', 'shortOnTime', [numbers.join(', ')], {
    naming: { keys: inOrder.map((one) => `${key}/${one.key}/tag`), most: SHORT },
  });
}
