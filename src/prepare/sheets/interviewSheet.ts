import { phrase, type PhraseName } from '../../words/index.ts';
import { bestCards } from '../parts/cards.ts';
import { reasonsBest } from '../parts/contentionPart.ts';
import { fitted } from '../parts/fitting.ts';
import { gapsOfBlanks, gapsOfLines } from '../parts/gaps.ts';
import { roomFor, wordsOfPart } from '../parts/length.ts';
import { blankLine, phraseLine, speechLine, tooLong } from '../parts/lines.ts';
import { messageOf, MESSAGE_WORDS, POINT_WORDS } from '../parts/message.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { sayable } from '../standpoint/answers.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { hostile, type Hostile } from '../standpoint/hostile.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

const POINTS = 3;
const QUESTIONS = 5;
/** How long an answer may be where the format doesn't say, s. */
const ANSWER_SECONDS = 40;

/** How long an answer may be, s. */
const answerSeconds = ({ debate: { interview } }: Standpoint): number =>
  interview?.answer.target?.[1] ?? interview?.answer.most ?? ANSWER_SECONDS;

/** What to bring to an interview: the one message, three points with what shows them, bridges back to these, and the five questions that hurt most, each with an answer. */
export function interviewSheet(standpoint: Standpoint): Sheet {
  const points = standpoint.contentions.slice(0, POINTS);
  const asked = hostile(standpoint);
  const questions = asked.slice(0, QUESTIONS).map((one) => questionPart(standpoint, one, points));
  const pointLines = points.flatMap((contention, at) => pointOf(standpoint, contention, at + 1));
  const parts: Part[] = [
    { ...partOf('overridingMessage', messageLines(standpoint)) },
    partOf(
      'keyMessages',
      pointLines.length > 0 ? pointLines : [blankLine('keyMessages/blank', 'fillMessage')],
    ),
    partOf('bridges', bridgeLines(points)),
    { ...partOf('hostileQuestions', []), parts: questions },
  ];
  const unasked = asked.slice(QUESTIONS).map((one) => questionLine(standpoint, one));
  return framed(standpoint, 'interview', parts, {
    leftOut: unasked,
    gaps: [...gapsOfBlanks(standpoint, questions), ...gapsOfLines(standpoint, pointLines)],
  });
}

const partOf = (name: PhraseName, lines: readonly Line[]): Part => ({
  ...{ key: name, lines, parts: [] },
  heading: phraseLine(`${name}/heading`, 'remark', name),
});

function messageLines(standpoint: Standpoint): readonly Line[] {
  const message = messageOf(standpoint);
  if (!message) return [blankLine('message', 'fillMessage')];
  return [speechLine(standpoint, 'message', message, { marks: tooLong(message.text, MESSAGE_WORDS) })];
}

/** A point: what is claimed, and the best reason for it, with where that is from. */
function pointOf(standpoint: Standpoint, { step, claims, why }: Contention, number: number): readonly Line[] {
  const key = `point-${step.id}`;
  const [claim] = claims;
  const line = speechLine(standpoint, `${key}/${claim!.id}`, claim!, {
    label: phrase('contentionLabel', String(number)),
    marks: tooLong(claim!.text, POINT_WORDS),
    why: phrase(why.phrase, ...why.filled),
  });
  const reason = reasonsBest(standpoint, claim!)[0];
  const shown = (reason ? claimsOf(standpoint.map, reason) : claims).find(({ id }) => id !== claim!.id);
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

/** The question as an interviewer asks it. */
function questionLine({ map }: Standpoint, { key, step, claims: [claim], why }: Hostile): Line {
  const isUndercut = step.target !== undefined && map.relations.has(step.target);
  return phraseLine(
    `question-${key}`,
    'question',
    isUndercut ? 'hostileFollows' : 'hostileSays',
    [claim!.text],
    { about: claim!.id, why: phrase(why) },
  );
}

/** A hostile question, our answer within the time an answer has, and the bridge to a point that is not about the same. */
function questionPart(standpoint: Standpoint, one: Hostile, points: readonly Contention[]): Part {
  const heading = questionLine(standpoint, one);
  const { key } = heading;
  const seconds = answerSeconds(standpoint);
  const room = roomFor(seconds, standpoint.wordsPerMinute);
  const said = sayable(one.answers)
    .slice(0, 3)
    .map(({ key: answer, claims: [claim] }, nth) => ({
      lines: [
        speechLine(standpoint, `${key}/${answer}`, claim!, { label: phrase(nth === 0 ? 'youSay' : 'since') }),
      ],
      rank: nth,
    }));
  const { lines } = fitted(said, room, standpoint.pinned);
  const hit = one.step.target;
  const others = points.filter(
    ({ statements, steps }) => hit === undefined || !(statements.includes(hit) || steps.includes(hit)),
  );
  const bridge = others[0];
  const part: Part = {
    ...{ key, heading, parts: [] },
    lines: [
      ...(lines.length > 0
        ? lines
        : [blankLine(`${key}/answer`, 'fillAnswer', { about: one.claims[0]!.id })]),
      ...(bridge
        ? [
            phraseLine(`${key}/bridge`, 'remark', 'bridgeTo', [
              bridge.claims[0]!.short ?? bridge.claims[0]!.text,
            ]),
          ]
        : []),
    ],
  };
  return {
    ...part,
    speech: {
      name: phrase('answerSpeech'),
      seconds,
      words: wordsOfPart({ ...part, heading: { ...heading, role: 'remark' } }),
    },
  };
}
