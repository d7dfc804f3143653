import type { Statement } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cut, forLength, pinnedUnder, toldOf } from '../cutting.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import type { Answered } from '../standpoint/answered.ts';
import { rejectedAnswers, sayable, type Answer } from '../standpoint/answers.ts';
import { answersIn } from '../standpoint/answersIn.ts';
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
 * the text reports only to argue against it, and what only repeats the claim under attack: where nothing else answers, its reasons are given. What else is said in the same words, and answered the same, is told by what it is
 * aimed at.
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
  const { answers, repeating, argued } = answersIn(standpoint, answered);
  const isAnswered = answers.length > 0 || argued.length > 0;
  // That it is unanswered is said once, by the mark.
  const toldWhy = isAnswered || why !== phrase('whyNoAnswer') ? why : undefined;
  const {
    heading,
    lines: theySay,
    leftOut: unsaid,
  } = theySayLines(otherSide(standpoint), key, claims, toldWhy);
  const isPinned = ({ lines }: Unit) => lines.some(({ key: of }) => pinnedUnder(standpoint.pinned, of));
  const whyNot = (answer: Answer): PhraseName | undefined =>
    repeating.includes(answer)
      ? 'whyRepeats'
      : rejected.has(answer)
        ? 'whyRejected'
        : answer.manner === 'elsewhere' || fit.has(answer)
          ? undefined
          : 'whyMet';
  const fit = new Set(sayable(answers));
  const rejected = new Set(rejectedAnswers(standpoint, answered));
  const units: Unit[] = [];
  const given: Answer[] = [];
  const unsayable: Line[] = [];
  for (const answer of [...answers, ...repeating, ...rejected, ...saidElsewhere(standpoint, answered)]) {
    const unit = answerUnit(standpoint, key, { answered, answer, number: units.length + 1 });
    const reason = whyNot(answer);
    if (reason === undefined || isPinned(unit)) {
      units.push(unit);
      given.push(answer);
      continue;
    }
    const isGiven = argued.includes(answer);
    if (isGiven) units.push(withoutClaim(`${key}/${answer.key}`, unit, answer));
    const [tag, ...reasons] = told(claim, unit) as readonly [Line, ...Line[]];
    // Of a view that the text argues against, its tag says enough; of what is repeated, the reasons are given.
    const own = reason === 'whyRejected' || isGiven ? [] : reasons;
    unsayable.push(
      ...because(reason, [reason === 'whyRejected' ? { ...tag, marks: [] } : tag]),
      ...because(reason === 'whyRepeats' ? 'whyUnderLeftOut' : reason, own),
    );
  }
  const room = roomFor(BLOCK_SECONDS, standpoint.wordsPerMinute);
  const { kept: within, left: over } = cut(units, ANSWERS, isPinned);
  const { lines } = fitted(within, room, standpoint.pinned);
  const there = new Set(lines);
  const noRoom = within.filter((unit) => !unit.lines.some((line) => there.has(line)));
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
    leftOut: [
      ...forLength(noRoom.flatMap((unit) => told(claim, unit))),
      ...because(
        'whyEnoughAnswers',
        over.flatMap((unit) => told(claim, unit)),
        String(ANSWERS),
      ),
      ...unsayable,
      ...because('whyTwoOfThese', unsaid),
    ],
    gaps: [...unansweredGap([...answers, ...argued], claim), ...gapsOfLines(standpoint, lines)],
  };
}

const because = (why: PhraseName, lines: readonly Line[], ...filled: readonly string[]): readonly Line[] =>
  lines.map((line) => ({ ...line, why: phrase(why, ...filled) }));

/** What is said where a claim under attack denies what is said against it, and nothing else does: the reasons for the claim, which stands above. */
function withoutClaim(key: string, { lines, rank }: Unit, { claims: [claim] }: Answer): Unit {
  const said = phraseLine(`${key}/opposite`, 'speech', 'answeredByReasons', [], {
    ...{ label: phrase('weAnswer'), about: claim!.id },
  });
  return { rank, lines: [said, ...lines.filter(({ about }) => about !== claim!.id)] };
}

/** What stands before an answer that is left out, by what would number it: the claim of its block in the place of a number. */
const unsaidLabels: Partial<Readonly<Record<PhraseName, PhraseName>>> = {
  answerDenial: 'unsaidDenial',
  answerUndercut: 'unsaidUndercut',
  answerTurn: 'unsaidTurn',
  guestTurn: 'unsaidGuestTurn',
  answerMitigation: 'unsaidMitigation',
  answerOutweighing: 'unsaidOutweighing',
  answerNonUnique: 'unsaidNonUnique',
  answerReason: 'unsaidReason',
  answerReasonUndercut: 'unsaidReasonUndercut',
};

/** What of an answer is told where it is left out: what it answers stands before it, no number, and no claim twice. */
function told({ short, text }: Statement, { lines }: Unit): readonly Line[] {
  const met = new Set<string>();
  return toldOf(lines).flatMap((line): readonly Line[] => {
    const { numbered, ...plain } = line;
    if (line.role !== 'tag') {
      const isRepeated = line.about !== undefined && met.has(line.about);
      return isRepeated ? [] : [line];
    }
    if (line.about !== undefined) met.add(line.about);
    const inFull = lines.find((one) => one.role === 'speech' && one.about === line.about);
    const name = (numbered && unsaidLabels[numbered.as]) ?? 'unsaidElsewhere';
    return [
      { ...plain, label: phrase(name, short ?? text), marks: [...line.marks, ...(inFull?.marks ?? [])] },
    ];
  });
}

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
