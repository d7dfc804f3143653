import { reasonsFor, type Statement } from '../../model/index.ts';
import type { Answered } from './answered.ts';
import { answersTo, type Answer, type Said } from './answers.ts';
import { claimsOf } from './claims.ts';
import { reasonsBest } from './reasonsBest.ts';
import type { Standpoint } from './standpoint.ts';

/** What may answer something, but not what only repeats the statement that it is said against: that defends a claim by itself. */
export function answersIn(
  standpoint: Standpoint,
  answered: Said & Pick<Answered, 'at'>,
): {
  readonly answers: readonly Answer[];
  readonly repeating: readonly Answer[];
  /** Of these, those with reasons, where nothing else answers. */
  readonly argued: readonly Answer[];
} {
  // From their own words it is concluded, not repeated.
  const isRepeating = ({ manner, claims }: Answer) =>
    manner !== 'turn' && claims.every(({ id }) => id === answered.at);
  const all = answersTo(standpoint, answered);
  const repeating = all.filter(isRepeating);
  const answers = all.filter((one) => !repeating.includes(one));
  const isArgued = ({ claims }: Answer) => claims.some(({ id }) => reasonsFor(standpoint.map, id).length > 0);
  return { answers, repeating, argued: answers.length > 0 ? [] : repeating.filter(isArgued) };
}

/** What is said as an answer in a sentence: what it claims; of a claim under attack, the best reason for it. */
export function saidAs(
  standpoint: Standpoint,
  { at }: Pick<Answered, 'at'>,
  { claims: [claim] }: Answer,
): Statement {
  if (claim!.id !== at) return claim!;
  const [reason] = reasonsBest(standpoint, claim!);
  return (reason && claimsOf(standpoint.map, reason)[0]) ?? claim!;
}
