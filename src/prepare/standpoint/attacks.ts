import { type Id, type Relation, type Statement } from '../../model/index.ts';
import { claimsOf } from './claims.ts';
import { kept } from './kept.ts';
import type { Standpoint } from './standpoint.ts';

/** Something said against a statement or step: an attack, or a contradiction seen from one of its ends. */
export interface Attack {
  /** The same in every map: the step's id, with its target where it is a contradiction. */
  readonly key: string;
  readonly step: Relation;
  /** What is claimed. */
  readonly claims: readonly Statement[];
  /** The statement or step it is aimed at. */
  readonly at: Id;
}

/** What the other side says against a statement or step of this one, in order. What contradicts the motion is no attack on it: it is what the other side stands for. */
export function attacksAt(standpoint: Standpoint, at: Id): readonly Attack[] {
  const { map, index, isTheirs, onMotion } = standpoint;
  const attacks = index
    .into(at)
    .filter(({ id, kind }) => kind === 'attack' && isTheirs(id))
    .map((step) => ({ key: step.id, step, claims: claimsOf(map, step), at }));
  const contrary = index.from(at).filter(({ kind }) => kind === 'contradiction' && !onMotion.has(at));
  return [
    ...attacks,
    ...contrary.map((step) => ({
      key: `${step.id}-${at}`,
      step,
      claims: claimsOf(map, step).filter(({ id }) => id !== at && isTheirs(id)),
      at,
    })),
  ].filter(({ claims }) => claims.length > 0);
}

/** All that the other side says against this one beside its contentions, each once, in the order of the map. */
export const attacksOnUs: (standpoint: Standpoint) => readonly Attack[] = kept((standpoint) => {
  const { map, isOurs, theirContentions, theirSpine, onMotion } = standpoint;
  const own = new Set([...theirSpine, ...theirContentions.map(({ step }) => step)].map(({ id }) => id));
  return [...map.statements.keys(), ...map.relations.keys()]
    .filter((id) => isOurs(id) && !onMotion.has(id))
    .flatMap((id) => attacksAt(standpoint, id))
    .filter(({ step }) => !own.has(step.id));
});
