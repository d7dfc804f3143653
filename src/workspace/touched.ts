import type { Beside } from '../edit/index.ts';
import { readingTree, type ArgumentMap, type Id } from '../model/index.ts';

/** The statement that a step of undo is about: the topmost of those that came, or else were changed; or what one that went hung under. */
export function touched(before: ArgumentMap, after: ArgumentMap): Id | undefined {
  const differing = statementsBetween(before, after);
  const here = new Set(differing.filter((id) => after.statements.has(id)));
  const came = new Set([...here].filter((id) => !before.statements.has(id)));
  for (const some of [came, here]) if (some.size > 0) return topmost(after, some);
  for (const [id, relation] of after.relations)
    if (before.relations.get(id) !== relation)
      return [...(relation.premises ?? []), relation.target].find((end) => after.statements.has(end ?? ''));
  const { branches } = readingTree(before);
  for (const id of differing) {
    let above = branches.get(id)?.parent;
    while (above !== undefined && !after.statements.has(above)) above = branches.get(above)?.parent;
    return above;
  }
  for (const { id, target } of before.relations.values())
    if (!after.relations.has(id) && after.statements.has(target ?? '')) return target;
  return undefined;
}

/** The words of the one statement that came, went or was changed; undefined where it is none, or several. */
export function wordsTouched(before: ArgumentMap, after: ArgumentMap): string | undefined {
  const [only, ...others] = statementsBetween(before, after);
  if (only === undefined || others.length > 0) return undefined;
  return (after.statements.get(only) ?? before.statements.get(only))?.text;
}

/** The one that a step of undo was about that changed only what lies beside the map; undefined where there are several. */
export function touchedBeside(before: Beside, after: Beside): Id | undefined {
  const differing = Object.keys({ ...before, ...after }).flatMap((table) => {
    const [old, now] = [before[table] ?? new Map(), after[table] ?? new Map()];
    return [...new Set([...old.keys(), ...now.keys()])].filter((id) => old.get(id) !== now.get(id));
  });
  return differing.length === 1 ? differing[0] : undefined;
}

/** Ids of statements that came, were changed, or went. */
const statementsBetween = (before: ArgumentMap, after: ArgumentMap): readonly Id[] =>
  [...new Set([...after.statements.keys(), ...before.statements.keys()])].filter(
    (id) => before.statements.get(id) !== after.statements.get(id),
  );

/** The first of some statements in the order of the reading tree, in which a branch begins with its top. */
function topmost(map: ArgumentMap, some: ReadonlySet<Id>): Id | undefined {
  const { branches } = readingTree(map);
  for (const id of branches.keys()) if (some.has(id)) return id;
  return [...some][0];
}
