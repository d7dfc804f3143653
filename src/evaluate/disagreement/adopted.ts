import { adjacency, type ArgumentMap, type Id } from '../../model/index.ts';
import { camps, opposite, type Camp, type CampOf } from './camps.ts';
import { heldBy } from './held.ts';

/**
 * The same camps, but what one camp only reports and the other argues for is the other's, with the reasons that are reported for it: a motion that an analyst put down to speak against it, and
 * critics speak for, is theirs. What the author says against it is then against them. Linear in the map.
 */
export function withAdopted(map: ArgumentMap, campOf: CampOf): CampOf {
  const { into } = adjacency(map);
  const held = { first: heldBy(map, campOf, 'first'), second: heldBy(map, campOf, 'second') };
  const adopted = new Map<Id, Camp>();
  for (const camp of camps) {
    const other = opposite(camp);
    const isReported = (id: Id) => campOf(id) === camp && !held[camp].has(id);
    const supports = (id: Id) => into(id).filter(({ kind }) => kind === 'support');
    const taken = new Set(
      [...map.statements.keys()].filter(
        (id) => isReported(id) && supports(id).some((step) => held[other].has(step.id)),
      ),
    );
    for (const id of taken) {
      const reasons = supports(id).map((step) => step.id);
      for (const one of [...reasons, ...(map.relations.get(id)?.premises ?? [])])
        if (isReported(one)) taken.add(one);
      adopted.set(id, other);
    }
  }
  return (id) => adopted.get(id) ?? campOf(id);
}
