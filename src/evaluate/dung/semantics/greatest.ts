import type { Budget, Work } from '../../sat/budget.ts';
import { holds, opposite, type Literal } from '../../sat/literal.ts';
import type { Solver } from '../../sat/solver.ts';

/** Of what was wanted, what holds in a model and what doesn't. */
export interface Held {
  readonly held: readonly Literal[];
  readonly missing: readonly Literal[];
}

/**
 * Goes on from the model that was found last to one in which no more of what is wanted can hold: all that holds is kept, and one more asked for, until there is none (Cerutti, Dunne,
 * Giacomin and Vallati's PrefSat, 2013). The solver's last model is that one. Undefined where the budget was spent.
 */
export function* greatest(
  solver: Solver,
  wanted: readonly Literal[],
  budget: Budget,
): Work<Held | undefined> {
  for (;;) {
    const held = wanted.filter((literal) => solver.isIn(literal));
    const missing = wanted.filter((literal) => !solver.isIn(literal));
    if (missing.length === 0) return { held, missing };
    const more = holds(solver.addVariable());
    solver.add([opposite(more), ...missing]);
    const answer = yield* solver.solve([more, ...held], budget);
    solver.add([opposite(more)]);
    if (answer === 'unsettled') return undefined;
    if (answer === 'no') return { held, missing };
  }
}
