import { listOf } from '../../lists.ts';
import { opposite } from '../../sat/literal.ts';
import { completeLabellings } from './completeLabellings.ts';
import { credulous } from './credulous.ts';
import { greatest } from './greatest.ts';
import { idealOf } from './ideal.ts';
import { NO, UNSETTLED, YES, type Decide } from './verdicts.ts';

/**
 * Whether arguments are in preferred extensions: the greatest that defend themselves (Dung, 1995). In every one is what is ideal; not in every one is what is in none, and what one attacks
 * that is in some. For each of the few others an extension without it is looked for: a complete labelling without it that is part of none of those found, made as great
 * as can be (as Dvořák, Järvisalo, Wallner and Woltran's CEGARTIX, 2014). As no preferred extension is part of another, what bars those found bars no other.
 */
export const preferred: Decide = function* (part, verdicts, budget) {
  const { some, every } = verdicts;
  const labellings = completeLabellings(part);
  const { solver, size, isIn } = labellings;
  verdicts.exists = YES;
  if (!(yield* credulous(labellings, some, budget))) return;
  const inside = idealOf(part, some);
  for (let argument = 0; argument < size; argument += 1) {
    if (inside[argument] === 1) every[argument] = YES;
    else if (some[argument] === NO) every[argument] = NO;
    else if (listOf(part.attackers, argument).some((attacker) => some[attacker] === YES))
      every[argument] = NO;
  }
  const all = Array.from({ length: size }, (_, argument) => isIn(argument));
  for (let asked = 0; asked < size; asked += 1)
    while (every[asked] === UNSETTLED) {
      const answer = yield* solver.solve([opposite(isIn(asked))], budget);
      if (answer === 'unsettled') return;
      if (answer === 'no') {
        every[asked] = YES;
        continue;
      }
      const found = yield* greatest(solver, all, budget);
      if (!found) return;
      for (let argument = 0; argument < size; argument += 1)
        if (every[argument] === UNSETTLED && !solver.isIn(isIn(argument))) every[argument] = NO;
      solver.add(found.missing);
    }
};
