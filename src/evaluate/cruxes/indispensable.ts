import type { Framework } from '../framework.ts';
import { countOf, each } from '../lists.ts';

/**
 * Nodes without which a node doesn't carry, whatever else does: what it needs, its only reason, and what these need in turn. By the shape of the framework alone, so that there can be
 * others. Itself among them. Linear.
 */
export function indispensableTo({ needs, any, supposed }: Framework, node: number): ReadonlySet<number> {
  const found = new Set([node]);
  const add = (one: number) => found.add(one);
  for (const one of found) {
    if (supposed.has(one)) continue;
    each(needs, one, add);
    if (countOf(any, one) === 1) each(any, one, add);
  }
  return found;
}
