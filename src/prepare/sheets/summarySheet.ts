import type { Speech } from '../../debates/index.ts';
import { phrase } from '../../words/index.ts';
import { cut, pinnedUnder, toldOf } from '../cutting.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { gapsOfBlanks, gapsOfOurCase } from '../parts/gaps.ts';
import { roomFor, wordsOfPart } from '../parts/length.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { contentionsOfTeam } from './contentionsOfTeam.ts';
import { extendedIssue, lastIssue, type MadeIssue } from './issue.ts';

/** To how many issues the speeches that close come down. */
const ISSUES = 2;
/** How many of our answers stand under their case. */
const ANSWERS = 2;

/**
 * What the last speeches come down to. The first of them: one or two of our contentions, each extended with its reason, defended against what hurts it most, and weighed; and the best we have
 * against their case. What comes after it says of the same issues no more than the tag, one of these reasons, and the weighing. Nothing new: all of it is in the case, the blocks or the
 * frontlines, and what is in the last speech is in the one before.
 */
export function summarySheet(standpoint: Standpoint): Sheet {
  const [first, ...later] = closingSpeeches(standpoint);
  const issues = cut(contentionsOfTeam(standpoint), ISSUES, ({ step }) =>
    closingKeys([first, ...later]).some((key) => pinnedUnder(standpoint.pinned, `${key}/issue-${step.id}`)),
  );
  const { made, issues: extended } = firstPart(standpoint, first, issues.kept);
  const parts = [made, ...later.map((speech) => lastPart(standpoint, speech, issues.kept, extended))];
  const unsaid = issues.left.map(({ step, claims, why }) =>
    tagLine(standpoint, `${closingKey(first)}/issue-${step.id}/tag`, claims[0]!, {
      why: phrase(why.phrase, ...why.filled),
    }),
  );
  return framed(
    standpoint,
    'summary',
    parts.map(({ part }) => part),
    {
      leftOut: [...unsaid, ...parts.flatMap(({ leftOut }) => leftOut)],
      gaps: [
        ...gapsOfOurCase(standpoint),
        ...gapsOfBlanks(
          standpoint,
          parts.map(({ part }) => part),
        ),
      ],
    },
  );
}

/** The speeches that close: summary and final focus; where the format has none, the last that answers or replies. */
function closingSpeeches(standpoint: Standpoint): readonly Speech[] {
  const own = ownSpeeches(standpoint);
  const named = own.filter(({ kind }) => kind === 'summary' || kind === 'final-focus');
  const last = own.findLast(({ kind }) => kind === 'reply' || kind === 'whip' || kind === 'rebuttal');
  return named.length > 0 ? named : last ? [last] : [];
}

const closingKey = (speech: Speech | undefined): string => (speech ? `closing-${speech.id}` : 'closing');
const closingKeys = (speeches: readonly (Speech | undefined)[]): readonly string[] =>
  speeches.map(closingKey);

interface MadeSpeech {
  readonly part: Part;
  readonly leftOut: readonly Line[];
}

function firstPart(
  standpoint: Standpoint,
  speech: Speech | undefined,
  issues: readonly Contention[],
): { readonly made: MadeSpeech; readonly issues: readonly MadeIssue[] } {
  const key = closingKey(speech);
  const theirs = standpoint.theirContentions.slice(0, 1);
  // Each issue and their case have the same room.
  const share = roomIn(standpoint, speech) / Math.max(1, issues.length + theirs.length);
  const extended = issues.map((contention, at) =>
    extendedIssue(standpoint, `${key}/issue-${contention.step.id}`, contention, at + 1, share),
  );
  const parts = [...extended, ...theirs.map((contention) => theirPart(standpoint, key, contention, share))];
  return { made: spoken(speech, parts), issues: extended };
}

function lastPart(
  standpoint: Standpoint,
  speech: Speech,
  issues: readonly Contention[],
  before: readonly MadeIssue[],
): MadeSpeech {
  const key = closingKey(speech);
  const share = roomIn(standpoint, speech) / Math.max(1, issues.length);
  return spoken(
    speech,
    issues.map((contention, at) =>
      lastIssue(standpoint, `${key}/issue-${contention.step.id}`, contention, before[at]!, share),
    ),
  );
}

const roomIn = ({ wordsPerMinute }: Standpoint, speech: Speech | undefined): number =>
  speech ? roomFor(speech.seconds, wordsPerMinute) : Infinity;

/** What is said in a speech, under its name. */
function spoken(speech: Speech | undefined, parts: readonly MadeSpeech[]): MadeSpeech {
  const key = closingKey(speech);
  const heading = speech
    ? phraseLine(`${key}/heading`, 'remark', 'speaker', [speech.short, speech.name])
    : phraseLine(`${key}/heading`, 'remark', 'closing');
  const part: Part = { key, heading, lines: [], parts: parts.map(({ part: one }) => one) };
  return {
    part: speech
      ? { ...part, speech: { name: speech.name, seconds: speech.seconds, words: wordsOfPart(part) } }
      : part,
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** The best of their case, and what we have against it. */
function theirPart(standpoint: Standpoint, under: string, contention: Contention, room: number): MadeSpeech {
  const key = `${under}/theirs-${contention.step.id}`;
  const [claim] = contention.claims;
  const units = sayable(answersTo(standpoint, contention)).map(({ key: answer, claims }, at): Unit => ({
    lines: [speechLine(standpoint, `${key}/${answer}`, claims[0]!, { label: phrase('weAnswer') })],
    rank: at,
  }));
  const { kept, left } = cut(units, ANSWERS, ({ lines }) =>
    lines.some((line) => standpoint.pinned.has(line.key)),
  );
  const made = fitted(kept, room, standpoint.pinned);
  const lines =
    made.lines.length > 0 ? made.lines : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })];
  const heading = tagLine(otherSide(standpoint), `${key}/heading`, claim!, { label: phrase('theirCase') });
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) });
  const part: Part = { ...{ key, heading, parts: [] }, lines: [...lines, weigh] };
  return { part, leftOut: [...made.leftOut, ...left.flatMap((unit) => toldOf(unit.lines))] };
}
