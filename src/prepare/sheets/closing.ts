import type { Speech } from '../../debates/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { pinnedUnder } from '../cutting.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { roomFor, spokenWords } from '../parts/length.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { heldAs, ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { filledWith, sharedOut, type Spoken } from './sharedRoom.ts';
import { closingSpeeches } from './closingSpeeches.ts';

/** How many clashes a speech that answers goes through in any case. */
const CLASHES = 3;

/** Parts, and what of them was left out for length. */
interface Closing {
  readonly parts: readonly Part[];
  readonly leftOut: readonly Line[];
}

/** The speeches of a side that make no case: those that answer go through the clashes. What closes has a sheet of its own: its page is there, and only named here. */
export function closingParts(standpoint: Standpoint): Closing {
  const closes = new Set(closingSpeeches(standpoint).map(({ id }) => id));
  const made = ownSpeeches(standpoint).flatMap((speech): readonly Spoken[] => {
    if (closes.has(speech.id)) return [{ part: pointerPart(speech, 'inClosing'), leftOut: [] }];
    if (speech.kind !== 'rebuttal' && speech.kind !== 'whip') return [];
    const room = roomFor(speech.seconds, standpoint.wordsPerMinute);
    const { parts, leftOut } = clashes(standpoint, `speech-${speech.id}`, standpoint.theirContentions, room);
    const part: Part = { ...pointerPart(speech), parts };
    return [{ part: heldAs(speech, part), leftOut }];
  });
  return {
    parts: made.map(({ part }) => part),
    leftOut: made.flatMap(({ leftOut }) => leftOut),
  };
}

/** A speech by name and time, and where what it says stands. */
export function pointerPart({ id, short, name, seconds }: Speech, where?: PhraseName): Part {
  const key = `speech-${id}`;
  return {
    ...{ key, parts: [], speech: { name, seconds, words: 0 } },
    heading: phraseLine(`${key}/heading`, 'remark', 'speaker', [short, name]),
    lines: where ? [phraseLine(`${key}/where`, 'remark', where)] : [],
  };
}

/** What they stand for, the strongest first, and the best we have against each: as much as goes into so much room (words), three of them in any case. */
export function clashes(
  standpoint: Standpoint,
  key: string,
  theirs: readonly Contention[],
  room: number,
): Closing {
  const keyOf = ({ step }: Contention) => `${key}/clash-${step.id}`;
  const make = (one: Contention) => (share: number) => clashPart(standpoint, keyOf(one), one, share);
  const { kept, left } = filledWith(theirs, {
    ...{ least: CLASHES, room, make },
    isPinned: (one) => pinnedUnder(standpoint.pinned, keyOf(one)),
  });
  const made = sharedOut(room, kept.map(make));
  return {
    parts: made.map(({ part }) => part),
    leftOut: [
      ...left.map((one) => clashHeading(standpoint, keyOf(one), one)),
      ...made.flatMap(({ leftOut }) => leftOut),
    ],
  };
}

const clashHeading = (standpoint: Standpoint, key: string, { claims }: Contention): Line =>
  tagLine(otherSide(standpoint), `${key}/heading`, claims[0]!, { label: phrase('clash') });

function clashPart(standpoint: Standpoint, key: string, contention: Contention, room: number): Spoken {
  const [claim] = contention.claims;
  const heading = clashHeading(standpoint, key, contention);
  const answers = sayable(answersTo(standpoint, contention)).map(({ key: answer, claims }, at): Unit => ({
    lines: [speechLine(standpoint, `${key}/${answer}`, claims[0]!, { label: phrase('weAnswer') })],
    rank: at + 1,
  }));
  const fit = fitted(answers, room - spokenWords(heading), standpoint.pinned);
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
      ...fit.lines,
      ...(answers.length > 0 ? [] : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })]),
      blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) }),
    ],
  };
  return { part, leftOut: fit.leftOut };
}

/** What is to be known of a claim stands with its words in full: with the heading, where these are the same. */
const unlessRepeated = (full: Line, heading: Line) => (full.text === heading.text ? full.marks : []);
