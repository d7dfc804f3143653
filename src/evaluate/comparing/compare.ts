import type { ArgumentMap, Id } from '../../model/index.ts';
import type { Framework } from '../framework.ts';
import { listOf, type Lists } from '../lists.ts';
import { resupposed } from '../resupposed.ts';
import { inReadingOrder } from '../readingPlaces.ts';
import type { Standing, Weighing } from '../standing.ts';
import { proofCauses } from './proofCauses.ts';
import { smallestCauses } from './smallestCauses.ts';

/** A statement or step that stands otherwise. */
export interface Difference {
  readonly id: Id;
  readonly before: Standing;
  readonly after: Standing;
  /** Whether it carried before and doesn't now, or the other way round: this is what two positions differ on. Else it stands otherwise for another reason only. */
  readonly turns: boolean;
}

/** What brings a difference about. */
export interface Causes {
  readonly ids: readonly Id[];
  /**
   * Whether these alone bring it about, and no fewer do. Otherwise they are what its proof builds on (`proofCauses`): enough as well, where only suppositions differ and it is decided; where layers
   * differ, all that has to be there or gone.
   */
  readonly smallest: boolean;
}

/** Two weighings beside each other. */
export interface Comparison {
  /** Whatever is weighed in both and stands otherwise, in the order of reading. */
  readonly differences: readonly Difference[];
  /** What the weighings begin with otherwise: ids of which something else is supposed, that only one of them weighs, or that don't say the same as the same others. */
  readonly causes: readonly Id[];
  /** What of the causes brings a difference about; none of what doesn't differ. Found when first asked for. */
  readonly causesOf: (id: Id) => Causes;
}

/**
 * Compares two weighings, of one map in two positions or of it with other layers: what follows when something is granted, and what two people differ on. `map` says in which order
 * to read; it may be either of the maps, or the whole of which both are parts. Linear in the map, but for the causes: `weighings` sets of suppositions are tried for the smallest.
 */
export function compareWeighings(
  map: ArgumentMap,
  before: Weighing,
  after: Weighing,
  weighings = 256,
): Comparison {
  const ordered = inReadingOrder(map);
  const [was, is] = [before.framework, after.framework];
  const differing = new Map<Id, Difference>();
  const causes = new Set<Id>();
  for (const id of was.nodeOf.keys()) {
    if (!is.nodeOf.has(id)) {
      causes.add(id);
      continue;
    }
    const [then, now] = [before.standing(id)!, after.standing(id)!];
    if (then !== now)
      differing.set(id, { id, before: then, after: now, turns: isIn(before, id) !== isIn(after, id) });
    const [one, other] = [was.nodeOf.get(id)!, is.nodeOf.get(id)!];
    const isSupposedOtherwise = was.supposed.get(one) !== is.supposed.get(other);
    if (isSupposedOtherwise || !isEqual(was.idsOf[one]!, is.idsOf[other]!)) causes.add(id);
  }
  for (const id of is.nodeOf.keys()) if (!was.nodeOf.has(id)) causes.add(id);

  let smallest: ReadonlyMap<number, readonly number[]> | undefined;
  const causesOf = (id: Id): Causes => {
    if (!differing.has(id)) return { ids: [], smallest: true };
    smallest ??= isSame(was, is)
      ? smallestCauses(
          before,
          after,
          [...differing.keys()].map((one) => is.nodeOf.get(one)!),
          weighings,
        )
      : new Map<number, readonly number[]>();
    const set = smallest.get(is.nodeOf.get(id)!);
    const ids = set ? set.flatMap((node) => is.idsOf[node]!) : proofCauses(before, after, id);
    return { ids: ordered(ids), smallest: set !== undefined };
  };
  return {
    differences: ordered(differing.keys()).map((id) => differing.get(id)!),
    causes: ordered(causes),
    causesOf,
  };
}

const isIn = ({ framework, labelling }: Weighing, id: Id) => labelling.of(framework.nodeOf.get(id)!) === 'in';

/** Whether two frameworks have the same nodes with the same dependences, whatever is supposed of them, and whatever contradiction that settles. */
function isSame(one: Framework, other: Framework): boolean {
  const [a, b] = [one, other].map((framework) => resupposed(framework, new Map())) as [Framework, Framework];
  const nodes = Array.from({ length: a.size }, (_, node) => node);
  const sorted = (lists: Lists, node: number) => listOf(lists, node).toSorted();
  const same = (these: Lists, those: Lists) =>
    isEqual(these.starts, those.starts) &&
    nodes.every((node) => isEqual(sorted(these, node), sorted(those, node)));
  return (
    a.size === b.size &&
    a.idsOf.every((ids, node) => isEqual(ids, b.idsOf[node]!)) &&
    (['needs', 'any', 'hits', 'rivals'] as const).every((name) => same(a[name], b[name]))
  );
}

const isEqual = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};
