import { cruxes, done, type Weighing } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { kept } from '../standpoint/kept.ts';
import { isRejected } from '../standpoint/rejected.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { supposing } from '../standpoint/supposing.ts';

/** How often the map is weighed anew to find what a contention hangs on. */
const WEIGHINGS = 300;
/** Of how many contentions of a side that is looked for: of the first, which are used. */
export const LOOKED_INTO = 6;

/**
 * The statements without which a contention wouldn’t stand as it does, as far as a bounded search tells: the firm ones first. None where it does not carry, nor where it is not among the first of its
 * side.
 */
export const cruxesOf = (standpoint: Standpoint, contention: Contention): ReadonlySet<Id> => {
  const { firm, slight } = hanging(standpoint, contention);
  return new Set([...firm, ...slight]);
};

/** Of these, those on which it hangs also if nobody held what the text reports only to argue against it. The others only meet such a view: they come after these wherever cruxes are ranked. */
export const firmCruxesOf = (standpoint: Standpoint, contention: Contention): ReadonlySet<Id> =>
  hanging(standpoint, contention).firm;

interface Hanging {
  readonly firm: ReadonlySet<Id>;
  readonly slight: ReadonlySet<Id>;
}

function hanging(standpoint: Standpoint, { step }: Contention): Hanging {
  const { weighing, contentions, theirContentions, pinned } = standpoint;
  const isUsed = [contentions, theirContentions].some((of) =>
    inRound({ contentions: of, pinned })
      .all.slice(0, LOOKED_INTO)
      .some((one) => one.step.id === step.id),
  );
  if (!isUsed || !weighing.framework.nodeOf.has(step.id)) return { firm: new Set(), slight: new Set() };
  const known = found.get(weighing) ?? new Map<Id, Hanging>();
  found.set(weighing, known);
  const of = known.get(step.id) ?? parted(standpoint, step.id);
  known.set(step.id, of);
  return of;
}

/** Several sheets ask for the same. */
const found = new WeakMap<Weighing, Map<Id, Hanging>>();

function parted(standpoint: Standpoint, step: Id): Hanging {
  const { weighing } = standpoint;
  const all = searched(weighing, step);
  const without = withoutRejected(standpoint);
  // Where it would not carry then, or the search came to no end, none is known to hold only against such a view.
  const then = without === weighing || all.ids.length === 0 ? all : searched(without, step);
  if (then === all || then.ids.length === 0 || !then.complete)
    return { firm: new Set(all.ids), slight: new Set() };
  const still = new Set(then.ids);
  return {
    firm: new Set(all.ids.filter((id) => still.has(id))),
    slight: new Set(all.ids.filter((id) => !still.has(id))),
  };
}

function searched(weighing: Weighing, step: Id): { readonly ids: readonly Id[]; readonly complete: boolean } {
  const { cruxes: sets, complete } = done(cruxes(weighing, step, WEIGHINGS));
  return { ids: sets.flat(), complete };
}

/** The map as it would be weighed if nobody held what the text reports only to argue against it; the same weighing where there is no such view. */
const withoutRejected = kept(({ map, weighing }): Weighing => {
  const views = [...map.statements.keys()].filter((id) => isRejected(map, id));
  const supposed = new Map(views.map((id) => [id, 'denied' as const]));
  return views.length === 0 ? weighing : supposing(weighing, supposed);
});
