import type { Speech } from '../../debates/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { forLength, pinnedUnder } from '../cutting.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { roomFor, spokenWords } from '../parts/length.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { heldAs, ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { closingSpeeches } from './closingSpeeches.ts';
import { theirTag } from './defence.ts';
import { attackedOfCase, ourClashPart, untoldClash } from './ourClash.ts';
import { filledWith, sharedOut, type Maker, type Spoken } from './sharedRoom.ts';

/** How many clashes a speech that answers goes through in any case. */
const CLASHES = 3;

/** Parts, and what of them was left out for length. */
interface Closing {
  readonly parts: readonly Part[];
  readonly leftOut: readonly Line[];
}

/** The speeches of a side that make no case: those that answer go through the clashes, on our case and on theirs. What closes has a sheet of its own: its page is there, and only named here. */
export function closingParts(standpoint: Standpoint): Closing {
  const closes = new Set(closingSpeeches(standpoint).map(({ id }) => id));
  const made = ownSpeeches(standpoint).flatMap((speech): readonly Spoken[] => {
    if (closes.has(speech.id)) return [{ part: pointerPart(speech, 'inClosing'), leftOut: [] }];
    if (speech.kind !== 'rebuttal' && speech.kind !== 'whip') return [];
    const key = `speech-${speech.id}`;
    const room = roomFor(speech.seconds, standpoint.wordsPerMinute);
    const theirs = inRound(otherSide(standpoint)).all.map((one) => clashOn(standpoint, key, one));
    const ours = attackedOfCase(standpoint, key).map((one): Clash => ({
      ...{ key: one.key, isOurs: true },
      make: (share) => ourClashPart(standpoint, one, share),
      untold: () => untoldClash(standpoint, one),
    }));
    const { parts, leftOut } = gone(standpoint, alternating(theirs, ours), room);
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

/** What they stand for, in the order given, and the best we have against each: as much as goes into so much room (words), three of them in any case. */
export const clashes = (
  standpoint: Standpoint,
  key: string,
  theirs: readonly Contention[],
  room: number,
): Closing =>
  gone(
    standpoint,
    theirs.map((one) => clashOn(standpoint, key, one)),
    room,
  );

/** A clash that a speech may go through. */
interface Clash {
  readonly key: string;
  /** Whether it is about what our case makes. */
  readonly isOurs: boolean;
  readonly make: Maker;
  /** What is told of it where it has no room. */
  readonly untold: () => readonly Line[];
}

function clashOn(standpoint: Standpoint, under: string, contention: Contention): Clash {
  const key = `${under}/clash-${contention.step.id}`;
  return {
    ...{ key, isOurs: false },
    make: (share) => clashPart(standpoint, key, contention, share),
    untold: () => [theirTag(standpoint, `${key}/heading`, contention.claims[0]!, { label: phrase('clash') })],
  };
}

/** One of these, one of those, so that both have room; then what is left of either. */
const alternating = (some: readonly Clash[], others: readonly Clash[]): readonly Clash[] =>
  Array.from({ length: Math.max(some.length, others.length) }).flatMap((_, at) => [
    ...some.slice(at, at + 1),
    ...others.slice(at, at + 1),
  ]);

/** As many clashes as have room, the first three in any case: those on our case before those on theirs. */
function gone(standpoint: Standpoint, all: readonly Clash[], room: number): Closing {
  const { kept, left } = filledWith(all, {
    ...{ least: CLASHES, room, make: ({ make }) => make },
    isPinned: ({ key }) => pinnedUnder(standpoint.pinned, key),
  });
  const inOrder = [...kept.filter(({ isOurs }) => isOurs), ...kept.filter(({ isOurs }) => !isOurs)];
  const makers = inOrder.map(({ make }) => make);
  const made = sharedOut(room, makers);
  return {
    parts: made.map(({ part }) => part),
    leftOut: [
      ...forLength(left.flatMap(({ untold }) => untold())),
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
