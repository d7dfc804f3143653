import type { Id, Relation } from '../model/index.ts';
import type { CriticalQuestion, Scheme, SchemePremise } from './scheme.ts';

/** The premise of a step that plays a part in its scheme; undefined where none is said to. */
export const premiseFor = (
  { roles = {}, premises = [] }: Relation,
  role: string | undefined,
): Id | undefined => premises.find((id) => role !== undefined && roles[id] === role);

/** The premises of a scheme that no premise of the step is said to be. */
export const missingPremises = (relation: Relation, scheme: Scheme): readonly SchemePremise[] =>
  scheme.premises.filter(({ role }) => premiseFor(relation, role) === undefined);

/** What an answer to a critical question speaks against: a statement, or the step itself. */
export type Doubt =
  { readonly kind: 'statement'; readonly of: Id } | { readonly kind: 'step'; readonly of: Id };

/**
 * What a question casts doubt on in a step. A premise that goes unsaid can't be answered: the step is, which takes it for granted. Of a step
 * with one premise that nothing is said of, the first part of the scheme is taken to be that one.
 */
export function doubtedBy(relation: Relation, scheme: Scheme, { doubts, role }: CriticalQuestion): Doubt {
  if (doubts === 'conclusion' && relation.target !== undefined)
    return { kind: 'statement', of: relation.target };
  if (doubts === 'premise') {
    const premise =
      premiseFor(relation, role) ??
      (relation.roles === undefined && relation.premises?.length === 1 && scheme.premises[0]?.role === role
        ? relation.premises[0]
        : undefined);
    if (premise !== undefined) return { kind: 'statement', of: premise };
  }
  return { kind: 'step', of: relation.id };
}
