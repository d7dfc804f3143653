import type { Framework } from '../framework.ts';
import { countOf, each, listOf, reversed } from '../lists.ts';
import type { Labelling } from '../semantics/label.ts';

/** What a reason why a node does not carry says of others. */
export interface Failing {
  /** The nodes that it says may well carry: they do, or are undecided. */
  readonly possible: ReadonlySet<number>;
  /** Those of the denied that don't carry for no other reason. */
  readonly denied: ReadonlySet<number>;
}

/**
 * A reason why a node doesn't carry (it fails or is undecided), given the labels once some nodes are denied, and the framework without these denials:
 * nodes `X` that don't carry, it among them, and nodes `B` that may. Each of `X` has a need in `X`, or all
 * of its `any` are, or something in `B` hits or rivals it, or it is supposed so. Each of `B` is granted or left open, or has its needs and one of its `any` in `B`,
 * these before it in one order, and all that hits it in `X`.
 *
 * It stays one whatever else is denied, as long as nothing of `B` is denied and all of `denied` are. For let what carries and what possibly does be found in turns, each from
 * the other, from nothing carrying on (the alternating fixpoint of Van Gelder, 1993). At each turn nothing of `X` carries and all of `B` possibly does: where nothing of
 * `X` carries, `B` follows in its order, as only what carries bars it; where all of `B` is possible, nothing of `X` is ever the first of `X` to carry. So `X` may be
 * circular, and need not come in an order.
 */
export function failingOf(framework: Framework, { of }: Labelling, node: number): Failing {
  const { needs, any, hits, rivals, supposed } = framework;
  const rank = possibleRanks(framework, (other) => of(other) !== 'out');
  const denied = new Set<number>();
  /** What is said: twice a node of `X`, one more for a node of `B`. */
  const claims = new Set([node * 2]);
  const isSaidToLack = (other: number) => claims.has(other * 2);
  const isSaidPossible = (other: number) => claims.has(other * 2 + 1);
  const sayLacks = (other: number) => claims.add(other * 2);
  const sayPossible = (other: number) => claims.add(other * 2 + 1);
  const lacks = (other: number) => of(other) !== 'in';
  const first = (items: readonly number[]) =>
    items.length === 0 ? undefined : items.reduce((a, b) => (rank[b]! < rank[a]! ? b : a));

  function explain(one: number): void {
    // One that was denied may not carry anyway, which asks for less; but not where it would be granted else.
    if (supposed.get(one) === 'granted') denied.add(one);
    if (supposed.has(one)) return;
    const against = [...listOf(hits, one), ...listOf(rivals, one)].filter((other) => of(other) !== 'out');
    const failing = [...listOf(needs, one)].filter(lacks);
    if (against.some(isSaidPossible) || failing.some(isSaidToLack)) return;
    const reasons = [...listOf(any, one)];
    const attacker = first(against);
    if (attacker !== undefined) sayPossible(attacker);
    else if (failing.length > 0) sayLacks(failing[0]!);
    else if (reasons.length > 0 && reasons.every(lacks)) reasons.forEach(sayLacks);
    else denied.add(one);
  }
  function derive(one: number): void {
    if (supposed.has(one)) return;
    listOf(needs, one).forEach(sayPossible);
    const reason = first([...listOf(any, one)].filter((other) => rank[other]! < rank[one]!));
    if (reason !== undefined) sayPossible(reason);
    listOf(hits, one).forEach(sayLacks);
  }
  for (const claim of claims) (claim & 1 ? derive : explain)(claim >> 1);
  const possible = [...claims].filter((claim) => claim & 1).map((claim) => claim >> 1);
  return { possible: new Set(possible), denied };
}

/** A place for each node that possibly carries, after those of its needs and of one of its `any`. */
function possibleRanks(
  { size, needs, any, supposed }: Framework,
  isPossible: (node: number) => boolean,
): Float64Array {
  const rank = new Float64Array(size).fill(Infinity);
  const [needing, reasoning] = [reversed(needs), reversed(any)];
  const missing = Int32Array.from({ length: size }, (_, node) => countOf(needs, node));
  const hasReason = Array.from({ length: size }, (_, node) => countOf(any, node) === 0);
  const order: number[] = [];
  const check = (node: number) => {
    if (rank[node] !== Infinity || !isPossible(node)) return;
    if (supposed.has(node) || (missing[node] === 0 && hasReason[node])) rank[node] = order.push(node);
  };
  for (let node = 0; node < size; node += 1) check(node);
  for (const node of order) {
    each(needing, node, (user) => {
      missing[user]! -= 1;
      check(user);
    });
    each(reasoning, node, (user) => {
      hasReason[user] = true;
      check(user);
    });
  }
  return rank;
}
