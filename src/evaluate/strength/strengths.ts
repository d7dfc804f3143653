import { done } from '../sat/budget.ts';
import { countOf, each, listOf, type Lists } from '../lists.ts';
import { loops } from '../loops.ts';
import type { Bag } from './bag.ts';
import type { StrengthSemantics } from './strengthSemantics.ts';

/** The strengths of all nodes, 0 to 1. */
export interface Strengths {
  readonly of: Float64Array;
  /** Whether they came to rest; where not, those of loops are what they were last. */
  readonly settled: boolean;
  /** Whether that of a node did: it lies in no loop that didn't come to rest, and depends on none. */
  readonly isSettled: (node: number) => boolean;
}

/** How far from each new value a loop goes at a time: smaller steps where greater ones don't come to rest. */
export const PACES = [1, 0.5, 0.1, 0.02] as const;
export const ROUNDS = 2000;
export const REST = 1e-12;
/** After how many new values of a loop to yield: some milliseconds. */
const PAUSE = 10_000;

/** Nodes in sets that hang on each other, each after what it depends on. */
export type Order = readonly (readonly number[])[];

/** The order in which the strengths of a bag are worked out. What is given is in none: it depends on nothing. Linear. */
export const orderOf = ({ size, needs, pros, cons, given }: Bag): Order =>
  loops(size, [needs, pros, cons], (node) => !given.has(node)).found;

/** Whether a set of an order is a loop, not a node that depends only on others. */
export const isLoop = ({ needs, pros, cons }: Bag, set: readonly number[]): boolean =>
  set.length > 1 || [needs, pros, cons].some((lists) => listOf(lists, set[0]!).includes(set[0]!));

/**
 * The strengths of all nodes. What isn't in a loop is worked out once, after what it depends on. A loop begins at its bases and goes towards what it says of itself
 * (plain iteration flips for ever on two of base 1 that attack each other; in small steps it comes to rest: Potyka, 2018).
 */
export const strengths = (bag: Bag, semantics: StrengthSemantics, order: Order = orderOf(bag)): Strengths =>
  done(strengthsSearch(bag, semantics, order));

/** The same as a generator that yields now and then where a loop is long in coming to rest, and can be left at any time. */
export function* strengthsSearch(
  bag: Bag,
  semantics: StrengthSemantics,
  order: Order = orderOf(bag),
): Generator<undefined, Strengths> {
  const of = Float64Array.from(bag.base);
  for (const [node, strength] of bag.given) of[node] = strength;
  const next = nextStrength(bag, semantics, of);
  const restless = new Set<number>();
  const dependsOnRestless = (node: number) =>
    [bag.needs, bag.pros, bag.cons].some((lists) => listOf(lists, node).some((one) => restless.has(one)));
  for (const set of order) {
    let rests = true;
    if (isLoop(bag, set)) rests = yield* atRest(set, bag, next, of);
    else if (!bag.given.has(set[0]!)) of[set[0]!] = next(set[0]!);
    if (!rests || (restless.size > 0 && set.some(dependsOnRestless)))
      for (const node of set) restless.add(node);
  }
  return { of, settled: restless.size === 0, isSettled: (node) => !restless.has(node) };
}

/** Brings a loop to rest; says whether it came to. */
function* atRest(
  loop: readonly number[],
  bag: Bag,
  next: (node: number) => number,
  of: Float64Array,
): Generator<undefined, boolean> {
  let worked = 0;
  const { passing, moving } = partsOf(loop, bag);
  const pass = () => {
    for (const node of passing) of[node] = next(node);
  };
  const fresh = new Float64Array(moving.length);
  for (const pace of PACES) {
    for (const node of loop) of[node] = bag.base[node]!;
    for (let round = 0; round < ROUNDS / pace; round += 1) {
      worked += loop.length;
      if (worked >= PAUSE) {
        worked = 0;
        yield;
      }
      let most = 0;
      pass();
      for (const [place, node] of moving.entries()) fresh[place] = next(node);
      for (const [place, node] of moving.entries()) {
        const change = fresh[place]! - of[node]!;
        most = Math.max(most, Math.abs(change));
        of[node]! += pace * change;
      }
      if (most >= REST) continue;
      pass();
      return true;
    }
  }
  return false;
}

/**
 * What of a loop is only worked out from the rest of it, in an order in which it can be: what has needs, and doesn't hang on itself by way of such alone. It has no pace of its own,
 * so that a loop over steps comes to rest where the same loop without steps does.
 */
function partsOf(
  loop: readonly number[],
  { needs, pros, cons }: Bag,
): { readonly passing: readonly number[]; readonly moving: readonly number[] } {
  const users = new Map<number, number[]>();
  const missing = new Map<number, number>();
  for (const node of loop) if (countOf(needs, node) > 0) missing.set(node, 0);
  for (const node of missing.keys())
    for (const lists of [needs, pros, cons])
      each(lists, node, (item) => {
        if (!missing.has(item)) return;
        missing.set(node, missing.get(node)! + 1);
        users.set(item, [...(users.get(item) ?? []), node]);
      });
  const passing = [...missing.keys()].filter((node) => missing.get(node) === 0);
  for (const node of passing)
    for (const user of users.get(node) ?? []) {
      missing.set(user, missing.get(user)! - 1);
      if (missing.get(user) === 0) passing.push(user);
    }
  const isPassing = new Set(passing);
  return { passing, moving: loop.filter((node) => !isPassing.has(node)) };
}

/**
 * What a node comes to, given the strengths as they are: its base, that much of its weakest need, under what supports and attacks it; never more than its weakest need, so that
 * support makes good what attacks take, and no more.
 */
export function nextStrength(
  { base, needs, pros, cons }: Bag,
  { aggregation, influence }: StrengthSemantics,
  of: Float64Array,
): (node: number) => number {
  const strengthsIn = (lists: Lists, node: number) => {
    const found = new Float64Array(countOf(lists, node));
    let at = 0;
    each(lists, node, (one) => (found[at++] = of[one]!));
    return found;
  };
  return (node) => {
    let weakest = 1;
    each(needs, node, (need) => (weakest = Math.min(weakest, of[need]!)));
    const energy = aggregation(strengthsIn(pros, node), strengthsIn(cons, node));
    return Math.min(weakest, influence(base[node]! * weakest, energy));
  };
}
