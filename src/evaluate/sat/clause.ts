import type { Literal } from './literal.ts';

/** One of its literals has to hold. The first two are watched; where it forced a literal, that is the first. */
export interface Clause {
  readonly literals: Literal[];
  /** Whether it was learnt from a conflict, and so can be forgotten. */
  readonly isLearnt: boolean;
  /** How much it had to do with the conflicts of late. */
  activity: number;
  isForgotten: boolean;
}

export const clause = (literals: Literal[], isLearnt: boolean): Clause => ({
  literals,
  isLearnt,
  activity: 0,
  isForgotten: false,
});
