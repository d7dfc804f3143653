import { counted } from './argument.ts';
import type { Manner } from '../model/index.ts';

/** Between a statement and the next deeper one, on the way down from the thesis. */
export const betweenWords: Readonly<Record<Manner, string>> = {
  because: 'because',
  but: 'but',
  undercut: 'undercut by',
  backing: 'backed by',
  same: 'same as',
  opposite: 'contradicted by',
};

/** The orders in which a map may be read. */
export const orderWords: Readonly<
  Record<'text' | 'depth' | 'strongest', { readonly name: string; readonly help: string }>
> = {
  text: { name: 'As the text says it', help: 'Passage by passage. What the text does not say is left out.' },
  depth: { name: 'Down each line', help: 'Each reason with all that stands under it, then the next.' },
  strongest: {
    name: 'Most support first',
    help: 'What the map gives most support comes first. This counts statements; it does not weigh them.',
  },
};

/** What is said where a way ends. */
export const noWayWords: Readonly<
  Record<
    | 'down'
    | 'up'
    | 'before'
    | 'after'
    | 'next-reason'
    | 'previous-reason'
    | 'next-objection'
    | 'previous-objection'
    | 'target'
    | 'undercuts'
    | 'backing',
    string
  >
> = {
  down: 'Nothing stands under this as the map is shown.',
  up: 'Nothing lies above this.',
  before: 'Nothing stands before this in its row.',
  after: 'Nothing stands after this in its row.',
  'next-reason': 'No further reason here.',
  'previous-reason': 'No earlier reason here.',
  'next-objection': 'No further objection here.',
  'previous-objection': 'No earlier objection here.',
  target: 'Nothing lies above this.',
  undercuts: 'Nothing undercuts this step.',
  backing: 'Nothing backs this step.',
};

/** What ↓ comes to where nothing stands under a statement: what is said of it elsewhere is not passed over. */
export function nothingUnder({ reasons, objections }: { reasons: number; objections: number }): string {
  if (reasons + objections === 0) return noWayWords.down;
  const what = [
    objections > 0 && counted(objections, 'objection'),
    reasons > 0 && counted(reasons, 'reason'),
  ].filter(Boolean);
  return `Nothing stands under this here; ${what.join(' and ')} ${reasons + objections === 1 ? 'stands' : 'stand'} elsewhere. ${reasons + objections === 1 ? 'Opening it goes there' : 'Opening it goes to them in turn'}.`;
}

/** The path bar and the walk through a reading order. */
export const walkingWords = {
  path: 'Way from the thesis',
  otherWays: (count: number) => (count === 1 ? 'Another way up' : `${count} other ways up`),
  order: 'Reading order',
  next: 'Next statement',
  previous: 'Previous statement',
  stop: (number: number, of: number) => `${number} of ${of}`,
  /** A statement comes up as often as the text says it. */
  again: (nth: number, of: number) => `The same statement again: passage ${nth} of ${of}.`,
  againShort: 'again',
  noNext: 'This is the last statement in this order.',
  noPrevious: 'This is the first statement in this order.',
  noRelation: 'No relation of this statement.',
  relation: (number: number, of: number) => `Relation ${number} of ${of}.`,
} as const;
