import { groupOf, type Branch } from '../../../model/index.ts';
import { groupKey, groupsOf, type Opened } from '../../../picture/index.ts';

/** A visible line of the outline. */
export interface Row {
  readonly branch: Branch;
  /** 1 for a root. */
  readonly level: number;
  /** Its place among those under the same statement, from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  /** Whether anything under it is shown; undefined where nothing lies under it. */
  readonly open: boolean | undefined;
  /** Whether something under it is still closed. */
  readonly more: boolean;
  /** Whether it continues the linked premises of the line's sibling before it. */
  readonly continues: boolean;
}

/** The visible lines, from top to bottom: one flat list, however deep the tree. */
export function visibleRows(roots: readonly Branch[], opened: Opened): readonly Row[] {
  const rows: Row[] = [];
  const waiting: Row[] = asRows(roots, 1, opened).reverse();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    if (row.open) waiting.push(...asRows(shownUnder(row.branch, opened), row.level + 1, opened).reverse());
  }
  return rows;
}

const shownUnder = ({ id, children }: Branch, opened: Opened): readonly Branch[] =>
  children.filter(({ manner }) => opened.has(groupKey(id, groupOf[manner!])));

const asRows = (branches: readonly Branch[], level: number, opened: Opened): Row[] =>
  branches.map((branch, index) => {
    const groups = groupsOf(branch);
    const open = groups.filter((group) => opened.has(groupKey(branch.id, group)));
    return {
      branch,
      level,
      position: index + 1,
      setSize: branches.length,
      open: groups.length > 0 ? open.length > 0 : undefined,
      more: open.length < groups.length,
      continues: branch.relation !== undefined && branches[index - 1]?.relation === branch.relation,
    };
  });
