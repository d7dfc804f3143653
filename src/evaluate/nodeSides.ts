import type { Side } from '../model/index.ts';
import type { Framework } from './framework.ts';
import { each } from './lists.ts';

/**
 * Which way each node tells on another: what it needs or rests on is for it, what hits or rivals it is against it, and so on backwards. As the model's `sidesOf`, for what is
 * weighed. Nodes that aren't in the result bear on it in no way. Linear in the framework.
 */
export function nodeSides(
  { needs, any, hits, rivals }: Framework,
  question: number,
): ReadonlyMap<number, Side> {
  /** Twice the node; one more where it tells against. */
  const reached = new Set([question * 2]);
  for (const state of reached) {
    const [node, sign] = [state >> 1, state & 1];
    for (const lists of [needs, any]) each(lists, node, (item) => reached.add(item * 2 + sign));
    for (const lists of [hits, rivals]) each(lists, node, (item) => reached.add(item * 2 + 1 - sign));
  }
  const sides = new Map<number, Side>();
  for (const state of reached)
    sides.set(state >> 1, reached.has(state ^ 1) ? 'both' : state & 1 ? 'against' : 'for');
  return sides;
}
