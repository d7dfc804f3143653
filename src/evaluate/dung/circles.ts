import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import { loops } from '../loops.ts';

/** Nodes that support each other in a circle, over reasons and premises. */
export interface Circle {
  readonly nodes: readonly number[];
  /** How many reasons within the circle can come one after the other before one comes again. */
  readonly rounds: number;
}

/** Where support leads in a circle. */
export interface Circles {
  readonly all: readonly Circle[];
  /** By node: the place in `all` of the circle it lies in; −1 for none. */
  readonly of: Int32Array;
}

/**
 * The circles of support of a framework. Each leads over a reason, as statements need nothing. Nodes of which something is supposed lie in none: nothing supports them.
 * Linear.
 */
export function circlesOf({ size, needs, any, supposed }: Framework): Circles {
  const { found } = loops(size, [needs, any], (node) => !supposed.has(node));
  const supportsItself = (node: number) =>
    listOf(any, node).includes(node) || listOf(needs, node).includes(node);
  const circles = found.filter((nodes) => nodes.length > 1 || supportsItself(nodes[0]!));
  const of = new Int32Array(size).fill(-1);
  for (const [place, nodes] of circles.entries()) for (const node of nodes) of[node] = place;
  const isArguedWithin = (node: number) => listOf(any, node).some((reason) => of[reason] === of[node]);
  const all = circles.map((nodes) => ({ nodes, rounds: Math.max(1, nodes.filter(isArguedWithin).length) }));
  return { all, of };
}

/** No circles, whether or not there are any. */
export const noCircles = (size: number): Circles => ({ all: [], of: new Int32Array(size).fill(-1) });
