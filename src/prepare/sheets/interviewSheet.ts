import { secondsOfAnswer } from '../../debates/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import { bestCards } from '../parts/cards.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { gapsOfBlanks, gapsOfLines, gapsOfOurCase } from '../parts/gaps.ts';
import { roomFor, wordsOfPart } from '../parts/length.ts';
import { blankLine, phraseLine, speechLine, tooLong } from '../parts/lines.ts';
import { messageLine, POINT_WORDS } from '../parts/message.ts';
import { countedAs } from '../parts/numbering.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { sayable } from '../standpoint/answers.ts';
import { saidAs } from '../standpoint/answersIn.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { claimedOnce, hostile, type Hostile } from '../standpoint/hostile.ts';
import { argued } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

const POINTS = 3;
const QUESTIONS = 5;
/** How many of our answers one answer gives. */
const ANSWERS = 3;
/** How long an answer may be where the format doesn’t say, s. */
const ANSWER_SECONDS = 40;

/** What to bring to an interview: the one message, three points with what shows them, bridges back to these, and the five questions that hurt most, each with an answer. */
export function interviewSheet(standpoint: Standpoint): Sheet {
  const { pinned } = standpoint;
  const points = cut(argued(standpoint).all, POINTS, (one) => pinnedUnder(pinned, pointKey(one)));
  const isPinned = (one: Hostile) => pinnedUnder(pinned, questionKey(one));
  const asked = cut(claimedOnce(hostile(standpoint), isPinned), QUESTIONS, isPinned);
  const questions = asked.kept.map((one, at) => questionPart(standpoint, one, points.kept, at));
  const pointLines = points.kept.flatMap((contention, at) => pointOf(standpoint, contention, at + 1));
  const parts: Part[] = [
    partOf('overridingMessage', [messageLine(standpoint)]),
    partOf(
      'keyMessages',
      pointLines.length > 0 ? pointLines : [blankLine('keyMessages/blank', 'fillMessage')],
    ),
    partOf('bridges', bridgeLines(points.kept)),
    { ...partOf('hostileQuestions', []), parts: questions.map(({ part }) => part) },
  ];
  return framed(standpoint, 'interview', parts, {
    leftOut: [
      ...points.left.map((contention) => claimLine(standpoint, contention, {})),
      ...questions.flatMap(({ leftOut }) => leftOut),
      ...asked.left.map((one) => questionLine(standpoint, one)),
    ],
    gaps: [
      ...gapsOfOurCase(standpoint),
      ...gapsOfBlanks(
        standpoint,
        questions.map(({ part }) => part),
      ),
      ...gapsOfLines(standpoint, pointLines),
    ],
  });
}

const partOf = (name: PhraseName, lines: readonly Line[]): Part => ({
  ...{ key: name, lines, parts: [] },
  heading: phraseLine(`${name}/heading`, 'remark', name),
});

const pointKey = ({ step }: Contention): string => `point-${step.id}`;

/** What a point claims. */
const claimLine = (
  standpoint: Standpoint,
  contention: Contention,
  extras: Pick<Line, 'label' | 'numbered'>,
): Line => {
  const { claims, why } = contention;
  const [claim] = claims;
  return speechLine(standpoint, `${pointKey(contention)}/${claim!.id}`, claim!, {
    ...extras,
    marks: tooLong(claim!.text, POINT_WORDS),
    why: phrase(why.phrase, ...why.filled),
  });
};

/** A point: what is claimed, and the best reason for it, with where that is from. */
function pointOf(standpoint: Standpoint, contention: Contention, number: number): readonly Line[] {
  const key = pointKey(contention);
  const { claims } = contention;
  const [claim] = claims;
  const line = claimLine(standpoint, contention, countedAs('contentionLabel', number, 'points'));
  const reason = reasonsBest(standpoint, claim!)[0];
  // What the point is linked with is a reason of its own only where there is no other.
  const shown = (reason ? claimsOf(standpoint.map, reason) : claims)
    .filter(({ id }) => id !== claim!.id)
    .sort((a, b) => Number(claims.includes(a)) - Number(claims.includes(b)))[0];
  if (!shown) return [line, ...bestCards(standpoint, line.key, claim!)];
  const because = speechLine(standpoint, `${key}/${shown.id}`, shown, {
    label: phrase(reason ? 'because' : 'since'),
  });
  return [line, because, ...bestCards(standpoint, because.key, shown).slice(0, 1)];
}

const bridges = ['bridgeWhatMatters', 'bridgeFair', 'bridgeLookAt'] as const;

/** Ways from any question back to a point: a bridge for each. */
const bridgeLines = (points: readonly Contention[]): readonly Line[] =>
  points.map(({ step, claims: [claim] }, at) =>
    phraseLine(`bridges/${step.id}`, 'speech', bridges[at % bridges.length]!, [claim!.text], {
      about: claim!.id,
    }),
  );

const questionKey = ({ key }: Pick<Hostile, 'key'>): string => `question-${key}`;

/** The question as an interviewer asks it: of a case of theirs, what is said to it; of an attack on a statement, whether it is right; of one on a step, which grants the reason, whether that undoes what is concluded. */
function questionLine({ map }: Standpoint, { key, step, at, claims: [claim], why }: Hostile): Line {
  const isUndercut = step.target !== undefined && map.relations.has(step.target);
  const asks = at === undefined ? 'hostileArgues' : isUndercut ? 'hostileFollows' : 'hostileSays';
  return phraseLine(questionKey({ key }), 'question', asks, [claim!.text], {
    about: claim!.id,
    why: phrase(why),
  });
}

/** A hostile question, our answer within the time an answer has, and the bridge to a point that is not about the same: to each in turn, so that all come up. */
function questionPart(
  standpoint: Standpoint,
  one: Hostile,
  points: readonly Contention[],
  at: number,
): { readonly part: Part; readonly leftOut: readonly Line[] } {
  const heading = questionLine(standpoint, one);
  const { key } = heading;
  const seconds = secondsOfAnswer(standpoint.debate) ?? ANSWER_SECONDS;
  const room = roomFor(seconds, standpoint.wordsPerMinute);
  const answers = cut(
    sayable(one.answers).map((answer, nth): Unit => ({
      lines: [
        speechLine(standpoint, `${key}/${answer.key}`, saidAs(standpoint, one, answer), {
          label: phrase(nth === 0 ? 'youSay' : 'since'),
        }),
      ],
      rank: nth,
    })),
    ANSWERS,
    ({ lines }) => lines.some((line) => standpoint.pinned.has(line.key)),
  );
  const said = fitted(answers.kept, room, standpoint.pinned);
  const hit = one.step.target;
  const others = points.filter(
    ({ statements, steps }) => hit === undefined || !(statements.includes(hit) || steps.includes(hit)),
  );
  const bridge = others[at % Math.max(1, others.length)]?.claims[0];
  const part: Part = {
    ...{ key, heading, parts: [] },
    lines: [
      ...(said.lines.length > 0
        ? said.lines
        : [blankLine(`${key}/answer`, 'fillAnswer', { about: one.claims[0]!.id })]),
      ...(bridge ? [phraseLine(`${key}/bridge`, 'remark', 'bridgeTo', [bridge.short ?? bridge.text])] : []),
    ],
  };
  const words = wordsOfPart({ ...part, heading: { ...heading, role: 'remark' } });
  return {
    part: { ...part, speech: { name: phrase('answerSpeech'), seconds, words } },
    leftOut: [...said.leftOut, ...answers.left.flatMap(({ lines }) => lines)],
  };
}
