import { reasonsFor, type ArgumentMap, type Id, type Relation, type Statement } from '../../model/index.ts';
import { claimsOf } from './claims.ts';
import { isContradicted, isDisputed } from './contentions.ts';
import { isRejected } from './rejected.ts';
import type { Standpoint } from './standpoint.ts';

/** The reasons for a statement, or what backs a step: last what the text argues against; those that stand first, of these, those that no fact-check contradicts or finds disputed, and those that are more than what somebody said. */
export function reasonsBest(
  { map, weighing }: Standpoint,
  { id }: Pick<Statement, 'id'>,
): readonly Relation[] {
  const some = (step: Relation, is: (map: ArgumentMap, id: Id) => boolean) =>
    step.premises?.some((premise) => is(map, premise)) ?? false;
  const stands = (step: Relation) =>
    (some(step, isRejected) ? 16 : 0) +
    (weighing.standing(step.id) === 'supported' ? 0 : 8) +
    (some(step, isContradicted) ? 4 : 0) +
    (some(step, isDisputed) ? 2 : 0) +
    // That somebody said so is the weakest reason there is.
    (claimsOf(map, step).every(({ kind }) => kind === 'reported') ? 1 : 0);
  return [...reasonsFor(map, id)].sort((a, b) => stands(a) - stands(b));
}
