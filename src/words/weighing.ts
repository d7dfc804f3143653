import type { Label, Standing, Supposition } from '../evaluate/index.ts';
import { counted } from './argument.ts';
import { quote } from './panels.ts';

/** How a statement stands in a map. Never more than that: what is supported in a map may be wrong, and what is challenged may be right. */
export const standingWords: Readonly<Record<Standing, string>> = {
  granted: 'granted',
  supported: 'supported',
  unsupported: 'unsupported',
  challenged: 'challenged, unanswered',
  contested: 'contested',
  denied: 'denied',
  open: 'left open',
};

/** What each of these words means. */
export const standingMeans: Readonly<Record<Standing, string>> = {
  granted: 'nobody argues for it, and nothing that stands speaks against it',
  supported: 'a reason for it stands, and nothing that stands speaks against it',
  unsupported: 'no reason given for it stands, though nobody denies it',
  challenged: 'something that stands speaks against it, and nothing answers that',
  contested:
    'it isn’t settled in this map: what speaks for it and what speaks against it both hold their ground',
  denied: 'you suppose that it does not hold',
  open: 'you leave it open',
};

/** What a reader supposes, as something that was done and can be done. */
const supposing: Readonly<Record<Supposition, string>> = {
  granted: 'Granted',
  denied: 'Denied',
  open: 'Left open',
};

/** How something with such a label stands, where no more is to be said. */
export const standingOfLabel: Readonly<Record<Label, string>> = {
  in: 'supported or granted',
  out: 'unsupported or challenged',
  undecided: 'contested',
};

/** What is said where a map is weighed. */
export const weighWords = {
  title: 'Weigh',
  switch: 'Weigh this map',
  help: 'Shows how each statement stands, given this map and the layers that count',
  lead: 'How each statement stands, given what is on this map, the layers that count and what you suppose. It goes by nothing else: what is supported here may be wrong, and what is challenged may be right.',
  off: 'The map is shown as it is written. Weigh it to see what carries, what is challenged, and what hangs on what.',
  turnedOn: 'The map is weighed.',
  turnedOff: 'The map is no longer weighed.',
  counts: 'Layers that count',
  countsHelp: 'What is taken out here is hidden on the map as well.',
  given: (layers: readonly string[]) =>
    layers.length === 0 ? 'No layer counts.' : `Counted: ${layers.join(', ')}.`,
  thesis: 'The thesis',
  asked: 'The statement asked about',
  askThesis: 'Ask about the thesis again',
  askThis: 'Ask the lists about this',
  noThesis: 'This map has no statement to ask about.',
  howItStands: 'How it stands in this map',
  stands: (standing: Standing, supposed: boolean) =>
    supposed ? `${standingWords[standing]} by you` : standingWords[standing],
  markOnMap: 'Mark on the map',
  markedOnMap: (count: number) => `${counted(count, 'statement')} marked on the map.`,
  suppose: 'Suppose that …',
  as: { granted: 'it holds', denied: 'it does not hold', open: 'it is open' } as Readonly<
    Record<Supposition, string>
  >,
  byMap: 'Go by the map',
  supposed: 'What you suppose',
  nothingSupposed:
    'Nothing: all goes by the map. Select a statement and grant or deny it to see what follows.',
  takeAllBack: 'Take all back',
  takeBack: (name: string) => `Go by the map again: ${name}`,
  /** What followed from something that was supposed. */
  followed: (as: Supposition | undefined, name: string, others: number) =>
    `${as === undefined ? 'By the map again' : supposing[as]}: ${quote(name)}. ${
      others === 0
        ? 'Nothing else stands otherwise.'
        : `${counted(others, 'other')} ${others === 1 ? 'stands' : 'stand'} otherwise than by the map alone.`
    }`,
  ripple: (count: number) =>
    count === 0
      ? 'Nothing else stands otherwise for it.'
      : `${counted(count, 'statement')} ${count === 1 ? 'stands' : 'stand'} otherwise for it:`,
  from: (before: Standing, after: Standing) => `${standingWords[after]}, was ${standingWords[before]}`,
  all: 'All statements',
  contradicted:
    'A fact-check says that it is contradicted. That changes nothing here by itself; you can suppose that it does not hold.',
  checked: 'a fact-check says: contradicted',
  selectFirst: 'Select a statement or a step first, to grant or deny it.',
  steps: 'Step by step',
  unanswered: 'Unanswered',
  unansweredHelp:
    'What speaks for or against the thesis by attacking, and stands because nothing that stands answers it. What would change most if it were answered comes first.',
  noUnanswered: 'Nothing is: each attack that bears on it is answered.',
  against: 'Against it',
  for: 'For it',
  onBoth: 'Both ways',
  wouldBe: (standing: string, isThesis: boolean) =>
    `If this were answered, ${isThesis ? 'the thesis' : 'the statement asked about'} would be ${standing}.`,
  wouldChange: (count: number) =>
    count === 0
      ? 'If this were answered, no statement would stand otherwise.'
      : `If this were answered, ${counted(count, 'statement')} would stand otherwise.`,
  triedBy: (count: number) =>
    count === 0 ? 'Nobody replied.' : `${counted(count, 'reply', 'replies')} given; none stands.`,
  cruxes: 'Cruxes',
  cruxesHelp: 'Statements without which it would not carry, each taken alone.',
  noCruxes: 'None: no single statement decides it.',
  noCruxesYet: 'It does not carry, so nothing holds it up.',
  attack: 'Shortest line of attack',
  attackHelp: 'The fewest statements to be denied so that it no longer carries.',
  repair: 'Smallest repair',
  repairHelp: 'The fewest statements to be answered so that it carries.',
  nothingWould: 'Nothing that could be denied would change that.',
  either: 'or',
  together: (count: number) => (count === 1 ? 'This one:' : `These ${String(count)} together:`),
  more: (count: number) => `and ${count} other ways of the same length`,
  some: 'There may be other ways of the same length.',
  searching: 'Looking…',
  bestSoFar: 'The best found in the time there was; there may be a shorter one.',
  notAll: 'There may be others: the time ran out.',
  stop: 'Stop looking',
  stopped: 'Stopped.',
  broken: 'The lists could not be worked out. Turn weighing off and on again to try once more.',
  showMore: (count: number, left: number) =>
    count === left ? `Show the other ${String(count)}` : `Show ${String(count)} more of ${String(left)}`,
  /** What an attack does to what: “rebuts “…””. */
  does: (verb: string, target: string) => `${verb} ${target}`,
} as const;
