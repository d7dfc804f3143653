import { secondsOfAnswer } from '../../debates/index.ts';
import { reasonsFor, type Id, type Relation, type Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import { roomFor, spokenWords } from '../parts/length.ts';
import { blankLine, phraseLine, tooLong } from '../parts/lines.ts';
import { countedAs } from '../parts/numbering.ts';
import type { Line, Mark, Part } from '../sheet.ts';
import { answersTo } from '../standpoint/answers.ts';
import { attacksAt, type Attack } from '../standpoint/attacks.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { groundsOf } from '../standpoint/grounds.ts';
import { isRejected } from '../standpoint/rejected.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { dontConcede, dontRelyOn, safeToConcede } from './conceding.ts';
import { mainQuestion } from './pressing.ts';
import { ledTo, named, questionLine, type Question } from './questions.ts';
import { attackKey, weakPoints, type WeakPoint } from './weakPoints.ts';

/** How long an answer may be, s: where the format says nothing of it. */
const ANSWER_SECONDS = 15;
/** How many statements are told not to be conceded, and as many that may be. */
const TOLD = 6;

/** The question that they will ask about a weak point of ours, and our answer in as many seconds as there are, or a blank. */
function askedPart(standpoint: Standpoint, point: WeakPoint, number: number): Part {
  const key = `asked-${attackKey(point)}`;
  const { expects: _, ...unexpected } = mainQuestion(otherSide(standpoint), point);
  const heading = questionLine(
    `${key}/question`,
    asHost(standpoint, unexpected),
    point.premise.id,
    countedAs('contentionLabel', number, 'asked'),
  );
  const crux: readonly Mark[] = point.isCrux ? [{ kind: 'crux' }] : [];
  const seconds = secondsOfAnswer(standpoint.debate) ?? ANSWER_SECONDS;
  const room = roomFor(seconds, standpoint.wordsPerMinute);
  const lines = answerLines(standpoint, point, unexpected, key, room);
  const words = lines.reduce((sum, line) => sum + spokenWords(line), 0);
  return {
    ...{ key, parts: [], lines },
    heading: { ...heading, marks: [...heading.marks, ...crux] },
    speech: { name: phrase('answerSpeech'), seconds, words },
  };
}

/** In an interview or a panel a host asks, who puts to you what others say: the same question in other words. */
function asHost({ debate }: Standpoint, question: Question): Question {
  const { from } = question;
  if (from.kind !== 'phrase' || (debate.family !== 'interview' && debate.family !== 'panel')) return question;
  const name = hostAsks[from.phrase];
  return name === undefined
    ? question
    : { ...question, text: phrase(name, ...from.filled), from: { ...from, phrase: name } };
}

const hostAsks: Partial<Readonly<Record<PhraseName, PhraseName>>> = {
  askGrant: 'hostGrant',
  askGrantOn: 'hostGrantOn',
  askSource: 'hostSource',
  askReason: 'hostReason',
  askChecked: 'hostChecked',
  askDisputed: 'hostDisputed',
  askOneArticle: 'hostOneArticle',
};

/**
 * Our answer to what they say. Where they ask for a source, there is none in the map: a blank for it, and only then what we say to those who attack it, or what else there is for the same; to what else they ask, that is the answer.
 */
function answerLines(
  standpoint: Standpoint,
  point: WeakPoint,
  question: Question,
  key: string,
  room: number,
): readonly Line[] {
  const { denial, answer = denial, premise } = point;
  const blank = (name: PhraseName, about: Id): Line =>
    blankLine(`${key}/answer`, name, { label: phrase('youSay'), about });
  if (answer) {
    const [reply] = answersTo(standpoint, answer);
    return reply
      ? [spoken(`${key}/answer`, reply.claims[0]!, 'youSay', room)]
      : [blank('fillAnswer', answer.claims[0]!.id)];
  }
  const said = otherwise(standpoint, point, question);
  const asks = question.from.kind === 'phrase' ? asksFor[question.from.phrase] : undefined;
  const then = said
    ? [spoken(`${key}/${said.part}`, said.statement, said.part === 'reply' ? 'youSay' : 'notAll', room)]
    : [];
  return asks === undefined && said ? then : [blank(asks ?? 'fillAnswer', premise.id), ...then];
}

/** What a question asks for that the map hasn’t, or that nobody’s structure holds. */
const asksFor: Partial<Readonly<Record<PhraseName, PhraseName>>> = {
  askSource: 'fillSource',
  askOneArticle: 'fillSource',
  askReason: 'fillReason',
  offerExample: 'fillExample',
  offerPrinciple: 'fillPrinciple',
  offerDecides: 'fillWeighing',
};

/** What there is to say that is not what was asked for: what we say to those who attack the premise, but with a view that the text argues against; else another reason. */
function otherwise(
  standpoint: Standpoint,
  point: WeakPoint,
  question: Question,
): { readonly part: 'reply' | 'other'; readonly statement: Statement } | undefined {
  const isHeld = ({ claims }: Attack) => !claims.some(({ id }) => isRejected(standpoint.map, id));
  const replied = attacksAt(standpoint, point.premise.id)
    .filter(isHeld)
    .flatMap((attack) => answersTo(standpoint, attack))
    .find(({ stands }) => stands === 0);
  if (replied) return { part: 'reply', statement: replied.claims[0]! };
  const other = otherReason(standpoint, point, isOnConclusion(question));
  return other && { part: 'other', statement: other };
}

/** Whether what is left of a conclusion is asked for, or whether there is enough for it: what backs the premise is no answer to that. */
const isOnConclusion = ({ from }: Question): boolean =>
  from.kind === 'phrase' && (from.phrase === 'offerWithout' || from.phrase === 'offerEnough');

/** A reason for the premise; or the premise of another reason for what this one is a reason for. Where the question is on that, only such a one, which rests on nothing of this one. */
function otherReason(standpoint: Standpoint, point: WeakPoint, isBesideOnly: boolean): Statement | undefined {
  const { map, weighing, isOurs } = standpoint;
  const { premise, step } = point;
  const isGood = ({ id }: Relation) => id !== step.id && isOurs(id) && weighing.standing(id) === 'supported';
  const isBeside = (one: Relation) => !isBesideOnly || !groundsOf(map, one).statements.includes(premise.id);
  const target = step.target !== undefined && map.statements.has(step.target) ? step.target : undefined;
  const to = isBesideOnly ? ledTo(standpoint, point).id : target;
  const beside = (to === undefined ? [] : reasonsFor(map, to)).filter(isBeside);
  const steps = [...(isBesideOnly ? [] : reasonsFor(map, premise.id)), ...beside];
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

/** The lists of what to hold on to and what to let go, in this order. */
function listsOf(
  standpoint: Standpoint,
  ourPoints: readonly WeakPoint[],
  theirPoints: readonly WeakPoint[],
): readonly { readonly name: ListName; readonly lines: readonly Line[] }[] {
  return [
    { name: 'dontConcede', lines: dontConcede(standpoint, theirPoints) },
    { name: 'dontRelyOn', lines: dontRelyOn(standpoint) },
    { name: 'safeToConcede', lines: safeToConcede(standpoint, ourPoints) },
  ];
}

type ListName = 'dontConcede' | 'dontRelyOn' | 'safeToConcede';

/** What stands before a line of a list where it is told apart from it. */
const labelOf: Readonly<Record<ListName, PhraseName>> = {
  dontConcede: 'dontConcedeLabel',
  dontRelyOn: 'dontRelyOnLabel',
  safeToConcede: 'safeLabel',
};

/** The hat of what they will ask: their questions with our answers, what not to concede or to rely on, what may be conceded. What is not told for length comes beside it, and says what it is. */
export function theyAskPart(
  standpoint: Standpoint,
  ourPoints: readonly WeakPoint[],
  most: number,
  name: 'theyWillAskYou' | 'youWillBeAsked',
): { readonly part: Part; readonly leftOut: readonly Line[] } {
  const { pinned } = standpoint;
  const theirPoints = weakPoints(otherSide(standpoint));
  const keyOf = (point: WeakPoint) => `asked-${attackKey(point)}`;
  const points = cut(theirPoints, most, (point) => pinnedUnder(pinned, keyOf(point)));
  const asked = points.kept.map((point, at) => askedPart(standpoint, point, at + 1));
  const unasked = points.left.map((point) => askedPart(standpoint, point, 1).heading);
  const lists = listsOf(standpoint, ourPoints, theirPoints).map(({ name: list, lines }) => ({
    list,
    ...cut(lines, TOLD, ({ key }) => pinned.has(key)),
  }));
  return {
    part: {
      ...{ key: 'asked', lines: [], heading: phraseLine('asked/heading', 'remark', name) },
      parts: [
        ...asked,
        ...lists
          .filter(({ kept }) => kept.length > 0)
          .map(({ list, kept }): Part => ({
            ...{ key: list, lines: kept, parts: [] },
            heading: phraseLine(`${list}/heading`, 'remark', list),
          })),
      ],
    },
    leftOut: [
      ...unasked.map((heading) => ({ ...heading, label: phrase('theyAskLabel') })),
      ...lists.flatMap(({ list, left }) => left.map((line) => ({ ...line, label: phrase(labelOf[list]) }))),
    ],
  };
}
