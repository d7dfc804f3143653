import { listOf } from '../lists.ts';
import type { Framework } from '../framework.ts';
import type { Labelling } from '../semantics/label.ts';
import { turnsOf } from '../semantics/turns.ts';

/** What a proof that a node carries says of others. */
export interface Proof {
  /** The nodes that it says carry. */
  readonly carrying: ReadonlySet<number>;
  /** The nodes that it says fail for no other reason than that this is supposed. */
  readonly denied: ReadonlySet<number>;
}

/**
 * A proof that a node which carries does, with few in it of what could be denied (its size counted as a tree). Built in derivation order: what carries, from what was
 * decided before it; what fails likewise, or together with what it is circular with.
 *
 * It stays a proof whatever else is denied or granted, as long as none of `carrying` is denied and all of `denied` are: by induction over the turns each of its
 * nodes is decided as before, for its grounds are. (That what hits a carrying node could be denied too, does no harm: then it fails as well.)
 */
export function proofOf(
  framework: Framework,
  labelling: Labelling,
  node: number,
  isCandidate: (node: number) => boolean,
): Proof {
  const { size, needs, any, hits, rivals, supposed } = framework;
  const { of, isCircular } = labelling;
  const { order, isBefore, lostWith } = turnsOf(framework, labelling);
  const cost = new Float64Array(size);
  const sum = (nodes: Iterable<number>) => {
    let total = 0;
    for (const one of nodes) total += cost[one]!;
    return total;
  };
  const against = (one: number) => [...listOf(hits, one), ...listOf(rivals, one)];
  const reasonOf = (one: number) => {
    let cheapest: number | undefined;
    for (const reason of listOf(any, one))
      if (of(reason) === 'in' && isBefore(reason, one) && !(cost[reason]! >= cost[cheapest ?? -1]!))
        cheapest = reason;
    return cheapest === undefined ? [] : [cheapest];
  };
  /** The least that has to be shown for a node to fail. */
  const failureOf = (one: number): readonly number[] => {
    if (isCircular(one)) {
      const { together, before } = lostWith(one);
      return [...together, ...before];
    }
    let [least, ways]: [number, readonly number[]] = [Infinity, []];
    const offer = (way: readonly number[]) => {
      const price = sum(way);
      if (price < least || ways.length === 0) [least, ways] = [price, way];
    };
    for (const need of listOf(needs, one)) if (of(need) === 'out' && isBefore(need, one)) offer([need]);
    for (const hit of listOf(hits, one)) if (of(hit) === 'in' && isBefore(hit, one)) offer([hit]);
    const all = listOf(any, one);
    if (all.length > 0 && all.every((reason) => of(reason) === 'out' && isBefore(reason, one)))
      offer([...all]);
    return ways;
  };
  const basis = (one: number): readonly number[] => {
    if (supposed.has(one)) return [];
    return of(one) === 'in' ? [...listOf(needs, one), ...reasonOf(one), ...against(one)] : failureOf(one);
  };
  // Those that are circular together count as nothing until they are met: their cost has no order.
  for (const one of order) cost[one] = (of(one) === 'in' && isCandidate(one) ? 1 : 0) + sum(basis(one));

  const claimed = new Set([node]);
  for (const one of claimed) for (const other of basis(one)) claimed.add(other);
  const claims = [...claimed];
  return {
    carrying: new Set(claims.filter((one) => of(one) === 'in')),
    denied: new Set(claims.filter((one) => of(one) === 'out' && supposed.has(one))),
  };
}
