import { groupOf, type Branch, type Group, type Id, type ReadingTree } from '../model/index.ts';

/** A reading tree without what is not looked at. */
export interface Pruned {
  readonly tree: ReadingTree;
  /** What is in it only because something kept lies under it. */
  readonly context: ReadonlySet<Id>;
}

/**
 * The tree with only the branches that are kept or lie above something kept. Depths, parents and order are as they were; what lost nothing is
 * shared with the whole tree. Kept ids that are not in the tree do nothing. Linear, without recursion: chains may be long.
 */
export function prune(tree: ReadingTree, kept: ReadonlySet<Id>): Pruned {
  const left = new Map<Id, Branch>();
  const leftOf = (branches: readonly Branch[]): readonly Branch[] => {
    const some = branches.flatMap(({ id }) => left.get(id) ?? []);
    return some.length === branches.length && some.every((branch, at) => branch === branches[at])
      ? branches
      : some;
  };
  for (const branch of downwards(tree).reverse()) {
    const children = leftOf(branch.children);
    if (children.length === 0 && !kept.has(branch.id)) continue;
    left.set(branch.id, children === branch.children ? branch : { ...branch, children });
  }

  const branches = new Map<Id, Branch>();
  const context = new Set<Id>();
  for (const id of tree.branches.keys()) {
    const branch = left.get(id);
    if (!branch) continue;
    branches.set(id, branch);
    if (!kept.has(id)) context.add(id);
  }
  return { tree: { roots: leftOf(tree.roots), branches }, context };
}

/** All branches, each after the one it hangs under. */
export function downwards(tree: ReadingTree): Branch[] {
  const inOrder = [...tree.roots];
  for (const { children } of inOrder) for (const child of children) inOrder.push(child);
  return inOrder;
}

/** The groups that must be open for everything kept to be seen, by the statement whose they are. Linear. */
export function neededOpen(tree: ReadingTree, kept: ReadonlySet<Id>): ReadonlyMap<Id, ReadonlySet<Group>> {
  const needed = new Map<Id, Set<Group>>();
  const reached = new Set<Id>();
  for (const id of kept) {
    let at = tree.branches.get(id);
    while (at?.parent !== undefined && !reached.has(at.id)) {
      reached.add(at.id);
      const group = groupOf[at.manner!];
      const groups = needed.get(at.parent);
      if (groups) groups.add(group);
      else needed.set(at.parent, new Set([group]));
      at = tree.branches.get(at.parent);
    }
  }
  return needed;
}
