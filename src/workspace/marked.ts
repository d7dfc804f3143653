import type { ArgumentMap, Id } from '../model/index.ts';

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
