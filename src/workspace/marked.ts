import type { ArgumentMap, Id, Relation, Statement } from '../model/index.ts';

/** Statements that are marked with a selection: the selected one, or the premises and the target of the selected step. */
export function markedBy(map: ArgumentMap, selection: Id | undefined): ReadonlySet<Id> {
  if (selection === undefined) return new Set();
  if (map.statements.has(selection)) return new Set([selection]);
  const { premises = [], target = '' } = map.relations.get(selection) ?? {};
  return new Set([...premises, target].filter((id) => map.statements.has(id)));
}

/** Passages of what is marked, and of the selected step itself. */
export function passagesMarkedBy(map: ArgumentMap, selection: Id | undefined): ReadonlySet<Id> {
  const ofStatements = [...markedBy(map, selection)].flatMap((id) => map.statements.get(id)?.passages ?? []);
  return new Set([...(map.relations.get(selection ?? '')?.passages ?? []), ...ofStatements]);
}

/** The first statement at an end of a step, a premise or what the step is about: of those in the first of some tables that has any, else of all. */
export function firstEnd(
  map: ArgumentMap,
  relation: Relation | undefined,
  preferred: readonly { readonly has: (id: Id) => boolean }[],
): Statement | undefined {
  const ends = [...(relation?.premises ?? []), relation?.target ?? ''].flatMap(
    (id) => map.statements.get(id) ?? [],
  );
  for (const table of preferred) {
    const found = ends.find(({ id }) => table.has(id));
    if (found) return found;
  }
  return ends[0];
}
