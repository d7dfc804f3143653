import { adjacency } from './adjacency.ts';
import { groupOf, isFirst, mannerOf, type Group, type ReadingTree } from './readingTree.ts';
import type { ArgumentMap, Id, Relation } from './records.ts';

/** A step about a statement that comes from another part of the tree, and the first of its premises there. */
export interface FromElsewhere {
  readonly relation: Relation;
  readonly premise: Id;
}

/**
 * What is said of a statement, or of the step by which it hangs, by premises that stand elsewhere in the tree and not under it: each has one
 * place only. Linear in the steps about it.
 */
export function elsewhere(
  map: ArgumentMap,
  tree: ReadingTree,
  id: Id,
): Readonly<Record<Group, readonly FromElsewhere[]>> {
  const found: Record<Group, FromElsewhere[]> = { because: [], but: [] };
  const branch = tree.branches.get(id);
  if (!branch) return found;
  const { into, from } = adjacency(map);
  const inTree = new Set([branch.relation?.id, ...branch.children.map(({ relation }) => relation!.id)]);
  const note = (relation: Relation, onStep: boolean) => {
    if (inTree.has(relation.id)) return;
    const premise = relation.premises?.find((other) => other !== id && tree.branches.has(other));
    if (premise !== undefined) found[groupOf[mannerOf(relation, onStep)]].push({ relation, premise });
  };
  for (const step of into(id)) note(step, false);
  if (branch.relation && isFirst(tree.branches, branch))
    for (const onStep of into(branch.relation.id)) note(onStep, true);
  for (const shared of from(id)) if (shared.target === undefined) note(shared, false);
  return found;
}
