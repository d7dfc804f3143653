import { adjacency } from './adjacency.ts';
import type { ArgumentMap, Id, Relation } from './records.ts';

/** Which way a statement tells on the question asked. */
export type Side = 'for' | 'against' | 'both' | 'neither';

type Sign = 1 | -1;

/**
 * The side of every statement and relation that bears on `question` (a statement), walked backwards along the relations: a support keeps
 * the side, an attack turns it; what attacks a relation stands against those who use it; contradictories stand opposite; equivalents and
 * rephrasings together. A preference bears on nothing. Reached both ways: both. Not in the result: neither. Linear in the map.
 */
export function sidesOf(map: ArgumentMap, question: Id): ReadonlyMap<Id, Side> {
  const index = adjacency(map);
  const reached: Record<Sign, Set<Id>> = { [1]: new Set(), [-1]: new Set() };
  const queue: Id[] = [];
  const signs: Sign[] = [];
  const visit = (id: Id, sign: Sign) => {
    if (reached[sign].has(id)) return;
    reached[sign].add(id);
    queue.push(id);
    signs.push(sign);
  };
  if (map.statements.has(question)) visit(question, 1);
  for (let next = 0; next < queue.length; next += 1) {
    const [id, sign] = [queue[next]!, signs[next]!];
    const relation = map.relations.get(id);
    if (relation) for (const premise of relation.premises ?? []) visit(premise, sign);
    for (const arriving of index.into(id)) {
      const turn = turns[arriving.kind];
      if (turn !== 0) visit(arriving.id, (sign * turn) as Sign);
    }
    if (relation) continue;
    for (const shared of index.from(id)) {
      if (shared.kind !== 'equivalence' && shared.kind !== 'contradiction') continue;
      const turn = turns[shared.kind] as Sign;
      for (const other of shared.premises ?? []) if (other !== id) visit(other, (sign * turn) as Sign);
    }
  }
  const sides = new Map<Id, Side>();
  for (const id of reached[1]) sides.set(id, reached[-1].has(id) ? 'both' : 'for');
  for (const id of reached[-1]) if (!sides.has(id)) sides.set(id, 'against');
  return sides;
}

const turns: Readonly<Record<Relation['kind'], Sign | 0>> = {
  support: 1,
  rephrase: 1,
  equivalence: 1,
  attack: -1,
  contradiction: -1,
  preference: 0,
};

const bySides = new WeakMap<ArgumentMap, Map<Id | undefined, ReadonlyMap<Id, Side>>>();

function remembered(map: ArgumentMap, question: Id | undefined): ReadonlyMap<Id, Side> {
  const ofMap = bySides.get(map) ?? new Map<Id | undefined, ReadonlyMap<Id, Side>>();
  bySides.set(map, ofMap);
  const sides =
    ofMap.get(question) ?? (question === undefined ? new Map<Id, Side>() : sidesOf(map, question));
  ofMap.set(question, sides);
  return sides;
}

/** The side of a statement or relation on the map's motion, or on its thesis where no motion is set. */
export const sideOf = (map: ArgumentMap, id: Id): Side =>
  remembered(map, map.motion ?? map.thesis).get(id) ?? 'neither';

/** The side of a statement or relation on the thesis. */
export const stanceOf = (map: ArgumentMap, id: Id): Side => remembered(map, map.thesis).get(id) ?? 'neither';
