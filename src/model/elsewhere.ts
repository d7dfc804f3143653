import { adjacency } from './adjacency.ts';
import {
  groupOf,
  isFirst,
  mannerOf,
  trail,
  type Branch,
  type Group,
  type ReadingTree,
} from './readingTree.ts';
import type { ArgumentMap, Id, Relation } from './records.ts';

/** A step about a statement that comes from another part of the tree, and the first of its premises there. */
export interface FromElsewhere {
  readonly relation: Relation;
  readonly premise: Id;
}

/**
 * What speaks for or against a statement, or the step by which it hangs, from another part of the tree: each premise has one place only. What
 * is said of such a step itself is told here as well. What says the same in other words is no reason and not told of. `roots` are the trees
 * that are read. Costs the steps about the statement times the depth of the tree.
 */
export function elsewhere(
  map: ArgumentMap,
  tree: ReadingTree,
  id: Id,
  roots: readonly Branch[] = tree.roots,
): Readonly<Record<Group, readonly FromElsewhere[]>> {
  const found: Record<Group, FromElsewhere[]> = { because: [], but: [] };
  const branch = tree.branches.get(id);
  if (!branch) return found;
  const { into, from } = adjacency(map);
  const under = new Set(branch.children.map(({ relation }) => relation!.id));
  const seen = new Set([branch.relation?.id, ...under]);
  const isThere = (premise: Id) => {
    const [root] = premise === id ? [] : trail(tree, premise);
    return root !== undefined && roots.includes(root);
  };
  const pending: { readonly step: Relation; readonly onStep: boolean }[] = [];
  const add = (steps: readonly Relation[], onStep: boolean) =>
    pending.push(...steps.map((step) => ({ step, onStep })));

  add(into(id), false);
  if (branch.relation && isFirst(tree.branches, branch)) add(into(branch.relation.id), true);
  add(
    from(id).filter(({ kind }) => kind === 'contradiction'),
    false,
  );
  for (const { step, onStep } of pending) {
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    const manner = mannerOf(step, onStep);
    const premise = step.premises?.find(isThere);
    if (premise !== undefined && manner !== 'same') found[groupOf[manner]].push({ relation: step, premise });
    add(into(step.id), true);
  }
  return found;
}
