import { opposite } from '../../sat/literal.ts';
import { completeLabellings } from './completeLabellings.ts';
import { NO, settle, UNSETTLED, YES, type Decide } from './verdicts.ts';

/**
 * Whether arguments are in stable extensions: those that attack all that is not in them (Dung, 1995). There may be none; then none has anything in it.
 */
export const stable: Decide = function* (part, verdicts, budget) {
  const { solver, size, isIn, isOut } = completeLabellings(part);
  const { some, every } = verdicts;
  for (let argument = 0; argument < size; argument += 1) solver.add([isIn(argument), isOut(argument)]);
  const note = () => {
    for (let argument = 0; argument < size; argument += 1)
      if (solver.isIn(isIn(argument))) some[argument] = YES;
      else every[argument] = NO;
  };
  const first = yield* solver.solve([], budget);
  if (first === 'unsettled') return;
  verdicts.exists = first === 'yes' ? YES : NO;
  if (first === 'no') {
    for (const verdict of [some, every]) settle(verdict, NO);
    return;
  }
  note();
  for (let argument = 0; argument < size; argument += 1)
    for (const [verdict, asked, otherwise] of [
      [some, isIn(argument), NO],
      [every, opposite(isIn(argument)), YES],
    ] as const) {
      if (verdict[argument] !== UNSETTLED) continue;
      const answer = yield* solver.solve([asked], budget);
      if (answer === 'unsettled') return;
      if (answer === 'yes') note();
      else verdict[argument] = otherwise;
    }
};
