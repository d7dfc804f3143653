import { premisesOf, type Id, type Relation } from '../../model/index.ts';
import { sayingTheSame } from './same.ts';
import type { Standpoint } from './standpoint.ts';

/**
 * Whether anything disputes a statement, or another that is held to say the same: an attack on it, from either side; a statement that contradicts it, or that it speaks against, and whose side can't grant it; a fact-check that found it disputed or contradicted. An attack on a
 * step that uses it does not. The same for both sides.
 */
export function isDisputed({ map, index }: Standpoint, id: Id): boolean {
  const isSaid = (step: Relation) => premisesOf(map, step).length > 0;
  return [...sayingTheSame(map, id)].some(
    (one) =>
      index.into(one).some((step) => step.kind === 'attack' && isSaid(step)) ||
      index
        .from(one)
        .some(
          ({ kind, target, premises = [] }) =>
            (kind === 'attack' && target !== undefined && map.statements.has(target)) ||
            (kind === 'contradiction' && premises.some((end) => end !== one && map.statements.has(end))),
        ) ||
      index.notesAbout(one).some(({ verdict }) => verdict === 'disputed' || verdict === 'contradicted'),
  );
}
