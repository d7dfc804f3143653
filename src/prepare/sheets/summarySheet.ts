import type { Speech } from '../../debates/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cut, forLength, pinnedUnder } from '../cutting.ts';
import { gapsOfBlanks, gapsOfOurCase } from '../parts/gaps.ts';
import { roomFor } from '../parts/length.ts';
import { phraseLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { heldAs } from '../parts/speeches.ts';
import type { Gap, Line, Part, Sheet } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { closingSpeeches } from './closingSpeeches.ts';
import { contentionsOfTeam } from './contentionsOfTeam.ts';
import { extendedIssue, lastIssue, unraisedLine, type MadeIssue } from './issue.ts';
import { filledWith, sharedOut, wordsOfAll, type Maker, type Spoken } from './sharedRoom.ts';
import { theirHeading, theirKey, theirPart } from './theirPart.ts';

/** To how many issues a summary and a final focus come down, and how many reasons, attacks and answers each of these has. */
const ISSUES = 2;
const OF_EACH = 2;

/**
 * What the last speeches come down to. Of a summary before a final focus: one or two of our contentions, each extended with its reason, defended against what hurts it most, and weighed; and the best we have
 * against their case, as much of it as has room. What comes after it says of the same issues no more than the tag, one of these reasons, and the weighing. A speech that closes alone goes through as much of this as has room. Nothing new: all of it
 * is in the case, the blocks or the frontlines, and what is in a last speech is in those before.
 */
export function summarySheet(standpoint: Standpoint): Sheet {
  const [first, ...later] = closingSpeeches(standpoint);
  const made =
    first && later.length === 0 ? [closingAlone(standpoint, first)] : collapsed(standpoint, first, later);
  const parts = made.map(({ part }) => part);
  return framed(standpoint, 'summary', parts, {
    leftOut: made.flatMap(({ leftOut }) => leftOut),
    gaps: [
      ...gapsOfOurCase(standpoint),
      ...gapsOfBlanks(standpoint, parts),
      ...gapsOfReminders(standpoint, parts),
    ],
  });
}

/** What nothing in the map answers is a gap wherever the last speech leaves it alone: an answer has to come before. */
const gapsOfReminders = ({ map }: Pick<Standpoint, 'map'>, parts: readonly Part[]): readonly Gap[] =>
  parts.flatMap(({ lines, parts: under }): readonly Gap[] => [
    ...lines.flatMap(({ key, about = '' }): readonly Gap[] => {
      const statement = key.endsWith('/unraised') ? map.statements.get(about) : undefined;
      if (!statement) return [];
      return [{ phrase: 'gapNoAnswer', filled: [statement.text], about, command: 'counter' }];
    }),
    ...gapsOfReminders({ map }, under),
  ]);

const closingKey = (speech: Speech | undefined): string => (speech ? `closing-${speech.id}` : 'closing');

/** Speeches that come down to two issues, the later to less of these; or, where none of the side’s closes, what these are. */
function collapsed(
  standpoint: Standpoint,
  first: Speech | undefined,
  later: readonly Speech[],
): readonly Spoken[] {
  const keys = [first, ...later].map(closingKey);
  const key = closingKey(first);
  const issues = cut(contentionsOfTeam(standpoint), ISSUES, ({ step }) =>
    keys.some((of) => pinnedUnder(standpoint.pinned, `${of}/issue-${step.id}`)),
  );
  const makers = issues.kept.map(
    (contention, at) => (room: number) =>
      extendedIssue(standpoint, issueKey(key, contention), contention, {
        ...{ number: at + 1, room, most: OF_EACH, isLast: false },
      }),
  );
  const room = roomIn(standpoint, first);
  const answering =
    (contention: Contention): Maker =>
    (share) =>
      theirPart(standpoint, key, contention, { room: share, most: OF_EACH });
  const theirs = filledWith(inRound(otherSide(standpoint)).all, {
    ...{ least: 1, room: room - wordsOfAll(makers.map((make) => make(Infinity))), make: answering },
    isPinned: (one) => pinnedUnder(standpoint.pinned, theirKey(key, one)),
  });
  const shared = sharedOut<Spoken | MadeIssue>(room, [...makers, ...theirs.kept.map(answering)]);
  const extended = shared.flatMap((one) => ('said' in one ? [one] : []));
  const unsaid = [
    ...issues.left.map((one) => unsaidIssue(standpoint, key, one, 'whyTwoIssues')),
    ...forLength(theirs.left.map((one) => theirHeading(standpoint, key, one))),
  ];
  const made = spoken(first, shared, unsaid);
  return [made, ...later.map((speech) => lastPart(standpoint, speech, issues.kept, extended))];
}

function lastPart(
  standpoint: Standpoint,
  speech: Speech,
  issues: readonly Contention[],
  before: readonly MadeIssue[],
): Spoken {
  const makers = issues.map(
    (contention, at) => (room: number) =>
      lastIssue(standpoint, issueKey(closingKey(speech), contention), contention, before[at]!, room),
  );
  return spoken(speech, sharedOut(roomIn(standpoint, speech), makers));
}

/** What a speech that closes alone can go through: an issue of ours, or an argument of theirs. */
interface Matter {
  readonly contention: Contention;
  readonly isOurs: boolean;
}

/**
 * The only speech that closes: our issues and what we have against their case, as many as have room; in a rebuttal that does nothing but answer, theirs first. Where it may bring nothing new, what nothing
 * answers stands at its head as a reminder.
 */
function closingAlone(standpoint: Standpoint, speech: Speech): Spoken {
  const key = closingKey(speech);
  const isLast = speech.bringsNew === false;
  const room = roomIn(standpoint, speech);
  const theirs = inRound(otherSide(standpoint)).all;
  const answerable = theirs.filter((one) => !isLast || sayable(answersTo(standpoint, one)).length > 0);
  const own = contentionsOfTeam(standpoint).map((contention): Matter => ({ contention, isOurs: true }));
  const others = answerable.map((contention): Matter => ({ contention, isOurs: false }));
  const onlyAnswers = standpoint.debate.family === 'moot';
  const first = onlyAnswers ? others.slice(0, 1) : [...own.slice(0, ISSUES), ...others.slice(0, 1)];
  const rest = [...others, ...own].filter((one) => !first.includes(one));
  const maker =
    (number: number) =>
    ({ contention, isOurs }: Matter) =>
    (share: number): Spoken =>
      isOurs
        ? extendedIssue(standpoint, issueKey(key, contention), contention, {
            ...{ number, room: share, most: Infinity, isLast },
          })
        : theirPart(standpoint, key, contention, { room: share, most: Infinity });
  const keyOf = ({ contention, isOurs }: Matter) =>
    isOurs ? issueKey(key, contention) : theirKey(key, contention);
  const { kept, left } = filledWith([...first, ...rest], {
    ...{ least: first.length, room, make: maker(1) },
    isPinned: (one) => pinnedUnder(standpoint.pinned, keyOf(one)),
  });
  const isOwn = ({ isOurs }: Matter) => isOurs;
  const ours = kept.filter(isOwn);
  const against = kept.filter((one) => !isOwn(one));
  const order = onlyAnswers ? [...against, ...ours] : [...ours, ...against];
  const makers = order.map((one) => maker(ours.indexOf(one) + 1)(one));
  const unsaid = left.map(({ contention, isOurs }) =>
    isOurs ? unsaidIssue(standpoint, key, contention) : theirHeading(standpoint, key, contention),
  );
  const reminders = theirs
    .filter((one) => !answerable.includes(one))
    .map((one) => unraisedLine(standpoint, theirKey(key, one), one.claims[0]!));
  return spoken(speech, sharedOut(room, makers), forLength(unsaid), reminders);
}

const issueKey = (key: string, { step }: Contention): string => `${key}/issue-${step.id}`;

/** An issue that a speech does not go through, and why: for a reason of its own, where it is not for length. */
const unsaidIssue = (
  standpoint: Standpoint,
  key: string,
  contention: Contention,
  reason?: PhraseName,
): Line => {
  return tagLine(standpoint, `${issueKey(key, contention)}/tag`, contention.claims[0]!, {
    ...(reason && { why: phrase(reason) }),
  });
};

const roomIn = ({ wordsPerMinute }: Standpoint, speech: Speech | undefined): number =>
  speech ? roomFor(speech.seconds, wordsPerMinute) : Infinity;

/** What is said in a speech, under its name; before it, reminders. */
function spoken(
  speech: Speech | undefined,
  made: readonly Spoken[],
  unsaid: readonly Line[] = [],
  lines: readonly Line[] = [],
): Spoken {
  const key = closingKey(speech);
  const heading = speech
    ? phraseLine(`${key}/heading`, 'remark', 'speaker', [speech.short, speech.name])
    : phraseLine(`${key}/heading`, 'remark', 'onTheFlow');
  const part: Part = { key, heading, lines, parts: made.map(({ part: one }) => one) };
  return {
    part: speech ? heldAs(speech, part) : part,
    leftOut: [...unsaid, ...made.flatMap(({ leftOut }) => leftOut)],
  };
}
