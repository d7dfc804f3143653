import { each } from '../../lists.ts';
import { fails, holds, type Literal } from '../../sat/literal.ts';
import { Solver } from '../../sat/solver.ts';
import type { AbstractFramework } from '../abstractFramework.ts';

/** The complete labellings of a framework, as models of a solver. */
export interface CompleteLabellings {
  readonly solver: Solver;
  readonly size: number;
  /** That an argument is in, and that it is out. */
  readonly isIn: (argument: number) => Literal;
  readonly isOut: (argument: number) => Literal;
}

/**
 * Says to a solver what a complete labelling is: an argument is in if and only if all its attackers are out, and out if and only if one of them is in (Caminada, 2006; as clauses,
 * Cerutti, Dunne, Giacomin and Vallati's PrefSat, 2013). Models with more arguments in are tried first. Linear.
 */
export function completeLabellings({ size, attackers }: AbstractFramework): CompleteLabellings {
  const solver = new Solver();
  for (let argument = 0; argument < size; argument += 1) {
    solver.prefer(holds(solver.addVariable()));
    solver.addVariable();
  }
  const isIn = (argument: number) => holds(2 * argument);
  const isOut = (argument: number) => holds(2 * argument + 1);
  const isNotIn = (argument: number) => fails(2 * argument);
  const isNotOut = (argument: number) => fails(2 * argument + 1);
  for (let argument = 0; argument < size; argument += 1) {
    const against: number[] = [];
    each(attackers, argument, (attacker) => against.push(attacker));
    solver.add([isNotIn(argument), isNotOut(argument)]);
    for (const attacker of against) {
      solver.add([isNotIn(argument), isOut(attacker)]);
      solver.add([isNotIn(attacker), isOut(argument)]);
    }
    solver.add([isIn(argument), ...against.map(isNotOut)]);
    solver.add([isNotOut(argument), ...against.map(isIn)]);
  }
  return { solver, size, isIn, isOut };
}
