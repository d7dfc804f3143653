import { premisesOf, type ArgumentMap, type Relation, type Statement } from '../../model/index.ts';

/** What a step claims: its premises that exist, each once, in order. */
export const claimsOf = (map: ArgumentMap, step: Relation): readonly Statement[] => [
  ...new Set(premisesOf(map, step)),
];
