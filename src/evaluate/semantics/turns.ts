import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import type { Labelling } from './label.ts';

/** In which order a labelling came about. */
export interface Turns {
  /** All nodes that are decided, in the order in which they were. */
  readonly order: readonly number[];
  /** Whether it may be said that `earlier` decided `node`. */
  readonly isBefore: (earlier: number, node: number) => boolean;
  /**
   * What a circular node is lost with: of its support, one need or all of `any` that failed before it, or together with it. Nodes that were found circular one right
   * after the other are lost together: each has no support outside of them and of what failed before.
   */
  readonly lostWith: (node: number) => {
    readonly together: readonly number[];
    readonly before: readonly number[];
  };
}

export function turnsOf({ size, needs, any }: Framework, { of, turn, isCircular }: Labelling): Turns {
  const order: number[] = [];
  for (let node = 0; node < size; node += 1) if (turn(node) < Infinity) order[turn(node)] = node;
  /** The turn at which each began to be decided: of circular nodes, that of the first of those lost together. */
  const begun = new Float64Array(size).fill(Infinity);
  for (const [at, node] of order.entries()) {
    const last = order[at - 1];
    begun[node] = last !== undefined && isCircular(node) && isCircular(last) ? begun[last]! : at;
  }
  return {
    order,
    isBefore: (earlier, node) => turn(earlier) < begun[node]!,
    lostWith(node) {
      const isLost = (other: number) => of(other) === 'out' && begun[other]! <= begun[node]!;
      const need = listOf(needs, node).find(isLost);
      const lost = need === undefined ? [...listOf(any, node)] : [need];
      const isWith = (other: number) => begun[other] === begun[node];
      return { together: lost.filter(isWith), before: lost.filter((other) => !isWith(other)) };
    },
  };
}
