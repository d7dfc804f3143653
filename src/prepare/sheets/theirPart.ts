import { phrase } from '../../words/index.ts';
import { cut, toldOf } from '../cutting.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { spokenWords } from '../parts/length.ts';
import { blankLine, speechLine } from '../parts/lines.ts';
import type { Line } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { theirTag } from './defence.ts';
import type { Spoken } from './sharedRoom.ts';

export const theirKey = (key: string, { step }: Contention): string => `${key}/theirs-${step.id}`;

/** What of their case a speech answers: with how many answers at most, in so much room (words). */
interface Answering {
  readonly room: number;
  readonly most: number;
}

/** An argument of their case, and what we have against it. */
export function theirPart(
  standpoint: Standpoint,
  under: string,
  contention: Contention,
  { room, most }: Answering,
): Spoken {
  const key = theirKey(under, contention);
  const [claim] = contention.claims;
  const heading = theirHeading(standpoint, under, contention);
  const units = sayable(answersTo(standpoint, contention)).map(({ key: answer, claims }, at): Unit => ({
    lines: [speechLine(standpoint, `${key}/${answer}`, claims[0]!, { label: phrase('weAnswer') })],
    rank: at,
  }));
  const { kept, left } = cut(units, most, ({ lines }) =>
    lines.some((line) => standpoint.pinned.has(line.key)),
  );
  const made = fitted(kept, room - spokenWords(heading), standpoint.pinned);
  const lines =
    units.length > 0 ? made.lines : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })];
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) });
  return {
    part: { ...{ key, heading, parts: [] }, lines: [...lines, weigh] },
    leftOut: [
      ...made.leftOut,
      ...left
        .flatMap((unit) => toldOf(unit.lines))
        .map((line): Line => ({ ...line, why: phrase('whyTwoOfThese') })),
    ],
  };
}

export const theirHeading = (standpoint: Standpoint, under: string, contention: Contention): Line =>
  theirTag(standpoint, `${theirKey(under, contention)}/heading`, contention.claims[0]!, {
    label: phrase('theirCase'),
  });
