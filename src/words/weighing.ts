import type { Label, Standing, Supposition } from '../evaluate/index.ts';
import { counted } from './argument.ts';

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
  granted:
    'it carries without a reason: nobody argues for it, and nothing that stands speaks against it; or it is supposed to hold',
  supported: 'a reason for it stands, and nothing that stands speaks against it',
  unsupported: 'no reason given for it stands, though nothing that stands speaks against it',
  challenged: 'something that stands speaks against it, and nothing that stands answers that',
  contested:
    'it isn’t settled in this map: what speaks for it and what speaks against it both hold their ground',
  denied: 'it is supposed not to hold, whatever the map says',
  open: 'it is supposed to be open, whatever the map says',
};

/** What a reader supposes, as something that was done and can be done. */
const supposing: Readonly<Record<Supposition, string>> = {
  granted: 'Granted',
  denied: 'Denied',
  open: 'Left open',
};

/** What would be said of something with such a label. */
const wouldBe: Readonly<Record<Label, string>> = {
  in: 'would carry',
  out: 'would not carry',
  undecided: 'would be contested',
};

/** What is said where a map is weighed. */
export const weighWords = {
  title: 'Weigh',
  switch: 'Weigh this map',
  help: 'Shows how each statement stands, given this map and the layers that count',
  lead: 'How each statement stands, given what is on this map, the layers that count and what you suppose: it carries where it is granted or supported. It goes by nothing else: what is supported here may be wrong, and what is challenged may be right.',
  off: 'The map is shown as it is written. Weigh it to see what carries, what is challenged, and what hangs on what.',
  turnedOn: 'The map is weighed.',
  turnedOff: 'The map is no longer weighed.',
  counts: 'Layers that count',
  countsHelp: 'A layer that is taken out here is hidden on the map as well.',
  lists: 'Weighing',
  /** What a list goes by. */
  given: (layers: readonly string[], supposed: number) =>
    `${layers.length === 0 ? 'No layer counts' : `Counted: ${layers.join(', ')}`}${supposed > 0 ? `; ${counted(supposed, 'thing')} supposed` : ''}.`,
  thesis: 'The thesis',
  asked: 'The statement asked about',
  askThesis: 'Ask about the thesis again',
  askThis: 'Ask the lists about this',
  noThesis: 'Nothing that counts can be asked about.',
  howItStands: 'How it stands in this map',
  stands: (standing: Standing, supposed: boolean) =>
    supposed ? `supposed: ${standingWords[standing]}` : standingWords[standing],
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
  followed: (as: Supposition | undefined, name: string, others: number | undefined) =>
    [
      `${as === undefined ? 'By the map again' : supposing[as]}: ${name}.`,
      others === 0 && 'Nothing else stands otherwise.',
      others !== undefined &&
        others > 0 &&
        `${counted(others, 'other')} ${others === 1 ? 'stands' : 'stand'} otherwise than by the map alone.`,
    ]
      .filter(Boolean)
      .join(' '),
  notWeighed:
    'Nothing can be supposed of this: it is hidden, or a tie (a rephrasing, statements that say the same, a preference) that carries nothing by itself.',
  gone: 'something that is not in this map',
  goneIds: (count: number) =>
    `${counted(count, 'supposition')} ${count === 1 ? 'is' : 'are'} about what is hidden or no longer in this map, and ${count === 1 ? 'changes' : 'change'} nothing.`,
  takeGoneBack: 'Forget these',
  ripple: (count: number) =>
    count === 0
      ? 'Nothing else stands otherwise because of it.'
      : `${counted(count, 'other statement')} ${count === 1 ? 'stands' : 'stand'} otherwise because of what is supposed:`,
  beliefs: (count: number) =>
    `${counted(count, 'statement')} ${count === 1 ? 'is' : 'are'} believed more or less than the map says; that counts for strengths only.`,
  forgetBeliefs: 'Go by the map for these',
  from: (before: Standing, after: Standing) => `${standingWords[after]}, was ${standingWords[before]}`,
  all: 'All statements',
  tableTitle: (map: string, goesBy: string) => `How the statements of “${map}” stand. ${goesBy}`,
  columns: {
    statement: 'Statement',
    standing: 'Stands',
    reason: 'Why',
    who: 'Says who',
    paragraph: '¶',
    goesBy: 'Goes by',
  },
  contradicted:
    'A fact-check says that it is contradicted. That changes nothing here by itself; you can suppose that it does not hold.',
  checked: 'a fact-check says: contradicted',
  selectFirst: 'Select a statement or a step first, to grant or deny it.',
  steps: 'Step by step',
  unanswered: 'Unanswered',
  unansweredHelp: (isThesis: boolean) =>
    `Attacks that bear on ${isThesis ? 'the thesis' : 'the statement asked about'} and stand, as nothing that stands answers them. What would change most if it were answered comes first.`,
  noUnanswered: 'No attack that bears on it stands unanswered.',
  against: 'Against it',
  for: 'For it',
  onBoth: 'Both ways',
  wouldBe: (label: Label, isThesis: boolean) =>
    `If this alone were answered, ${isThesis ? 'the thesis' : 'the statement asked about'} ${wouldBe[label]}.`,
  wouldChange: (count: number) =>
    count === 0
      ? 'If this alone were answered, no statement would stand otherwise.'
      : `If this alone were answered, ${counted(count, 'statement')} would stand otherwise.`,
  triedBy: (count: number) =>
    count === 0 ? 'Nobody replied.' : `${counted(count, 'reply', 'replies')} given; none stands.`,
  cruxes: 'Cruxes',
  cruxesHelp: 'Statements without which it would not carry, each taken alone.',
  /** Why a statement is a crux: how the other would stand without it. */
  without: (sentence: string) => `Without it: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  noCruxes: 'None: no single statement decides it.',
  attack: 'Shortest line of attack',
  attackHelp:
    'The fewest statements to be denied so that it no longer carries, of those that rest on no reason of their own.',
  repair: 'Smallest repair',
  repairHelp:
    'What would have to be answered for it to carry, if somebody wants that: the fewest statements.',
  deniedByYou: 'It is supposed not to hold: as long as that is so, nothing else decides it.',
  nothingWould: {
    attack: 'Nothing that could be denied would change that.',
    repair: 'No answer to what is on the map would change that.',
  },
  together: (count: number, place: number) =>
    place === 0
      ? count === 1
        ? 'This one:'
        : `These ${String(count)} together:`
      : count === 1
        ? 'Or this one:'
        : `Or these ${String(count)} together:`,
  some: 'There may be other ways of the same length.',
  searching: 'Looking…',
  bestSoFar: 'The best found so far: not all was tried, and there may be a shorter one.',
  notAll: 'Not all was tried: there may be others.',
  stopped: 'Stopped before all was tried.',
  lookOn: 'Look again',
  stop: 'Stop looking',
  broken: 'This could not be worked out.',
  showMore: (count: number, left: number) =>
    count === left ? `Show ${String(count)} more` : `Show ${String(count)} more of ${String(left)}`,
  /** What an attack does to what: “rebuts “…””. */
  does: (verb: string, target: string) => `${verb} ${target}`,
} as const;
