import { adjacency } from './adjacency.ts';
import type { ArgumentMap, Id, Relation } from './records.ts';
import { stanceOf } from './sides.ts';

/** What a statement does in one link. */
export type LinkRole =
  | 'claim' // supports, and is itself argued for
  | 'premise' // supports
  | 'backing' // supports a step
  | 'counter-claim' // tells against a statement
  | 'rebuttal' // tells against a statement that itself tells against something
  | 'undercut' // tells against a step
  | 'alternative' // contradicts, is equivalent to, rephrases or is preferred to another
  | 'root'; // ends the map: the thesis, the motion, a conclusion of its own

/** A statement's role in one relation; `relation` is absent where the statement is a root. */
export interface Role {
  readonly role: LinkRole;
  readonly relation?: Relation;
}

/**
 * The role the premises of a relation play in it. An attack on a statement rebuts; it undermines where the statement serves as a premise
 * (see `attackManner`); it is a rebuttal where the statement attacked speaks against the thesis, or attacks in its turn.
 */
export function roleIn(map: ArgumentMap, premise: Id, relation: Relation): LinkRole {
  const ontoRelation = relation.target !== undefined && map.relations.has(relation.target);
  switch (relation.kind) {
    case 'support':
      if (ontoRelation) return 'backing';
      return adjacency(map)
        .into(premise)
        .some(({ kind }) => kind === 'support')
        ? 'claim'
        : 'premise';
    case 'attack':
      if (ontoRelation) return 'undercut';
      return answers(map, relation) ? 'rebuttal' : 'counter-claim';
    default:
      return 'alternative';
  }
}

/** Whether an attack answers something that itself tells against the thesis (or, off the thesis, something that attacks). */
function answers(map: ArgumentMap, attack: Relation): boolean {
  const target = attack.target!;
  const stance = stanceOf(map, target);
  if (stance === 'against') return true;
  if (stance === 'for' || target === map.thesis) return false;
  return adjacency(map)
    .from(target)
    .some(({ kind }) => kind === 'attack');
}

/** All roles of a statement, one a link; a single 'root' where it is a premise of nothing, and first where it is the thesis or the motion. */
export function rolesOf(map: ArgumentMap, statement: Id): readonly Role[] {
  const links = adjacency(map)
    .from(statement)
    .map((relation) => ({ role: roleIn(map, statement, relation), relation }));
  const named = statement === map.thesis || statement === map.motion;
  return named || links.length === 0 ? [{ role: 'root' }, ...links] : links;
}

/** How an attack hits: what it is aimed at decides. */
export type AttackManner = 'rebuts' | 'undermines' | 'undercuts';

/** An attack on a relation undercuts; on a statement that serves as a premise of a reason it undermines; else it rebuts. */
export function attackManner(map: ArgumentMap, attack: Relation): AttackManner {
  if (attack.target === undefined) return 'rebuts';
  if (map.relations.has(attack.target)) return 'undercuts';
  return adjacency(map)
    .from(attack.target)
    .some(({ kind }) => kind === 'support')
    ? 'undermines'
    : 'rebuts';
}
