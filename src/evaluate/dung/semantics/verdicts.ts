import type { AbstractFramework } from '../abstractFramework.ts';
import type { Budget, Work } from '../../sat/budget.ts';

/** Not settled, yes, or no. */
export const UNSETTLED = 0;
export const YES = 1;
export const NO = 2;

/** What has been found of a part: whether it has an extension, and of each argument whether it is in some and in every one. */
export interface Verdicts {
  exists: number;
  readonly some: Uint8Array;
  readonly every: Uint8Array;
}

export const noVerdicts = (size: number): Verdicts => ({
  exists: UNSETTLED,
  some: new Uint8Array(size),
  every: new Uint8Array(size),
});

/** Finds the verdicts of a part in which nothing is grounded; what the budget does not suffice for stays unsettled. */
export type Decide = (part: AbstractFramework, verdicts: Verdicts, budget: Budget) => Work<void>;

/** Settles what is not settled yet. */
export function settle(verdicts: Uint8Array, as: typeof YES | typeof NO): void {
  for (const [argument, verdict] of verdicts.entries()) if (verdict === UNSETTLED) verdicts[argument] = as;
}
