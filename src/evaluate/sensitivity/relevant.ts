import { each, listOf, Pairs, type Lists } from '../lists.ts';
import type { Bag } from '../strength/bag.ts';

/** What of a bag bears on one of its nodes, as a bag by itself. */
export interface Relevant {
  /** The node asked for is the first. */
  readonly bag: Bag;
  /** By node of the part: which it is in the whole. */
  readonly whole: readonly number[];
}

/** What bears on a node's strength, directly or by way of others; nothing does by way of what is given. The strength of the node is the same in both bags. Linear in the part. */
export function relevantTo({ base, needs, pros, cons, given }: Bag, topic: number): Relevant {
  const place = new Map([[topic, 0]]);
  for (const node of place.keys()) {
    if (given.has(node)) continue;
    for (const lists of [needs, pros, cons])
      each(lists, node, (item) => {
        if (!place.has(item)) place.set(item, place.size);
      });
  }
  const whole = [...place.keys()];
  const size = whole.length;
  const cut = (lists: Lists): Lists => {
    const pairs = new Pairs();
    for (const [at, node] of whole.entries())
      if (!given.has(node)) for (const item of listOf(lists, node)) pairs.add(at, place.get(item)!);
    return pairs.packed(size);
  };
  const kept = whole.flatMap((node, at) => (given.has(node) ? [[at, given.get(node)!] as const] : []));
  return {
    whole,
    bag: {
      ...{ size, base: Float64Array.from(whole, (node) => base[node]!) },
      ...{ needs: cut(needs), pros: cut(pros), cons: cut(cons), given: new Map(kept) },
    },
  };
}
