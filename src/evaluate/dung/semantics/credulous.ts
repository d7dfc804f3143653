import type { Budget, Work } from '../../sat/budget.ts';
import { opposite } from '../../sat/literal.ts';
import type { CompleteLabellings } from './completeLabellings.ts';
import { NO, UNSETTLED, YES } from './verdicts.ts';

/**
 * Finds which arguments are in some complete labelling, and so in some preferred extension, as each complete one is part of one. Says whether all were settled. What is seen to be in none
 * is sorted out first. Then one question an argument at most: each labelling that is found answers for all that are in, and the next is made to have others in. The solver is told what is in none.
 */
export function* credulous(
  { solver, size, isIn }: CompleteLabellings,
  some: Uint8Array,
  budget: Budget,
): Work<boolean> {
  for (let argument = 0; argument < size; argument += 1) {
    if (solver.isSeenToFail(isIn(argument), budget)) some[argument] = NO;
    if (budget.isSpent) return false;
    if (budget.takesBreath()) yield budget.left;
  }
  for (let asked = 0; asked < size; asked += 1) {
    if (some[asked] !== UNSETTLED) continue;
    const answer = yield* solver.solve([isIn(asked)], budget);
    if (answer === 'unsettled') return false;
    if (answer === 'no') {
      some[asked] = NO;
      solver.add([opposite(isIn(asked))]);
      continue;
    }
    for (let argument = 0; argument < size; argument += 1)
      if (solver.isIn(isIn(argument))) some[argument] = YES;
    for (let argument = 0; argument < size; argument += 1)
      if (some[argument] === UNSETTLED) solver.prefer(isIn(argument));
  }
  return true;
}
