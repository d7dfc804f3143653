import { adjacency, type ArgumentMap, type Id } from '../../model/index.ts';
import type { Camp, CampOf } from './camps.ts';

/**
 * What a camp rests a statement or step on, by its own words: the step's premises, the camp's reasons for these, what backs its steps, and so on; itself first, then
 * nearest first. Only statements and steps of this camp: what it borrows from the other is the other's to defend.
 */
export function ownGround(map: ArgumentMap, campOf: CampOf, camp: Camp, id: Id): ReadonlySet<Id> {
  const { into } = adjacency(map);
  const ground = new Set([id]);
  for (const one of ground) {
    for (const premise of map.relations.get(one)?.premises ?? [])
      if (campOf(premise) === camp) ground.add(premise);
    for (const step of into(one))
      if (step.kind === 'support' && campOf(step.id) === camp) ground.add(step.id);
  }
  return ground;
}
