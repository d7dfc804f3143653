import type { Id, Relation } from '../../model/index.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isContradicted } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { kept } from '../standpoint/kept.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** What the case of a side says, as far as it has room: what its contentions claim, and their reasons, but for those that a fact-check contradicts, and what is only there for these. */
export const saidInCase: (standpoint: Standpoint) => ReadonlySet<Id> = kept((standpoint) => {
  const { map, index } = standpoint;
  const steps = new Set<Relation>(inRound(standpoint).made.map(({ step }) => step));
  const said = new Set<Id>();
  const isSayable = (step: Relation) => claimsOf(map, step).every(({ id }) => !isContradicted(map, id));
  for (const step of steps) {
    const claims = claimsOf(map, step).map(({ id }) => id);
    claims.forEach((id) => said.add(id));
    for (const reason of [...claims, step.id].flatMap((id) => index.into(id)))
      if (reason.kind === 'support' && isSayable(reason)) steps.add(reason);
  }
  return said;
});
