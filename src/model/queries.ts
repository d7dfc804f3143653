import { adjacency } from './adjacency.ts';
import type { ArgumentMap, Id, Relation, Statement } from './records.ts';

/** Relations that support a statement or back a relation, in order. */
export const reasonsFor = (map: ArgumentMap, target: Id): readonly Relation[] =>
  adjacency(map)
    .into(target)
    .filter(({ kind }) => kind === 'support');

/** Attacks on a statement, in order. */
export const objectionsTo = (map: ArgumentMap, target: Id): readonly Relation[] =>
  adjacency(map)
    .into(target)
    .filter(({ kind }) => kind === 'attack');

/** Attacks on a relation, in order: each says that the step doesn't follow. */
export const undercutsOf = (map: ArgumentMap, relation: Id): readonly Relation[] =>
  map.relations.has(relation) ? objectionsTo(map, relation) : [];

/** Relations that point at the same statement or relation as this one, itself among them, in order. */
export const siblings = (map: ArgumentMap, relation: Relation): readonly Relation[] =>
  relation.target === undefined ? [relation] : adjacency(map).into(relation.target);

/** A relation's premises that exist. */
export const premisesOf = (map: ArgumentMap, relation: Relation): readonly Statement[] =>
  (relation.premises ?? []).flatMap((id) => map.statements.get(id) ?? []);

/** Statements that are a premise of nothing that has a target: what the map, or a part of it, argues for. The thesis comes first. */
export function roots(map: ArgumentMap): readonly Statement[] {
  const { from, place } = adjacency(map);
  const rooted = [...map.statements.values()].filter(
    ({ id }) => id === map.thesis || !from(id).some((relation) => leadsOn(map, relation)),
  );
  const rank = (id: Id) => (id === map.thesis ? 0 : id === map.motion ? 1 : 2);
  return rooted.sort(
    (a, b) => rank(a.id) - rank(b.id) || compare(place(a.id), place(b.id)) || (a.id < b.id ? -1 : 1),
  );
}

const leadsOn = (map: ArgumentMap, { target }: Relation) =>
  target !== undefined && (map.statements.has(target) || map.relations.has(target));

/** Statements in the order in which the text says them; those the text doesn't say come last. */
export function textOrder(map: ArgumentMap): readonly Statement[] {
  const { place } = adjacency(map);
  return [...map.statements.values()].sort(
    (a, b) => compare(place(a.id), place(b.id)) || (a.id < b.id ? -1 : 1),
  );
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** One way from a statement to an end: the relations walked, nearest first. */
export type Path = readonly Relation[];

/**
 * The ways from a statement to an end (the thesis, the motion), shortest first, at most `limit`.
 * A way through an undercut goes on from the relation's target. No statement or relation is met twice on a way.
 */
export function pathsTo(map: ArgumentMap, from: Id, end: Id, limit = 20): readonly Path[] {
  const index = adjacency(map);
  const found: Path[] = [];
  const queue: Way[] = [{ at: from, path: [], met: new Set([from]) }];
  for (let next = 0; next < queue.length && found.length < limit && next < 20_000; next += 1) {
    const way = queue[next]!;
    if (way.at === end) {
      found.push(way.path);
      continue;
    }
    for (const step of index.from(way.at)) {
      const onward = walk(map, way, step);
      if (onward) queue.push(onward);
    }
  }
  return found;
}

/** A way as far as it has been walked, and everything met on it. */
interface Way {
  readonly at: Id;
  readonly path: Path;
  readonly met: ReadonlySet<Id>;
}

/** The way one step on: at the statement the step points at or, where it points at a step, at which that one ends; undefined where it leads nowhere new. */
function walk(map: ArgumentMap, { path, met }: Way, step: Relation): Way | undefined {
  const now = new Set(met);
  let at: Id | undefined = step.id;
  while (at !== undefined && !now.has(at)) {
    now.add(at);
    const relation = map.relations.get(at);
    if (!relation) return { at, path: [...path, step], met: now };
    at = relation.target;
  }
  return undefined;
}
