import { holds, opposite, type Literal } from '../../sat/literal.ts';
import { completeLabellings, type CompleteLabellings } from './completeLabellings.ts';
import { greatest } from './greatest.ts';
import { NO, settle, UNSETTLED, YES, type Decide } from './verdicts.ts';

/** By argument, a literal that holds only where the argument is in or out. */
export function decidedLiterals({ solver, size, isIn, isOut }: CompleteLabellings): readonly Literal[] {
  return Array.from({ length: size }, (_, argument) => {
    const decided = holds(solver.addVariable());
    solver.prefer(decided);
    solver.add([opposite(decided), isIn(argument), isOut(argument)]);
    return decided;
  });
}

/**
 * Whether arguments are in semi-stable extensions: complete ones that leave as little undecided as can be (Verheij, 1996; Caminada, 2006). One greatest set of decided arguments after the
 * other is found; with each, which arguments can be in and which not. Where there is a stable extension, the first is all there is.
 */
export const semiStable: Decide = function* (part, verdicts, budget) {
  const { some, every } = verdicts;
  const labellings = completeLabellings(part);
  const { solver, size, isIn } = labellings;
  const decided = decidedLiterals(labellings);
  verdicts.exists = YES;
  const note = () => {
    for (let argument = 0; argument < size; argument += 1)
      if (solver.isIn(isIn(argument))) some[argument] = YES;
      else every[argument] = NO;
  };
  const isOpen = () => some.includes(UNSETTLED) || every.includes(UNSETTLED);
  while (isOpen()) {
    const answer = yield* solver.solve([], budget);
    if (answer === 'unsettled') return;
    if (answer === 'no') break;
    const found = yield* greatest(solver, decided, budget);
    if (!found) return;
    note();
    for (let argument = 0; argument < size; argument += 1)
      for (const [verdict, asked] of [
        [some, isIn(argument)],
        [every, opposite(isIn(argument))],
      ] as const) {
        if (verdict[argument] !== UNSETTLED) continue;
        const other = yield* solver.solve([...found.held, asked], budget);
        if (other === 'unsettled') return;
        if (other === 'yes') note();
      }
    solver.add(found.missing);
  }
  settle(some, NO);
  settle(every, YES);
};
