import { adjacency, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';
import type { Camp, CampOf } from './camps.ts';

const FOR = 1;
const AGAINST = 2;

/**
 * The statements and steps that a camp puts forward as its own view, as against those it only reports, such as an objection that an author names in order to answer it.
 *
 * By what the camp itself says: its view is the thesis, if that is its statement; its steps onto what is not its own; and any other of its statements that it uses for nothing and doesn't speak
 * against. From there backwards, along its own steps and statements, a support keeps the side, an attack or contradiction turns it. What is reached only on the side of the
 * camp's view is held; what is reached both ways, or not at all, is not. Linear in the map.
 */
export function heldBy(map: ArgumentMap, campOf: CampOf, camp: Camp): ReadonlySet<Id> {
  const { into, from } = adjacency(map);
  const isOwn = (id: Id) => campOf(id) === camp;
  // Where camps go by sides, a contradiction is nobody's: then it counts for both.
  const isMade = ({ id }: Relation) => (campOf(id) ?? camp) === camp;
  const sharedBy = (id: Id) =>
    from(id).filter((step) => (step.kind === 'contradiction' || step.kind === 'equivalence') && isMade(step));

  const reached = new Map<Id, number>();
  const queue: { readonly id: Id; readonly way: number }[] = [];
  const reach = (id: Id, way: number) => {
    const ways = reached.get(id) ?? 0;
    if (!isOwn(id) || (ways & way) !== 0) return;
    reached.set(id, ways | way);
    queue.push({ id, way });
  };
  let next = 0;
  const follow = () => {
    for (; next < queue.length; next += 1) {
      const { id, way } = queue[next]!;
      for (const step of into(id)) if (isArguing(step)) reach(step.id, turned(step, way));
      const relation = map.relations.get(id);
      for (const premise of relation?.premises ?? []) reach(premise, way);
      for (const shared of relation ? [] : sharedBy(id))
        for (const other of shared.premises ?? []) if (other !== id) reach(other, turned(shared, way));
    }
  };
  if (map.thesis !== undefined) reach(map.thesis, FOR);
  for (const step of map.relations.values())
    if (isArguing(step) && step.target !== undefined && !isOwn(step.target)) reach(step.id, FOR);
  follow();
  const isUsed = (id: Id) => from(id).some((step) => isArguing(step) && isOwn(step.id));
  const isSpokenAgainst = (id: Id) =>
    into(id).some((step) => step.kind === 'attack' && isOwn(step.id)) ||
    sharedBy(id).some(({ kind }) => kind === 'contradiction');
  const others = [...map.statements.keys()].filter(
    (id) => isOwn(id) && !reached.has(id) && !isUsed(id) && !isSpokenAgainst(id),
  );
  for (const id of others) reach(id, FOR);
  follow();
  return new Set([...reached].filter(([, way]) => way === FOR).map(([id]) => id));
}

const isArguing = ({ kind }: Relation): boolean => kind === 'support' || kind === 'attack';

const turned = ({ kind }: Relation, way: number): number =>
  kind !== 'attack' && kind !== 'contradiction' ? way : way === FOR ? AGAINST : FOR;
