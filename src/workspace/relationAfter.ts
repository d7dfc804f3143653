import type { ArgumentMap, Id } from '../model/index.ts';
import { relationsAt } from '../trace/index.ts';

/** Of the steps that a statement is part of, the one after (or before) the one that is selected; around at the ends. */
export function relationAfter(
  map: ArgumentMap,
  statement: Id,
  selected: Id | undefined,
  by: 1 | -1,
): Id | undefined {
  const relations = relationsAt(map, statement);
  const at = relations.findIndex(({ id }) => id === selected);
  const next = at < 0 ? (by > 0 ? 0 : relations.length - 1) : (at + by + relations.length) % relations.length;
  return relations[next]?.id;
}
