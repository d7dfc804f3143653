import type { Id } from '../../../model/index.ts';
import type { Row } from './rows.ts';

/** What a key asks of the outline (WAI-ARIA Authoring Practices, “Tree View”). */
export type TreeMove =
  | { readonly to: Id }
  | { readonly unfold: readonly Id[]; readonly open: boolean }
  | { readonly select: Id }
  | undefined;

/** What a key means at a line. `right` is the key that goes inwards: the left arrow where the page runs from right to left. */
export function treeMove(rows: readonly Row[], at: number, key: string, right = 'ArrowRight'): TreeMove {
  const row = rows[at];
  if (!row) return undefined;
  const { branch, open, more } = row;
  const to = (other: Row | undefined): TreeMove => other && { to: other.branch.id };
  switch (key) {
    case 'ArrowDown':
      return to(rows[at + 1]);
    case 'ArrowUp':
      return to(rows[at - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'Enter':
      return { select: branch.id };
    case '*':
      return { unfold: besides(rows, row), open: true };
    case 'ArrowLeft':
    case 'ArrowRight':
      if (key === right)
        return more ? { unfold: [branch.id], open: true } : open ? to(rows[at + 1]) : undefined;
      if (open) return { unfold: [branch.id], open: false };
      return branch.parent === undefined ? undefined : { to: branch.parent };
    default:
      return undefined;
  }
}

const besides = (rows: readonly Row[], { branch }: Row): readonly Id[] =>
  rows
    .filter((row) => row.branch.parent === branch.parent && row.open !== undefined)
    .map((row) => row.branch.id);

/** The next line, after this one and around, whose text begins with what was typed. The same letter again goes on to the next. */
export function typedAhead(
  rows: readonly Row[],
  at: number,
  typed: string,
  textOf: (id: Id) => string,
): Id | undefined {
  const again = /^(.)\1*$/u.test(typed);
  const sought = (again ? typed.charAt(0) : typed).toLocaleLowerCase();
  const from = again ? at + 1 : at;
  for (let step = 0; step < rows.length; step += 1) {
    const { id } = rows[(from + step) % rows.length]!.branch;
    if (textOf(id).toLocaleLowerCase().startsWith(sought)) return id;
  }
  return undefined;
}
