import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import type { Labelling } from './label.ts';

/** In which order a labelling came about. */
export interface Turns {
  /** Whether it may be said that `earlier` decided `node`. */
  readonly isBefore: (earlier: number, node: number) => boolean;
  /**
   * What a circular node is lost with: of its support, one need or all of `any` that failed before it, or together with it. Of those that are lost together, each has no support outside
   * of them and of what failed before.
   */
  readonly lostWith: (node: number) => {
    readonly together: readonly number[];
    readonly before: readonly number[];
  };
}

export const turnsOf = ({ needs, any }: Framework, { of, turn, begun }: Labelling): Turns => ({
  isBefore: (earlier, node) => turn(earlier) < begun(node),
  lostWith(node) {
    const isLost = (other: number) => of(other) === 'out' && begun(other) <= begun(node);
    const need = listOf(needs, node).find(isLost);
    const lost = need === undefined ? [...listOf(any, node)] : [need];
    const isWith = (other: number) => begun(other) === begun(node);
    return { together: lost.filter(isWith), before: lost.filter((other) => !isWith(other)) };
  },
});
