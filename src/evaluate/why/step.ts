import type { Id } from '../../model/index.ts';
import type { Supposition } from '../position.ts';
import type { Label } from '../semantics/label.ts';
import type { Standing } from '../standing.ts';

/**
 * Why a node has its label, in one step. Nodes named in it have a step of their own, but for those of loops and circles, which are explained together.
 *
 * - `supposed`: the reader says so.
 * - `carries`: all it `needs` does, so does `reason`, the first of those for it to be decided (if any is given), and all of `failing`, what speaks against it, fails.
 * - `hit`: it fails, as what hits it carries.
 * - `need`: it fails, as something that it needs does.
 * - `reasons`: it fails, as all that is said for it does.
 * - `circle`: it fails, as all that is said for it leads back to itself. `loop`: one such way, each resting on the next and the last on the first. `set`: all that fails
 *   together with it; none has any support but from these and from `failing`, which failed before.
 * - `rival`: it is undecided, as a rival carries.
 * - `loop`: it is undecided, as whether it carries hangs on itself: each of `loop` on the next and the last on the first, with an attack among them. It comes first.
 * - `depends`: it is undecided, as things that it depends on are: those in `on`. `by` is the one of them that leads soonest to what leaves it undecided.
 */
export type Ground =
  | { readonly kind: 'supposed'; readonly supposition: Supposition }
  | {
      readonly kind: 'carries';
      readonly needs: readonly number[];
      readonly reason: number | undefined;
      /** How many others of those for it carry as well. */
      readonly others: number;
      readonly failing: readonly number[];
    }
  | { readonly kind: 'hit'; readonly by: number }
  | { readonly kind: 'need'; readonly by: number }
  | { readonly kind: 'reasons'; readonly all: readonly number[] }
  | {
      readonly kind: 'circle';
      readonly loop: readonly number[];
      readonly set: readonly number[];
      readonly failing: readonly number[];
    }
  /** `others`: how many other rivals carry. */
  | { readonly kind: 'rival'; readonly by: number; readonly others: number }
  | { readonly kind: 'loop'; readonly loop: readonly number[] }
  | { readonly kind: 'depends'; readonly by: number; readonly on: readonly number[] };

/** A node, how it stands, and why. */
export interface Step {
  readonly node: number;
  /** Its ids; those of the contradiction, where it is one side of one. */
  readonly ids: readonly Id[];
  readonly label: Label;
  readonly standing: Standing;
  readonly ground: Ground;
}

/** The nodes whose steps a step builds on. */
export function basisOf(ground: Ground): readonly number[] {
  switch (ground.kind) {
    case 'carries':
      return [...ground.needs, ...(ground.reason === undefined ? [] : [ground.reason]), ...ground.failing];
    case 'hit':
    case 'need':
    case 'rival':
    case 'depends':
      return [ground.by];
    case 'reasons':
      return ground.all;
    case 'circle':
      return ground.failing;
    case 'supposed':
    case 'loop':
      return [];
  }
}
