import type { AbstractFramework } from '../abstractFramework.ts';
import type { Budget, Work } from '../../sat/budget.ts';
import { groundedLabels } from './groundedLabels.ts';
import { complete, ideal } from './ideal.ts';
import { undecidedParts } from './parts.ts';
import { preferred } from './preferred.ts';
import { semiStable } from './semiStable.ts';
import { stable } from './stable.ts';
import { NO, noVerdicts, settle, UNSETTLED, YES, type Decide } from './verdicts.ts';

/** What makes a position coherent. Each has its extensions: the sets of arguments that are in, in one such position. */
export type SemanticsName = 'grounded' | 'complete' | 'preferred' | 'stable' | 'semiStable' | 'ideal';

/** Of each argument, in which positions it is in. Undefined is what was not settled within the budget. */
export interface Acceptance {
  /** Whether there is such a position. Only of stable ones there may be none; then nothing is in some, nor in every one. */
  readonly exists: boolean | undefined;
  readonly inSome: (argument: number) => boolean | undefined;
  readonly inEvery: (argument: number) => boolean | undefined;
}

const grounded: Decide = function* (_, verdicts) {
  verdicts.exists = YES;
  settle(verdicts.some, NO);
  settle(verdicts.every, NO);
};
const decides: Readonly<Record<SemanticsName, Decide>> = {
  ...{ grounded, complete, preferred, stable, semiStable, ideal },
};

/**
 * In which positions each argument is in, under a semantics: never a list of them, as there can be more than could be listed. What is grounded is settled first, then part by part what
 * it leaves undecided. Yields how much of the budget is left.
 */
export function* acceptance(
  framework: AbstractFramework,
  semantics: SemanticsName,
  budget: Budget,
): Work<Acceptance> {
  const labels = groundedLabels(framework);
  const whole = noVerdicts(framework.size);
  whole.exists = YES;
  for (const [argument, label] of labels.entries()) {
    if (label === 'undecided') continue;
    whole.some[argument] = label === 'in' ? YES : NO;
    whole.every[argument] = whole.some[argument]!;
  }
  for (const part of undecidedParts(framework, labels)) {
    const found = noVerdicts(part.whole.length);
    yield* decides[semantics](part.framework, found, budget);
    for (const [local, argument] of part.whole.entries()) {
      whole.some[argument] = found.some[local]!;
      whole.every[argument] = found.every[local]!;
    }
    if (found.exists === NO || whole.exists === NO) whole.exists = NO;
    else if (found.exists === UNSETTLED) whole.exists = UNSETTLED;
  }
  const { exists, some, every } = whole;
  // A part without an extension leaves the whole without one.
  const known = (verdict: number): boolean | undefined => {
    if (verdict === NO || exists === NO) return false;
    return verdict === UNSETTLED || exists === UNSETTLED ? undefined : true;
  };
  return {
    exists: exists === UNSETTLED ? undefined : exists === YES,
    inSome: (argument) => known(some[argument]!),
    inEvery: (argument) => known(every[argument]!),
  };
}
