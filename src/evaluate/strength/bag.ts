import type { Lists } from '../lists.ts';

/**
 * Weighted arguments that support and attack each other (a bipolar argumentation graph with weights: Amgoud and Ben-Naim, 2018; Potyka, 2018). Nodes are counted
 * from 0.
 */
export interface Bag {
  readonly size: number;
  /** How far each is believed by itself, 0 to 1. */
  readonly base: Float64Array;
  /** What a node is never stronger than: its base is that much of its weakest. None in graphs as the literature has them. */
  readonly needs: Lists;
  readonly pros: Lists;
  readonly cons: Lists;
  /** Nodes of which the strength is given, whatever bears on them. */
  readonly given: ReadonlyMap<number, number>;
}

/**
 * A bag without some nodes, as if nobody had said them, nor anything that needs them: what has no strength does nothing, under every semantics here (neutrality: Amgoud and
 * Ben-Naim, 2018).
 */
export function without(bag: Bag, gone: Iterable<number>): Bag {
  const given = new Map(bag.given);
  for (const node of gone) given.set(node, 0);
  return { ...bag, given };
}
