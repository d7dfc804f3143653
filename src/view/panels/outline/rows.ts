import type { Branch, Id } from '../../../model/index.ts';

/** A visible line of the outline. */
export interface Row {
  readonly branch: Branch;
  /** 1 for a root. */
  readonly level: number;
  /** Its place among those under the same statement, from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  /** Undefined where nothing lies under it. */
  readonly open: boolean | undefined;
  /** Whether it continues the linked premises of the line's sibling before it. */
  readonly continues: boolean;
}

/** The visible lines, from top to bottom: one flat list, however deep the tree. */
export function visibleRows(roots: readonly Branch[], unfolded: ReadonlySet<Id>): readonly Row[] {
  const rows: Row[] = [];
  const waiting: Row[] = asRows(roots, 1, unfolded).reverse();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (row.open) waiting.push(...asRows(row.branch.children, row.level + 1, unfolded).reverse());
  }
  return rows;
}

const asRows = (branches: readonly Branch[], level: number, unfolded: ReadonlySet<Id>): Row[] =>
  branches.map((branch, index) => ({
    branch,
    level,
    position: index + 1,
    setSize: branches.length,
    open: branch.children.length > 0 ? unfolded.has(branch.id) : undefined,
    continues: branch.relation !== undefined && branches[index - 1]?.relation === branch.relation,
  }));
