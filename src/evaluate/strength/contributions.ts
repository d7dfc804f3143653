import { listOf, packed, type Lists } from '../lists.ts';
import type { Bag } from './bag.ts';
import type { StrengthSemantics } from './strengthSemantics.ts';
import { strengths } from './strengths.ts';

/** A bag of which some nodes are gone, as if nobody had said them, or of which nothing bears on one node any more. */
function reduced(bag: Bag, isGone: (node: number) => boolean, alone = -1): Bag {
  const without = (lists: Lists): Lists => {
    const [nodes, items]: [number[], number[]] = [[], []];
    for (let node = 0; node < bag.size; node += 1) {
      if (isGone(node) || node === alone) continue;
      for (const item of listOf(lists, node)) {
        if (isGone(item)) continue;
        nodes.push(node);
        items.push(item);
      }
    }
    return packed(bag.size, nodes, items);
  };
  const { size, base, given } = bag;
  return { size, base, given, needs: bag.needs, pros: without(bag.pros), cons: without(bag.cons) };
}

/** What the strength of `topic` would lose if `node` were not there (Čyras, Kampik and Weng, 2022). */
export function removal(bag: Bag, semantics: StrengthSemantics, topic: number, node: number): number {
  const without = reduced(bag, (other) => other === node);
  return strengths(bag, semantics).of[topic]! - strengths(without, semantics).of[topic]!;
}

/** The same, with nothing that bears on `node` itself: what is its own, not handed on by it. */
export function intrinsicRemoval(
  bag: Bag,
  semantics: StrengthSemantics,
  topic: number,
  node: number,
): number {
  const [alone, without] = [reduced(bag, () => false, node), reduced(bag, (other) => other === node)];
  return strengths(alone, semantics).of[topic]! - strengths(without, semantics).of[topic]!;
}

/** What a node adds to the strength of `topic` on average over all orders in which all but the topic could come, by node (Shapley, 1953). Exact: 2^size. */
export function shapley(bag: Bag, semantics: StrengthSemantics, topic: number): ReadonlyMap<number, number> {
  const players = Array.from({ length: bag.size }, (_, node) => node).filter((node) => node !== topic);
  const worth = new Float64Array(2 ** players.length);
  for (let set = 0; set < worth.length; set += 1) {
    const gone = new Set(players.filter((_, place) => (set & (1 << place)) === 0));
    worth[set] = strengths(
      reduced(bag, (node) => gone.has(node)),
      semantics,
    ).of[topic]!;
  }
  const weights = players.map((_, size) => 1 / (players.length * binomial(players.length - 1, size)));
  return new Map(
    players.map((node, place) => {
      let value = 0;
      for (let set = 0; set < worth.length; set += 1) {
        if ((set & (1 << place)) !== 0) continue;
        value += weights[ones(set)]! * (worth[set | (1 << place)]! - worth[set]!);
      }
      return [node, value];
    }),
  );
}

/** How much the strength of `topic` changes with the base of `node`, at the bases as they are. By central differences; at 0 and 1, by one-sided ones. */
export function gradient(bag: Bag, semantics: StrengthSemantics, topic: number, node: number): number {
  const at = bag.base[node]!;
  const [low, high] = [Math.max(0, at - STEP), Math.min(1, at + STEP)];
  const value = (to: number) => strengths({ ...bag, base: bag.base.with(node, to) }, semantics).of[topic]!;
  return (value(high) - value(low)) / (high - low);
}

const STEP = 1e-6;

function binomial(of: number, some: number): number {
  let ways = 1;
  for (let one = 1; one <= some; one += 1) ways = (ways * (of - some + one)) / one;
  return ways;
}

function ones(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
