import {
  adjacency,
  layerRole,
  stanceOf,
  type ArgumentMap,
  type Id,
  type Relation,
} from '../../model/index.ts';
import { claimsOf } from './claims.ts';

/**
 * Whether a text reports a statement only to argue against it: it says that others hold it, speaks against it in its own voice (by an attack on the statement itself, or by what contradicts it), and rests nothing
 * of its own on it. What the text says there is that it is wrong: no evidence for it, whoever uses it.
 */
export function isRejected(map: ArgumentMap, id: Id): boolean {
  const statement = map.statements.get(id);
  if (statement?.attribution === undefined || layerRole(map, statement) !== 'source') return false;
  const stance = stanceOf(map, id);
  if (stance === 'for' || stance === 'both') return false;
  const index = adjacency(map);
  const isAgainstIt = (step: Relation) =>
    layerRole(map, step) === 'source' &&
    claimsOf(map, step).some(
      (one) => one.id !== id && one.attribution === undefined && layerRole(map, one) === 'source',
    );
  return (
    index.into(id).some((step) => step.kind === 'attack' && isAgainstIt(step)) ||
    index.from(id).some((step) => step.kind === 'contradiction' && isAgainstIt(step))
  );
}
