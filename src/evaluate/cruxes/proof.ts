import { countOf, each, type Lists } from '../lists.ts';
import type { Framework } from '../framework.ts';
import type { Label, Labelling } from '../semantics/label.ts';
import { turnsOf } from '../semantics/turns.ts';

const NONE = -1;

/** What a proof that a node carries says of others. */
export interface Proof {
  /** The nodes that it says carry. */
  readonly carrying: ReadonlySet<number>;
  /** The nodes that it says fail for no other reason than that this is supposed. */
  readonly denied: ReadonlySet<number>;
}

/** Proofs that nodes carry; and what they cost, by node. */
export interface Proofs {
  /** The proof of a node that carries. */
  readonly of: (node: number) => Proof;
  readonly cost: Float64Array;
  /** Of a node that carries, the cheapest of its reasons; of one that fails, the need or the attack by which that is shown most cheaply. */
  readonly choice: Int32Array;
}

/**
 * Proofs that nodes which carry do, with few in them of what could be denied (their size counted as trees). Built in derivation order: what carries, from what was
 * decided before it; what fails likewise, or together with what it is circular with. Given those `before` some nodes were labelled anew, only these are priced again.
 *
 * A proof stays one whatever else is denied or granted, as long as none of `carrying` is denied and all of `denied` are: by induction over the turns each of its
 * nodes is decided as before, for its grounds are. (That what hits a carrying node could be denied too, does no harm: then it fails as well.)
 */
export function proofsOf(
  framework: Framework,
  labelling: Labelling,
  isCandidate: (node: number) => boolean,
  before?: Proofs,
): Proofs {
  const { size, needs, any, hits, rivals, supposed } = framework;
  const { of, decided, isCircular } = labelling;
  const { isBefore, lostWith } = turnsOf(framework, labelling);
  const cost = before ? before.cost.slice() : new Float64Array(size);
  const choice = before ? before.choice.slice() : new Int32Array(size);

  const sum = ({ starts, items }: Lists, one: number) => {
    let total = 0;
    for (let at = starts[one]!; at < starts[one + 1]!; at += 1) total += cost[items[at]!]!;
    return total;
  };
  const cheapest = ({ starts, items }: Lists, one: number, label: Label) => {
    let found = NONE;
    for (let at = starts[one]!; at < starts[one + 1]!; at += 1) {
      const item = items[at]!;
      if (of(item) !== label || !isBefore(item, one)) continue;
      if (found === NONE || cost[item]! < cost[found]!) found = item;
    }
    return found;
  };
  const areReasonsLost = ({ starts, items }: Lists, one: number) => {
    for (let at = starts[one]!; at < starts[one + 1]!; at += 1)
      if (of(items[at]!) !== 'out' || !isBefore(items[at]!, one)) return false;
    return countOf(any, one) > 0;
  };
  function carryingCost(one: number): number {
    const reason = (choice[one] = cheapest(any, one, 'in'));
    const rest = sum(needs, one) + sum(hits, one) + sum(rivals, one);
    return (isCandidate(one) ? 1 : 0) + rest + (reason === NONE ? 0 : cost[reason]!);
  }
  /** Of the least that has to be shown for a node to fail. */
  function failingCost(one: number): number {
    if (isCircular(one)) {
      const { together, before: earlier } = lostWith(one);
      // Those that are circular together count as nothing until they are met: their cost has no order.
      return [...together, ...earlier].reduce((total, other) => total + cost[other]!, 0);
    }
    let least = Infinity;
    for (const way of [cheapest(needs, one, 'out'), cheapest(hits, one, 'in')])
      if (way !== NONE && (choice[one] === NONE || cost[way]! < least)) {
        choice[one] = way;
        least = cost[way]!;
      }
    if (!areReasonsLost(any, one)) return least;
    const all = sum(any, one);
    if (choice[one] !== NONE && all >= least) return least;
    choice[one] = NONE;
    return all;
  }
  for (const one of decided) {
    choice[one] = NONE;
    if (!supposed.has(one)) cost[one] = of(one) === 'in' ? carryingCost(one) : failingCost(one);
    else cost[one] = of(one) === 'in' && isCandidate(one) ? 1 : 0;
  }

  function proofOf(node: number): Proof {
    const claimed = new Set([node]);
    const claim = (one: number) => claimed.add(one);
    for (const one of claimed) {
      if (supposed.has(one)) continue;
      if (of(one) === 'in') for (const lists of [needs, hits, rivals]) each(lists, one, claim);
      else if (isCircular(one)) {
        const { together, before: earlier } = lostWith(one);
        for (const other of [...together, ...earlier]) claim(other);
      } else if (choice[one] === NONE) each(any, one, claim);
      if (choice[one] !== NONE) claim(choice[one]!);
    }
    const claims = [...claimed];
    return {
      carrying: new Set(claims.filter((one) => of(one) === 'in')),
      denied: new Set(claims.filter((one) => of(one) === 'out' && supposed.has(one))),
    };
  }
  return { of: proofOf, cost, choice };
}
