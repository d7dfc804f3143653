import { without, type Bag } from './bag.ts';
import { exactShapley } from './shapley.ts';
import type { StrengthSemantics } from './strengthSemantics.ts';
import { strengths } from './strengths.ts';

/** What the strength of `topic` would lose if `node` were not there (Čyras, Kampik and Weng, 2022). */
export function removal(bag: Bag, semantics: StrengthSemantics, topic: number, node: number): number {
  return strengths(bag, semantics).of[topic]! - strengths(without(bag, [node]), semantics).of[topic]!;
}

/** The same, with nothing that bears on `node` itself: what is its own, not handed on by it. */
export function intrinsicRemoval(
  bag: Bag,
  semantics: StrengthSemantics,
  topic: number,
  node: number,
): number {
  const alone = { ...bag, given: new Map(bag.given).set(node, bag.base[node]!) };
  return strengths(alone, semantics).of[topic]! - strengths(without(bag, [node]), semantics).of[topic]!;
}

/** What a node adds to the strength of `topic` on average over all orders in which all but the topic could come, by node (Shapley, 1953). Exact: 2^size. */
export function shapley(bag: Bag, semantics: StrengthSemantics, topic: number): ReadonlyMap<number, number> {
  const players = Array.from({ length: bag.size }, (_, node) => node).filter((node) => node !== topic);
  const search = exactShapley(players, (gone) => strengths(without(bag, gone), semantics).of[topic]!);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** How much the strength of `topic` changes with the base of `node`, at the bases as they are. By central differences; at 0 and 1, by one-sided ones. */
export function gradient(bag: Bag, semantics: StrengthSemantics, topic: number, node: number): number {
  const at = bag.base[node]!;
  const [low, high] = [Math.max(0, at - STEP), Math.min(1, at + STEP)];
  const value = (to: number) => strengths({ ...bag, base: bag.base.with(node, to) }, semantics).of[topic]!;
  return (value(high) - value(low)) / (high - low);
}

const STEP = 1e-6;
