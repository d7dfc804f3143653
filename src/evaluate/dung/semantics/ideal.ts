import { listOf } from '../../lists.ts';
import type { AbstractFramework } from '../abstractFramework.ts';
import { completeLabellings } from './completeLabellings.ts';
import { credulous } from './credulous.ts';
import { settle, YES, NO, type Decide } from './verdicts.ts';

/**
 * The ideal extension: the greatest set that defends itself and is in every preferred extension (Dung, Mancarella and Toni, 2007), given what is in some of them. It is the greatest set that
 * defends itself of arguments none of whose attackers is in some (Dunne, 2009): what is not defended is taken out until all is.
 */
export function idealOf({ size, attackers, attacked }: AbstractFramework, some: Uint8Array): Uint8Array {
  const isInside = new Uint8Array(size);
  for (let argument = 0; argument < size; argument += 1)
    if (some[argument] === YES && !listOf(attackers, argument).some((one) => some[one] === YES))
      isInside[argument] = 1;
  const isDefended = (argument: number) =>
    listOf(attackers, argument).every((attacker) =>
      listOf(attackers, attacker).some((defender) => isInside[defender] === 1),
    );
  const doubtful = [...isInside.keys()].filter((argument) => isInside[argument] === 1);
  for (const argument of doubtful) {
    if (isInside[argument] === 0 || isDefended(argument)) continue;
    isInside[argument] = 0;
    for (const victim of listOf(attacked, argument))
      for (const defended of listOf(attacked, victim)) if (isInside[defended] === 1) doubtful.push(defended);
  }
  return isInside;
}

/** Whether arguments are in the ideal extension. */
export const ideal: Decide = function* (part, verdicts, budget) {
  verdicts.exists = YES;
  const some = new Uint8Array(part.size);
  if (!(yield* credulous(completeLabellings(part), some, budget))) return;
  for (const [argument, inside] of idealOf(part, some).entries()) {
    verdicts.some[argument] = inside === 1 ? YES : NO;
    verdicts.every[argument] = verdicts.some[argument]!;
  }
};

/** Whether arguments are in complete labellings. The grounded one is among them, so that none of what it leaves undecided is in every one. */
export const complete: Decide = function* (part, verdicts, budget) {
  verdicts.exists = YES;
  settle(verdicts.every, NO);
  yield* credulous(completeLabellings(part), verdicts.some, budget);
};
