import { listOf } from '../lists.ts';
import type { Bag } from '../strength/bag.ts';
import type { StrengthSemantics } from '../strength/strengthSemantics.ts';
import { isLoop, nextStrength, orderOf, PACES, REST, ROUNDS, strengths } from '../strength/strengths.ts';

const STEP = 1e-6;

/** How much one node's strength changes with another's. */
interface Link {
  readonly to: number;
  readonly slope: number;
}

/**
 * How much the strength of `topic` changes with the base of each node, at the bases as they are: all at once, backwards from the topic by the chain rule (reverse accumulation: Linnainmaa,
 * 1976; of gradual semantics, Yin, Potyka and Toni, 2023). Each node's own slopes are central differences; where it bends, between those to both sides. A loop's come to rest as
 * its strengths do. Undefined where strengths or slopes don't come to rest. What is given has none.
 */
export function gradients(bag: Bag, semantics: StrengthSemantics, topic: number): Float64Array | undefined {
  const order = orderOf(bag);
  const { of, isSettled } = strengths(bag, semantics, order);
  if (!isSettled(topic)) return undefined;
  const base = Float64Array.from(bag.base);
  const next = nextStrength({ ...bag, base }, semantics, of);
  /** How much a node's own strength changes with some of the values that it comes from, moved together. */
  const slopeAt = (values: Float64Array, moved: readonly number[], node: number): number => {
    const here = moved.map((at) => values[at]!);
    const [low, high] = [Math.max(0, here[0]! - STEP), Math.min(1, here[0]! + STEP)];
    for (const at of moved) values[at] = low;
    const below = next(node);
    for (const at of moved) values[at] = high;
    const slope = (next(node) - below) / (high - low);
    for (const [place, at] of moved.entries()) values[at] = here[place]!;
    return slope;
  };
  /** Equals in one list are moved together and share the slope: there where only the weakest or strongest counts; elsewhere they would have the same alone. */
  const linksOf = (node: number): readonly Link[] => {
    const links: Link[] = [];
    for (const lists of [bag.needs, bag.pros, bag.cons]) {
      const items = [...new Set(listOf(lists, node))].sort((a, b) => of[a]! - of[b]!);
      while (items.length > 0) {
        const first = of[items[0]!]!;
        const until = items.findIndex((item) => of[item]! - first > STEP);
        const equals = items.splice(0, until === -1 ? items.length : until);
        const slope = slopeAt(of, equals, node) / equals.length;
        if (slope !== 0) for (const to of equals) links.push({ to, slope });
      }
    }
    return links;
  };

  /** By node: how much the topic's strength changes with the node's. */
  const share = new Float64Array(bag.size);
  share[topic] = 1;
  for (const set of order.toReversed()) {
    if (set.every((node) => share[node] === 0)) continue;
    const links = new Map(set.map((node) => [node, linksOf(node)]));
    const inside = isLoop(bag, set) ? links : undefined;
    if (inside && !comeToRest(share, inside)) return undefined;
    for (const [node, all] of links)
      for (const { to, slope } of all) if (!inside?.has(to)) share[to]! += share[node]! * slope;
  }
  return share.map((one, node) => (one === 0 || bag.given.has(node) ? 0 : one * slopeAt(base, [node], node)));
}

/** Brings the shares of a loop to rest, beginning with what comes to them from outside; says whether they came to. */
function comeToRest(share: Float64Array, links: ReadonlyMap<number, readonly Link[]>): boolean {
  const nodes = [...links.keys()];
  const outside = Float64Array.from(nodes, (node) => share[node]!);
  const inside = [...links].flatMap(([node, all]) =>
    all.filter(({ to }) => links.has(to)).map(({ to, slope }) => ({ node, to, slope })),
  );
  const fresh = new Float64Array(share.length);
  for (const pace of PACES) {
    for (const [place, node] of nodes.entries()) share[node] = outside[place]!;
    for (let round = 0; round < ROUNDS / pace; round += 1) {
      for (const [place, node] of nodes.entries()) fresh[node] = outside[place]!;
      for (const { node, to, slope } of inside) fresh[to]! += share[node]! * slope;
      let most = 0;
      for (const node of nodes) {
        const change = fresh[node]! - share[node]!;
        most = Math.max(most, Math.abs(change));
        share[node]! += pace * change;
      }
      if (most < REST) return true;
    }
  }
  return false;
}
