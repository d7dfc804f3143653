import type { SheetKind } from '../../prepare/index.ts';

/** Which sheets stand together: what one says, what is answered, what is looked through, what one has at hand. */
const groups = {
  say: ['interview', 'case', 'summary'],
  answer: ['blocks', 'frontlines', 'cross-ex'],
  check: ['drops', 'judge'],
  carry: ['brief', 'sources'],
} as const satisfies Readonly<Record<string, readonly SheetKind[]>>;

export type SheetGroup = keyof typeof groups;

/** The sheets there are, by what they are for, in the order they are read. */
export function sheetGroups(
  kinds: readonly SheetKind[],
): readonly { readonly group: SheetGroup; readonly of: readonly SheetKind[] }[] {
  return Object.entries(groups).flatMap(([group, all]) => {
    const of = all.filter((kind) => kinds.includes(kind));
    return of.length > 0 ? [{ group: group as SheetGroup, of }] : [];
  });
}
