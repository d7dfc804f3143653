import { isBare, type Contention } from './contentions.ts';
import type { Standpoint } from './standpoint.ts';

/** How many contentions a side makes in a round at most. */
export const CONTENTIONS = 3;
/** Of these, how many in a speech that is followed by another of the same side’s. */
export const OF_FIRST = 2;

/** The contentions of a side in the order in which a round takes them up: those that were chosen by hand (whose tag is pinned), then those that are argued for; a bare claim makes no contention beside others. */
export function inRound({ contentions, pinned }: Pick<Standpoint, 'contentions' | 'pinned'>): {
  /** Those that its case makes: the first that have room. */
  readonly made: readonly Contention[];
  /** All, those first. */
  readonly all: readonly Contention[];
} {
  const isPinned = ({ step }: Contention) => pinned.has(`contention-${step.id}/tag`);
  const argued = contentions.filter((one) => !isBare(one));
  const fit = argued.length > 1 ? argued : contentions;
  const first = [...fit.filter(isPinned), ...fit.filter((one) => !isPinned(one))];
  return {
    made: first.slice(0, CONTENTIONS),
    all: [...first, ...contentions.filter((one) => !fit.includes(one))],
  };
}
