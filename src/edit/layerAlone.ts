import { forget, type ArgumentMap, type Id, type Statement } from '../model/index.ts';

/**
 * A layer alone, as a map: its statements and steps, and of the other layers what they point at, which `context` names and whose layers are
 * locked. Without thesis and motion where these are not among it; notes of the layer come along.
 */
export function layerAlone(
  map: ArgumentMap,
  layer: Id,
): { readonly map: ArgumentMap; readonly context: ReadonlySet<Id> } {
  const own = new Set<Id>();
  for (const { id, layer: of } of map.statements.values()) if (of === layer) own.add(id);
  for (const { id, layer: of } of map.relations.values()) if (of === layer) own.add(id);
  const context = new Set<Id>();
  const queue: Id[] = [...own];
  const needs = (id: Id | undefined) => {
    if (id === undefined || own.has(id) || context.has(id)) return;
    context.add(id);
    queue.push(id);
  };
  // A premise that was put beside another's is nothing without their step.
  for (const { id, premises = [] } of map.relations.values())
    if (!own.has(id) && premises.some((premise) => own.has(premise))) needs(id);
  for (const { about, layer: of } of map.notes.values()) if (of === layer) needs(about);
  for (const id of queue) {
    const relation = map.relations.get(id);
    relation?.premises?.forEach(needs);
    needs(relation?.target);
  }
  const kept = new Set([...own, ...context]);
  const lost = new Set<Id>();
  for (const table of [map.statements, map.relations])
    for (const id of table.keys()) if (!kept.has(id)) lost.add(id);
  for (const { id, layer: of } of map.notes.values()) if (of !== layer) lost.add(id);
  for (const table of [map.views, map.tours, map.issues, map.silenced])
    for (const id of table.keys()) lost.add(id);
  for (const table of [map.locutions, map.transitions, map.illocutions])
    for (const id of table.keys()) lost.add(id);
  let left = forget(map, lost);
  const used = new Set(
    [...left.statements.values(), ...left.relations.values()].flatMap((record) => record.passages ?? []),
  );
  left = forget(left, new Set([...left.passages.keys()].filter((id) => !used.has(id) && !kept.has(id))));
  const spoken = new Set([
    layer,
    ...[...left.statements.values()].map((statement) => statement.layer),
    ...[...left.relations.values()].flatMap((relation) => relation.layer ?? []),
  ]);
  left = forget(left, new Set([...left.layers.keys()].filter((id) => !spoken.has(id))));
  const layers = new Map(
    [...left.layers].map(([id, record]) => [id, id === layer ? record : { ...record, locked: true }]),
  );
  return { map: { ...left, layers }, context };
}

/** What of another file's layer stands on this map already, and what is still to be asked. */
export interface Matched {
  /** Statements and steps of the other file that the layer points at → those here. */
  readonly here: ReadonlyMap<Id, Id>;
  /** Statements it points at that are not found here; each with those here that lie on the nearest words. */
  readonly asked: readonly Statement[];
}

/**
 * Finds what a layer of another file points at on this map: by id; then by a passage with the same digest, where only one statement has it;
 * then it must be asked. Steps are found by id, or by what they lead from and to.
 */
export function matchContext(map: ArgumentMap, other: ArgumentMap, layer: Id): Matched {
  const { map: alone, context } = layerAlone(other, layer);
  const here = new Map<Id, Id>();
  const asked: Statement[] = [];
  const digests = new Map<string, Set<Id>>();
  for (const { id, passages = [] } of map.statements.values())
    for (const passage of passages) {
      const digest = map.passages.get(passage)?.digest;
      if (digest !== undefined) digests.set(digest, (digests.get(digest) ?? new Set()).add(id));
    }
  for (const id of context) {
    const statement = alone.statements.get(id);
    if (!statement) continue;
    const byDigest = (statement.passages ?? []).flatMap((passage) => {
      const found = digests.get(alone.passages.get(passage)?.digest ?? '');
      return found?.size === 1 ? [...found] : [];
    });
    if (map.statements.has(id)) here.set(id, id);
    else if (byDigest[0] !== undefined) here.set(id, byDigest[0]);
    else asked.push(statement);
  }
  for (const id of context) {
    const step = alone.relations.get(id);
    if (!step) continue;
    if (map.relations.has(id)) here.set(id, id);
    else {
      const end = (one: Id | undefined) => (one === undefined ? one : (here.get(one) ?? one));
      const found = [...map.relations.values()].find(
        ({ kind, target, premises = [] }) =>
          kind === step.kind &&
          target === end(step.target) &&
          (step.premises ?? []).some((premise) => premises.includes(end(premise)!)),
      );
      if (found) here.set(id, found.id);
    }
  }
  return { here, asked };
}
