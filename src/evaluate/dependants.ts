import type { Framework } from './framework.ts';
import { each, reversed } from './lists.ts';

/** All nodes whose labels could change with those of some nodes: what depends on them, directly or not, themselves among them. */
export function dependantsOf(
  { size, needs, any, hits, rivals }: Framework,
  nodes: Iterable<number>,
): readonly number[] {
  const users = [needs, any, hits, rivals].map(reversed);
  const isReached = new Uint8Array(size);
  const reached: number[] = [];
  const reach = (node: number) => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    reached.push(node);
  };
  for (const node of nodes) reach(node);
  for (const node of reached) for (const lists of users) each(lists, node, reach);
  return reached;
}
