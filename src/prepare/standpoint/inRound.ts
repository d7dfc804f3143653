import { cut, pinnedUnder } from '../cutting.ts';
import { isBare, type Contention } from './contentions.ts';
import type { Standpoint } from './standpoint.ts';

/** How many contentions a side makes in a round at most. */
export const CONTENTIONS = 3;
/** Of these, how many in a speech that is followed by another of the same side’s. */
export const OF_FIRST = 2;

/** Whether a case is spread over the speeches of two. */
export const isSpread = ({ debate: { family } }: Pick<Standpoint, 'debate'>): boolean =>
  family === 'parliamentary' || family === 'moot';

type Chosen = Pick<Standpoint, 'contentions' | 'pinned'>;

/** What a bench argues for: a bare claim makes no contention beside others that are argued for, unless it is pinned. */
export function contentionsOfBench({ contentions, pinned }: Chosen): readonly Contention[] {
  const argued = contentions.filter((one) => !isBare(one));
  if (argued.length < 2) return contentions;
  return contentions.filter((one) => argued.includes(one) || isPinned(pinned, one));
}

/** Of contentions, those for which a round has room, and those for which it has none. */
export const withRoom = (
  pinned: Standpoint['pinned'],
  contentions: readonly Contention[],
): ReturnType<typeof cut<Contention>> => cut(contentions, CONTENTIONS, (one) => isPinned(pinned, one));

/** The contentions of a side in the order in which a round takes them up. */
export function inRound({ contentions, pinned }: Chosen): {
  /** Those that its case makes: the first that have room. In policy, where it makes as many as have time, it may make more. */
  readonly made: readonly Contention[];
  /** All, those first. */
  readonly all: readonly Contention[];
} {
  const fit = contentionsOfBench({ contentions, pinned });
  const { kept, left } = withRoom(pinned, fit);
  return { made: kept, all: [...kept, ...left, ...contentions.filter((one) => !fit.includes(one))] };
}

/** What this side argues in the debate it prepares: what its case makes, as that is carried into the round; where nobody makes a case, as many of its contentions as one gets across. All: those first. */
export function argued(standpoint: Standpoint): ReturnType<typeof inRound> {
  const { contentions, pinned, debate } = standpoint;
  if (debate.family !== 'interview') return inRound(standpoint);
  const { kept } = withRoom(pinned, contentions);
  return { made: kept, all: contentions };
}

const isPinned = (pinned: Standpoint['pinned'], { step }: Contention): boolean =>
  pinnedUnder(pinned, `contention-${step.id}`);
