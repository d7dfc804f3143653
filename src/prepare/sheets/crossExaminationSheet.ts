import { wordCount } from '../../text/index.ts';
import { phrase } from '../../words/index.ts';
import { phraseLine } from '../parts/lines.ts';
import { gapOfTheirCase } from '../parts/gaps.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import { linesOf } from '../parts/numbering.ts';
import { framed } from '../parts/sheetFrame.ts';
import { attackPart } from '../questions/attackLine.ts';
import { indictPart } from '../questions/indict.ts';
import { mainQuestion, questionsWithin } from '../questions/pressing.ts';
import { questionLine } from '../questions/questions.ts';
import { questionTimes, type QuestionTime } from '../questions/questionTime.ts';
import { theyAskPart } from '../questions/theyAsk.ts';
import { attackKey, furtherPoints, weakPoints, type WeakPoint } from '../questions/weakPoints.ts';
import type { Gap, Line, Part, Sheet } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** How many lines of attack there are at most. */
const LINES = 5;
/** How many questions one has an answer to at hand where nobody but a chair, a judge or the audience asks. */
const ASKED = 8;

/**
 * Questions to ask, as many as the time for them has room for: lines of attack on the other side's case, the weakest premise that carries most first, and the weakest source; then what they will ask, with
 * answers as short as they have to be, and what not to concede. Where the sides don't question each other, that is all.
 */
export function crossExaminationSheet(standpoint: Standpoint): Sheet {
  const times = questionTimes(standpoint);
  const [time] = times;
  const points = weakPoints(standpoint);
  const theirs = theyAskPart(
    standpoint,
    points,
    time?.questions ?? ASKED,
    time ? 'theyWillAskYou' : 'youWillBeAsked',
  );
  const granted = new Set(
    [...linesOf([theirs.part]), ...theirs.leftOut]
      .filter(({ key }) => key.startsWith('safe/'))
      .map(({ about }) => about),
  );
  // What may be conceded is no question of ours; and where nobody asks, nothing is left out that would be asked.
  const further = furtherPoints(standpoint).filter(({ premise }) => !granted.has(premise.id));
  const ours = time ? askedByUs(standpoint, points, further, times) : { parts: [nobodyAsks], leftOut: [] };
  const parts = [...ours.parts, theirs.part];
  return framed(standpoint, 'cross-ex', parts, {
    leftOut: [...ours.leftOut, ...theirs.leftOut],
    gaps: [
      ...(standpoint.theirContentions.length === 0 ? [gapOfTheirCase(standpoint)] : []),
      ...linesOf(parts).flatMap((line) => gapsOf(standpoint, line)),
    ],
  });
}

const nobodyAsks: Part = {
  ...{ key: 'asking', parts: [] },
  heading: phraseLine('asking/heading', 'remark', 'youAsk'),
  lines: [phraseLine('asking/nobody', 'remark', 'nobodyAsks')],
};

/** What is asked in each time for questions: what is weakest in the first; in later ones what is left, and what else is weak. */
function askedByUs(
  standpoint: Standpoint,
  points: readonly WeakPoint[],
  further: readonly WeakPoint[],
  times: readonly QuestionTime[],
): { readonly parts: readonly Part[]; readonly leftOut: readonly Line[] } {
  const said = new Set<string>();
  const parts: Part[] = [];
  let left = points;
  let rest = further;
  for (const [at, time] of times.entries()) {
    if (at > 0) [left, rest] = [[...left, ...rest], []];
    const { part, taken } = askedIn(standpoint, left, time, said, at === 0 ? 'asking' : `asking-${at + 1}`);
    parts.push(part);
    left = left.filter((point) => !taken.has(point));
  }
  return { parts, leftOut: unasked(standpoint, [...left, ...rest]) };
}

function askedIn(
  standpoint: Standpoint,
  points: readonly WeakPoint[],
  time: QuestionTime,
  said: Set<string>,
  key: string,
): { readonly part: Part; readonly taken: ReadonlySet<WeakPoint> } {
  const parts: Part[] = [];
  let number = 1;
  const taken = new Set<WeakPoint>();
  const pressed = cut(points, LINES, (point) => pinnedUnder(standpoint.pinned, attackKey(point))).kept;
  for (const point of pressed) {
    const left = time.questions - time.onEvidence - number + 1;
    if (left < 1) break;
    // What several points come down to is asked once.
    const questions = questionsWithin(standpoint, point, Math.min(time.each, left)).filter(
      ({ text }) => !said.has(text),
    );
    for (const { text } of questions) said.add(text);
    parts.push(attackPart(standpoint, point, questions, number, time.speech));
    number += questions.length;
    taken.add(point);
  }
  const onEvidence = time.onEvidence > 0 ? time.questions - number + 1 : 0;
  const indict = onEvidence > 0 ? indictPart(standpoint, Math.min(onEvidence, 3), number) : undefined;
  const all = indict ? [...parts, indict] : parts;
  const words = linesOf(all)
    .filter(({ role }) => role === 'question')
    .reduce((sum, { text }) => sum + wordCount(text), 0);
  const { kind, speech, seconds } = time;
  const part: Part = {
    key,
    heading: phraseLine(`${key}/heading`, 'remark', kind === 'points' ? 'youOffer' : 'youAsk'),
    lines: [
      // The name of the time may tell who asks.
      ...(speech?.speaker === undefined || speech.name.includes(speech.speaker)
        ? []
        : [phraseLine(`${key}/asker`, 'remark', 'askerAsks', [speech.speaker])]),
      ...(all.length > 0 ? [] : [phraseLine(`${key}/none`, 'remark', 'noneOfThese')]),
      ...(kind === 'points' ? [phraseLine(`${key}/how`, 'remark', 'oneSentence', [String(seconds)])] : []),
      ...(kind === 'crossfire' ? [phraseLine(`${key}/how`, 'remark', 'sharedFloor')] : []),
    ],
    parts: all,
  };
  return {
    part: speech === undefined ? part : { ...part, speech: { name: speech.name, seconds, words } },
    taken,
  };
}

/** The main questions on weak points that are not pressed. */
const unasked = (standpoint: Standpoint, points: readonly WeakPoint[]): readonly Line[] =>
  points
    .map((point) => ({ point, question: mainQuestion(standpoint, point) }))
    .map(({ point, question }) => {
      return questionLine(`${attackKey(point)}/${question.part}`, question, point.premise.id, {
        label: phrase('weAskLabel'),
      });
    });

const yours = ['fillExample', 'fillPrinciple', 'fillWeighing'] as const;

/** What a question or an answer lacks that the map could give. */
function gapsOf({ map, isOurs }: Standpoint, { key, role, marks, about, text, asks }: Line): readonly Gap[] {
  const statement = about === undefined ? undefined : map.statements.get(about);
  if (!statement) return [];
  const of = { filled: [statement.text], about: statement.id };
  if (role === 'question' && marks.some(({ kind }) => kind === 'too-long'))
    return [{ phrase: 'gapLongQuestion', ...of, command: 'shorten' }];
  if (role !== 'blank' || text !== '') return [];
  // What no structure holds is no gap of the map.
  if (yours.some((name) => asks === phrase(name))) return [];
  const isAsked = key.startsWith('asked-') && asks !== phrase('fillSource');
  if (isOurs(statement.id))
    return [
      isAsked
        ? { phrase: 'gapUnheld', ...of, command: 'support' }
        : { phrase: 'gapNoCard', ...of, command: 'source' },
    ];
  return isAsked ? [{ phrase: 'gapNoAnswer', ...of, command: 'counter' }] : [];
}
