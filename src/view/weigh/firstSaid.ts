import { premisesOf, type ArgumentMap, type Id } from '../../model/index.ts';

/** What of a step is shown as its line: what is said first in it; the step itself, where it says nothing. */
export function firstSaid(map: ArgumentMap, step: Id): Id {
  const relation = map.relations.get(step);
  return (relation && premisesOf(map, relation)[0]?.id) ?? step;
}
