import { adjacency } from './adjacency.ts';
import type { ArgumentMap, Id, Relation, Statement } from './records.ts';

/** Relations that support a statement or back a relation, in order. */
export const reasonsFor = (map: ArgumentMap, target: Id): readonly Relation[] =>
  adjacency(map).into(target).filter(({ kind }) => kind === 'support');

/** Attacks on a statement, in order. */
export const objectionsTo = (map: ArgumentMap, target: Id): readonly Relation[] =>
  adjacency(map).into(target).filter(({ kind }) => kind === 'attack');

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
  const queue: { at: Id; path: Path }[] = [{ at: from, path: [] }];
  for (let next = 0; next < queue.length && found.length < limit && next < 20_000; next += 1) {
    const { at, path } = queue[next]!;
    if (at === end) {
      found.push(path);
      continue;
    }
    const relation = map.relations.get(at);
    const onward = relation
      ? relation.target === undefined
        ? []
        : [{ at: relation.target, path }]
      : index.from(at).flatMap((step) =>
          step.target === undefined || path.includes(step) ? [] : [{ at: step.target, path: [...path, step] }],
        );
    for (const step of onward) {
      const target = step.at;
      if (target === from || path.some((walked) => walked.id === target || walked.target === target)) {
        if (!relation) continue;
      }
      queue.push(step);
    }
  }
  return found;
}
