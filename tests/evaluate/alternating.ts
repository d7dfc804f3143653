import type { Framework } from '../../src/evaluate/index.ts';
import type { Label } from '../../src/evaluate/index.ts';
import { listOf } from '../../src/evaluate/lists.ts';

/**
 * The same labels by their definition, slowly: what surely carries and what possibly does, each found from the other until nothing changes (the alternating fixpoint
 * of Van Gelder, 1993). What carries, carries for a reason that was found before it.
 */
export function alternating({ size, needs, any, hits, rivals, supposed }: Framework): readonly Label[] {
  const nodes = Array.from({ length: size }, (_, node) => node);
  const found = (isBarred: (node: number) => boolean, isGiven: (node: number) => boolean) => {
    const carries = new Set<number>();
    for (let before = -1; before !== carries.size;) {
      before = carries.size;
      for (const node of nodes) {
        const reasons = [...listOf(any, node)];
        const follows =
          [...listOf(needs, node)].every((need) => carries.has(need)) &&
          (reasons.length === 0 || reasons.some((reason) => carries.has(reason)));
        if (isGiven(node) || (follows && !isBarred(node) && !supposed.has(node))) carries.add(node);
      }
    }
    return carries;
  };
  let surely = new Set<number>();
  let possibly = new Set(nodes);
  for (;;) {
    const [low, high] = [surely, possibly];
    possibly = found(
      (node) => [...listOf(hits, node)].some((hit) => low.has(hit)),
      (node) => supposed.has(node) && supposed.get(node) !== 'denied',
    );
    surely = found(
      (node) => [...listOf(hits, node), ...listOf(rivals, node)].some((other) => possibly.has(other)),
      (node) => supposed.get(node) === 'granted',
    );
    if (surely.size === low.size && possibly.size === high.size) break;
  }
  return nodes.map((node) => (surely.has(node) ? 'in' : possibly.has(node) ? 'undecided' : 'out'));
}
