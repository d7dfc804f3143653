import type { Speech } from '../../debates/index.ts';
import { phrase } from '../../words/index.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** How many clashes a speech that answers goes through. */
const CLASHES = 3;
/** How many of our answers stand under each. */
const ANSWERS = 2;

/** The speeches of a side that make no case: those that answer go through the clashes, those that reply say why these were won. */
export const closingParts = (standpoint: Standpoint): readonly Part[] =>
  ownSpeeches(standpoint).flatMap((speech) => {
    if (speech.kind === 'reply') return [replyPart(speech)];
    if (speech.kind !== 'rebuttal' && speech.kind !== 'whip') return [];
    return [clashesPart(standpoint, speech)];
  });

function clashesPart(standpoint: Standpoint, speech: Speech): Part {
  const key = `speech-${speech.id}`;
  return {
    ...{ key, heading: speechHeading(key, speech), lines: [] },
    parts: clashParts(standpoint, key, CLASHES),
  };
}

/** The main clashes: what they stand for, the strongest first, and the best we have against each. */
export function clashParts(standpoint: Standpoint, under: string, count: number): readonly Part[] {
  const theirs = otherSide(standpoint);
  return standpoint.theirContentions.slice(0, count).map((contention): Part => {
    const key = `${under}/clash-${contention.step.id}`;
    const [claim] = contention.claims;
    const answers = sayable(answersTo(standpoint, contention)).slice(0, ANSWERS);
    const said = answers.flatMap(({ key: answer, claims }): Line[] =>
      claims
        .slice(0, 1)
        .map((one) => speechLine(standpoint, `${key}/${answer}`, one, { label: phrase('weAnswer') })),
    );
    return {
      ...{ key, parts: [] },
      heading: tagLine(theirs, `${key}/heading`, claim!, { label: phrase('clash') }),
      lines: [
        { ...speechLine(theirs, `${key}/they-say`, claim!, { label: phrase('theySay') }), role: 'they-say' },
        ...(said.length > 0 ? said : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })]),
        blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase('weigh') }),
      ],
    };
  });
}

function replyPart(speech: Speech): Part {
  const key = `speech-${speech.id}`;
  return {
    ...{ key, heading: speechHeading(key, speech), parts: [] },
    lines: [blankLine(`${key}/reply`, 'fillReply')],
  };
}

const speechHeading = (key: string, { short, name }: Speech): Line =>
  phraseLine(`${key}/heading`, 'remark', 'speaker', [short, name]);
