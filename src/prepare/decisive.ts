import { cruxes, done, weighAnew, type Supposition } from '../evaluate/index.ts';
import type { Id, Statement } from '../model/index.ts';
import type { Standpoint } from './standpoint.ts';

/** For how many contentions cruxes are looked for: no case is made of more. */
const CONTENTIONS = 4;

/** What our case hangs on: the statements without which one of its contentions would not carry, each with the contention. */
export function decisiveFor({ weighing, contentions }: Standpoint): ReadonlyMap<Id, Statement> {
  const found = new Map<Id, Statement>();
  for (const { claims } of contentions.slice(0, CONTENTIONS))
    for (const claim of claims) {
      if (!weighing.framework.nodeOf.has(claim.id)) continue;
      for (const ids of done(cruxes(weighing, claim.id)).cruxes)
        for (const id of ids) if (!found.has(id)) found.set(id, claim);
    }
  return found;
}

/**
 * Whether something may be conceded: whether it is granted or denied, the motion and the claims of our contentions stand alike. What the other side’s contentions claim may never be: that is the debate.
 */
export function isSafeToConcede(
  { weighing, motion, contentions, theirContentions }: Standpoint,
  id: Id,
): boolean {
  const { framework } = weighing;
  if (
    !framework.nodeOf.has(id) ||
    theirContentions.some(({ claims }) => claims.some((claim) => claim.id === id))
  )
    return false;
  const asked = [motion, ...contentions.flatMap(({ claims }) => claims.map((claim) => claim.id))].flatMap(
    (one) => framework.nodeOf.get(one) ?? [],
  );
  const labels = (as: Supposition) => {
    const { labelling } = weighAnew(weighing, { supposed: new Map([[id, as]]), credences: new Map() });
    return asked.map((node) => labelling.of(node)).join();
  };
  return labels('granted') === labels('denied');
}
