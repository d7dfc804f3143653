import { adjacency, type ArgumentMap, type Id, type Relation } from '../model/index.ts';

/** A statement and everything that speaks for it, at any remove: reasons, what backs their steps, and what says the same, across the reading tree too. */
export const reasons = (map: ArgumentMap, of: Id): ReadonlySet<Id> =>
  statementsIn(map, supportOf(map, of).keys());

/**
 * A statement and what tells against it or against anything that speaks for it, steps included. What is hit is kept too, and the way from it
 * down to the statement, steps with all their premises.
 */
export function objections(map: ArgumentMap, of: Id): ReadonlySet<Id> {
  const index = adjacency(map);
  const support = supportOf(map, of);
  const kept = new Set<Id>([of]);
  const keep = ({ premises = [] }: Relation) => premises.forEach((premise) => kept.add(premise));
  const walked = new Set<Id>();
  const keepWay = (hit: Id) => {
    for (let at: Id | undefined = hit; at !== undefined && !walked.has(at); at = support.get(at)) {
      walked.add(at);
      const step = map.relations.get(at);
      if (step) keep(step);
      else kept.add(at);
    }
  };
  for (const id of support.keys()) {
    const against = [
      ...index.into(id).filter(({ kind }) => kind === 'attack'),
      ...index.from(id).filter(({ kind }) => kind === 'contradiction'),
    ];
    against.forEach(keep);
    if (against.length > 0) keepWay(id);
  }
  return statementsIn(map, kept);
}

const speaksFor: ReadonlySet<Relation['kind']> = new Set(['support', 'rephrase', 'equivalence']);

/** All that speaks for a statement, steps and statements, itself first; of each, what it was reached from. */
function supportOf(map: ArgumentMap, of: Id): ReadonlyMap<Id, Id | undefined> {
  const index = adjacency(map);
  const reached = new Map<Id, Id | undefined>([[of, undefined]]);
  const reach = (id: Id, from: Id) => {
    if (!reached.has(id) && id !== of) reached.set(id, from);
  };
  for (const id of reached.keys()) {
    for (const premise of map.relations.get(id)?.premises ?? []) reach(premise, id);
    for (const step of index.into(id)) if (speaksFor.has(step.kind)) reach(step.id, id);
    for (const shared of index.from(id)) if (shared.kind === 'equivalence') reach(shared.id, id);
  }
  return reached;
}

const statementsIn = (map: ArgumentMap, ids: Iterable<Id>): ReadonlySet<Id> =>
  new Set([...ids].filter((id) => map.statements.has(id)));
