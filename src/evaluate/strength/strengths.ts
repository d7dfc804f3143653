import { each, listOf, type Lists } from '../lists.ts';
import { loops } from '../loops.ts';
import type { Bag } from './bag.ts';
import type { StrengthSemantics } from './strengthSemantics.ts';

/** The strengths of all nodes, 0 to 1. */
export interface Strengths {
  readonly of: Float64Array;
  /** Whether they came to rest; where not, those of loops are what they were last. */
  readonly settled: boolean;
}

/** How far from each new value a loop goes at a time: smaller steps where greater ones don't come to rest. */
const PACES = [1, 0.5, 0.1, 0.02] as const;
const ROUNDS = 2000;
const REST = 1e-12;

/**
 * The strengths of all nodes. What isn't in a loop is worked out once, after what it depends on. A loop begins at its bases and goes towards what it says of itself
 * (plain iteration flips for ever on two of base 1 that attack each other; in small steps it comes to rest: Potyka, 2018).
 */
export function strengths(bag: Bag, semantics: StrengthSemantics): Strengths {
  const of = Float64Array.from(bag.base);
  for (const [node, strength] of bag.given) of[node] = strength;
  const next = nextStrength(bag, semantics, of);
  let settled = true;
  const { found } = loops(bag.size, [bag.needs, bag.pros, bag.cons], (node) => !bag.given.has(node));
  for (const loop of found) {
    const [first] = loop;
    if (loop.length === 1 && !dependsOn(bag, first!, first!)) of[first!] = next(first!);
    else settled = atRest(loop, bag, next, of) && settled;
  }
  return { of, settled };
}

/** Brings a loop to rest; says whether it came to. */
function atRest(
  loop: readonly number[],
  bag: Bag,
  next: (node: number) => number,
  of: Float64Array,
): boolean {
  const fresh = new Float64Array(loop.length);
  for (const pace of PACES) {
    for (const node of loop) of[node] = bag.base[node]!;
    for (let round = 0; round < ROUNDS / pace; round += 1) {
      let most = 0;
      for (const [place, node] of loop.entries()) fresh[place] = next(node);
      for (const [place, node] of loop.entries()) {
        const change = fresh[place]! - of[node]!;
        most = Math.max(most, Math.abs(change));
        of[node]! += pace * change;
      }
      if (most < REST) return true;
    }
  }
  return false;
}

/** What a node comes to, given the strengths as they are. */
function nextStrength(
  { base, needs, pros, cons }: Bag,
  { aggregation, influence }: StrengthSemantics,
  of: Float64Array,
): (node: number) => number {
  const strengthsIn = (lists: Lists, node: number) =>
    Float64Array.from(listOf(lists, node), (one) => of[one]!);
  return (node) => {
    let weakest = 1;
    each(needs, node, (need) => (weakest = Math.min(weakest, of[need]!)));
    return influence(base[node]! * weakest, aggregation(strengthsIn(pros, node), strengthsIn(cons, node)));
  };
}

const dependsOn = ({ needs, pros, cons }: Bag, node: number, other: number): boolean =>
  [needs, pros, cons].some((lists) => listOf(lists, node).includes(other));
