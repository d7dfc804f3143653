import type { Speech } from '../../debates/index.ts';
import { phrase } from '../../words/index.ts';
import { cut, pinnedUnder, toldOf } from '../cutting.ts';
import { wordsOfPart } from '../parts/length.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** How many clashes a speech that answers goes through. */
const CLASHES = 3;
/** How many of our answers stand under each. */
const ANSWERS = 2;

/** Parts, and what of them was left out for length. */
interface Closing {
  readonly parts: readonly Part[];
  readonly leftOut: readonly Line[];
}

/** The speeches of a side that make no case: those that answer go through the clashes, those that reply say why these were won. */
export function closingParts(standpoint: Standpoint): Closing {
  const made = ownSpeeches(standpoint).flatMap((speech): readonly Closing[] => {
    if (speech.kind === 'reply') return [{ parts: [replyPart(speech)], leftOut: [] }];
    if (speech.kind !== 'rebuttal' && speech.kind !== 'whip') return [];
    return [clashesPart(standpoint, speech)];
  });
  return {
    parts: made.flatMap(({ parts }) => parts),
    leftOut: made.flatMap(({ leftOut }) => leftOut),
  };
}

/** The main clashes: what they stand for, the strongest first, and the best we have against each. */
function clashesPart(standpoint: Standpoint, speech: Speech): Closing {
  const key = `speech-${speech.id}`;
  const keyOf = ({ step }: Contention) => `${key}/clash-${step.id}`;
  const clashes = cut(standpoint.theirContentions, CLASHES, (one) =>
    pinnedUnder(standpoint.pinned, keyOf(one)),
  );
  const made = clashes.kept.map((one) => clashPart(standpoint, keyOf(one), one));
  const part: Part = {
    ...{ key, heading: speechHeading(key, speech), lines: [] },
    parts: made.flatMap(({ parts }) => parts),
  };
  const { name, seconds } = speech;
  return {
    parts: [{ ...part, speech: { name, seconds, words: wordsOfPart(part) } }],
    leftOut: [
      ...clashes.left.map((one) => clashHeading(standpoint, keyOf(one), one)),
      ...made.flatMap(({ leftOut }) => leftOut),
    ],
  };
}

const clashHeading = (standpoint: Standpoint, key: string, { claims }: Contention): Line =>
  tagLine(otherSide(standpoint), `${key}/heading`, claims[0]!, { label: phrase('clash') });

function clashPart(standpoint: Standpoint, key: string, contention: Contention): Closing {
  const [claim] = contention.claims;
  const answers = cut(
    sayable(answersTo(standpoint, contention)).map(({ key: answer, claims }) =>
      speechLine(standpoint, `${key}/${answer}`, claims[0]!, { label: phrase('weAnswer') }),
    ),
    ANSWERS,
    (line) => standpoint.pinned.has(line.key),
  );
  const heading = clashHeading(standpoint, key, contention);
  const theySay: Line = {
    ...speechLine(otherSide(standpoint), `${key}/they-say`, claim!, { label: phrase('theySay') }),
    role: 'they-say',
  };
  const part: Part = {
    ...{
      key,
      parts: [],
      heading: { ...heading, marks: [...heading.marks, ...unlessRepeated(theySay, heading)] },
    },
    lines: [
      // In full, where the heading is short.
      ...(theySay.text === heading.text ? [] : [theySay]),
      ...(answers.kept.length > 0
        ? answers.kept
        : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })]),
      blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) }),
    ],
  };
  return { parts: [part], leftOut: toldOf(answers.left) };
}

/** What is to be known of a claim stands with its words in full: with the heading, where these are the same. */
const unlessRepeated = (full: Line, heading: Line) => (full.text === heading.text ? full.marks : []);

function replyPart(speech: Speech): Part {
  const key = `speech-${speech.id}`;
  return {
    ...{ key, heading: speechHeading(key, speech), parts: [] },
    lines: [blankLine(`${key}/reply`, 'fillReply')],
  };
}

const speechHeading = (key: string, { short, name }: Speech): Line =>
  phraseLine(`${key}/heading`, 'remark', 'speaker', [short, name]);
