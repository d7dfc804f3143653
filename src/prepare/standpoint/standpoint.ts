import {
  adjacency,
  sidesOf,
  type Adjacency,
  type Id,
  type Passage,
  type Relation,
  type Side,
} from '../../model/index.ts';
import { contentionsOf, type Contention } from './contentions.ts';
import { contentionsOfBench, inRound } from './inRound.ts';
import { kept } from './kept.ts';
import { sayingIt } from './motion.ts';
import type { Preparation } from './preparation.ts';
import { quoting } from './quoting.ts';

/** A map as one side of a debate sees it. */
export interface Standpoint extends Preparation {
  readonly index: Adjacency;
  /** The statements that say what the motion says (true), and those that contradict it (false). */
  readonly onMotion: ReadonlyMap<Id, boolean>;
  /** Which way a statement or step tells on the motion. */
  readonly tells: (id: Id) => Side;
  /** Whether it tells for this side, or for the other; what tells both ways is of both. */
  readonly isOurs: (id: Id) => boolean;
  readonly isTheirs: (id: Id) => boolean;
  /** The words of a passage, where they are at hand: in the file, or in a text that was opened. */
  readonly quote: (passage: Passage) => string | undefined;
  /** What can be said for this side and for the other, by itself: the strongest and most independent first, but where another order was chosen for ours. */
  readonly contentions: readonly Contention[];
  readonly theirContentions: readonly Contention[];
  /** The steps from the motion to the contentions, where these are reasons for one claim: see `contentionsOf`. */
  readonly spine: readonly Relation[];
  readonly theirSpine: readonly Relation[];
}

/** Sees a map from the side that is prepared. Linear in the map, but for the ranking of contentions. */
export function standpointOf(preparation: Preparation): Standpoint {
  const { map, motion, side } = preparation;
  const sides = sidesOf(map, motion);
  const tells = (id: Id): Side => sides.get(id) ?? 'neither';
  const opposite = side === 'for' ? 'against' : 'for';
  const by = (which: 'for' | 'against') => (id: Id) => tells(id) === which || tells(id) === 'both';
  const [isOurs, isTheirs] = [by(side), by(opposite)];
  const ours = contentionsOf(preparation, side, isTheirs);
  const theirs = contentionsOf(preparation, opposite, isOurs);
  return {
    ...preparation,
    ...{ index: adjacency(map), tells, isOurs, isTheirs, quote: quoting(preparation) },
    onMotion: sayingIt(map, motion),
    ...{ contentions: asChosen(ours.contentions, preparation), spine: ours.spine },
    ...{ theirContentions: theirs.contentions, theirSpine: theirs.spine },
  };
}

/** Contentions, where those that a case makes have changed places as somebody chose. */
function asChosen(
  contentions: readonly Contention[],
  { pinned, debate, inOrder = [] }: Preparation,
): readonly Contention[] {
  if (inOrder.length === 0) return contentions;
  // In policy as many are made as have time.
  const isFilled = debate.family === 'policy';
  const made = isFilled ? contentionsOfBench({ contentions, pinned }) : inRound({ contentions, pinned }).made;
  const placed = [...contentions];
  for (const ids of inOrder) {
    const own = [...new Set(ids)].flatMap((id) => made.find(({ step }) => step.id === id) ?? []);
    const places = own.map((one) => placed.indexOf(one)).sort((a, b) => a - b);
    own.forEach((one, nth) => (placed[places[nth]!] = one));
  }
  return placed;
}

/** The same map from the other side: one value for each, so that what is kept of it is found again. */
export const otherSide = (standpoint: Standpoint): Standpoint =>
  origins.get(standpoint) ?? opposed(standpoint);

const opposed = kept((standpoint) => {
  const other: Standpoint = {
    ...standpoint,
    side: standpoint.side === 'for' ? 'against' : 'for',
    isOurs: standpoint.isTheirs,
    // Which contentions are made by choice was chosen for our case, and says nothing of theirs.
    pinned: new Set([...standpoint.pinned].filter((key) => !key.startsWith('contention-'))),
    isTheirs: standpoint.isOurs,
    contentions: standpoint.theirContentions,
    theirContentions: standpoint.contentions,
    spine: standpoint.theirSpine,
    theirSpine: standpoint.spine,
  };
  origins.set(other, standpoint);
  return other;
});

/** Those made from another, and from which: back from there it is that one. */
const origins = new WeakMap<Standpoint, Standpoint>();
