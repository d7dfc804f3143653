import type { Branch, ReadingTree } from '../model/index.ts';

/** The ways one can walk from a card: to what lies under it, to what it is about, along the row, to the first root. */
export type Way = 'down' | 'up' | 'before' | 'after' | 'root';

/** Where one comes to from a branch, or undefined at the end of the way. `isDrawn` says which branches have a card just now; down leads to one that has none, too. */
export function neighbour(
  tree: ReadingTree,
  roots: readonly Branch[],
  at: Branch,
  way: Way,
  isDrawn: (branch: Branch) => boolean,
): Branch | undefined {
  const parent = at.parent === undefined ? undefined : tree.branches.get(at.parent);
  switch (way) {
    case 'root':
      return roots[0];
    case 'up':
      return parent;
    case 'down':
      return at.children.find(isDrawn) ?? at.children[0];
    default: {
      const row = (parent?.children ?? roots).filter(isDrawn);
      return row[row.indexOf(at) + (way === 'after' ? 1 : -1)];
    }
  }
}
