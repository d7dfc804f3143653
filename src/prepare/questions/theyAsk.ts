import { reasonsFor, type Id, type Relation, type Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { roomFor, spokenWords } from '../parts/length.ts';
import { blankLine, phraseLine, tooLong } from '../parts/lines.ts';
import type { Line, Mark, Part } from '../sheet.ts';
import { answersTo } from '../standpoint/answers.ts';
import { attacksAt } from '../standpoint/attacks.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { attackKey } from './attackLine.ts';
import { dontConcede, safeToConcede } from './conceding.ts';
import { mainQuestion, named, questionLine } from './questions.ts';
import { weakPoints, type WeakPoint } from './weakPoints.ts';

/** How long an answer may be, s. */
const ANSWER_SECONDS = 15;
/** How many statements are told not to be conceded, and as many that may be. */
const TOLD = 6;

/** The question that they will ask about a weak point of ours, and our answer in fifteen seconds, or a blank. */
function askedPart(standpoint: Standpoint, point: WeakPoint, number: number): Part {
  const key = `asked-${attackKey(point)}`;
  const { expects: _, ...unexpected } = mainQuestion(otherSide(standpoint), point);
  const heading = questionLine(
    `${key}/heading`,
    unexpected,
    point.premise.id,
    phrase('contentionLabel', String(number)),
  );
  const crux: readonly Mark[] = point.isCrux ? [{ kind: 'crux' }] : [];
  const room = roomFor(ANSWER_SECONDS, standpoint.wordsPerMinute);
  const lines = answerLines(standpoint, point, key, room);
  const words = lines.reduce((sum, line) => sum + spokenWords(line), 0);
  return {
    ...{ key, parts: [], lines },
    heading: { ...heading, marks: [...heading.marks, ...crux] },
    speech: { name: phrase('answerSpeech'), seconds: ANSWER_SECONDS, words },
  };
}

/**
 * Our answer to what they say. Where they ask for a source, or whether anybody checked, there is none in the map: a blank for it, and only then what we say to those who attack it, or what else there is for
 * the same.
 */
function answerLines(standpoint: Standpoint, point: WeakPoint, key: string, room: number): readonly Line[] {
  const { answer, premise, weakness } = point;
  const blank = (name: PhraseName, about: Id): Line =>
    blankLine(`${key}/answer`, name, { label: phrase('youSay'), about });
  if (answer) {
    const [reply] = answersTo(standpoint, answer);
    return reply
      ? [spoken(`${key}/answer`, reply.claims[0]!, 'youSay', room)]
      : [blank('fillAnswer', answer.claims[0]!.id)];
  }
  const said = otherwise(standpoint, point, key, room);
  if (weakness === 'unsettled' && said) return [said];
  const isSource = weakness === 'no-card' || weakness === 'opinion';
  return [blank(isSource ? 'fillSource' : 'fillAnswer', premise.id), ...(said ? [said] : [])];
}

/** What there is to say that is no source: what we say to those who attack the premise; else another reason. */
function otherwise(standpoint: Standpoint, point: WeakPoint, key: string, room: number): Line | undefined {
  const replied = attacksAt(standpoint, point.premise.id)
    .flatMap((attack) => answersTo(standpoint, attack))
    .find(({ stands }) => stands === 0);
  if (replied) return spoken(`${key}/reply`, replied.claims[0]!, 'youSay', room);
  const other = otherReason(standpoint, point);
  return other && spoken(`${key}/other`, other, 'notAll', room);
}

/** The premise of another reason for what this one is a reason for; or a reason for the premise itself. */
function otherReason(
  { map, weighing, isOurs }: Standpoint,
  { premise, step }: WeakPoint,
): Statement | undefined {
  const isGood = ({ id }: Relation) => id !== step.id && isOurs(id) && weighing.standing(id) === 'supported';
  const beside = step.target !== undefined && map.statements.has(step.target) ? step.target : undefined;
  const steps = [...reasonsFor(map, premise.id), ...(beside === undefined ? [] : reasonsFor(map, beside))];
  const isOther = ({ id }: Statement) => id !== premise.id;
  return steps.filter(isGood).flatMap((one) => claimsOf(map, one).filter(isOther))[0];
}

/** A statement within so many words: in full; else its short form; marked, where that is too long as well. */
function spoken(key: string, statement: Statement, name: PhraseName, room: number): Line {
  const label = phrase(name);
  const left = room - wordCount(label);
  const isShort = wordCount(statement.text) > left && named(statement) !== statement.text;
  const text = isShort ? named(statement) : statement.text;
  return {
    ...{ key, role: 'speech', label, text, about: statement.id, marks: tooLong(text, left) },
    from: { kind: 'statement', id: statement.id, ...(isShort && { short: true }) },
  };
}

/** The hat of what they will ask: their questions with our answers, what not to concede, what may be conceded. What is not told for length comes beside it. */
export function theyAskPart(
  standpoint: Standpoint,
  ourPoints: readonly WeakPoint[],
  most: number,
  name: 'theyWillAskYou' | 'youWillBeAsked',
): { readonly part: Part; readonly leftOut: readonly Line[] } {
  const theirPoints = weakPoints(otherSide(standpoint));
  const asked = theirPoints.map((point, at) => askedPart(standpoint, point, at + 1));
  const [hold, grant] = [dontConcede(standpoint, theirPoints), safeToConcede(standpoint, ourPoints)];
  const listed = (of: 'dontConcede' | 'safeToConcede', lines: readonly Line[]): readonly Part[] =>
    lines.length === 0
      ? []
      : [
          {
            ...{ key: of, lines: lines.slice(0, TOLD), parts: [] },
            heading: phraseLine(`${of}/heading`, 'remark', of),
          },
        ];
  return {
    part: {
      ...{ key: 'asked', lines: [], heading: phraseLine('asked/heading', 'remark', name) },
      parts: [...asked.slice(0, most), ...listed('dontConcede', hold), ...listed('safeToConcede', grant)],
    },
    leftOut: [
      ...asked.slice(most).map(({ heading: { label: _, ...line } }) => line),
      ...hold.slice(TOLD),
      ...grant.slice(TOLD),
    ],
  };
}
