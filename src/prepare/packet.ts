import type { SheetNotes } from '../model/index.ts';
import { noNotes, pinnedKeys } from './notes/noNotes.ts';
import { withNotes } from './notes/withNotes.ts';
import type { Sheet, SheetKind } from './sheet.ts';
import { sheetOf, sheetsFor } from './sheets/sheetOf.ts';
import type { Preparation } from './standpoint/preparation.ts';
import { standpointOf } from './standpoint/standpoint.ts';

/**
 * Every sheet that the format has, as one takes them along: what is said first comes first (the case, where there is one), and each begins a page of its own. Each has what somebody did to it by hand: by the kind of
 * a sheet, its notes.
 */
export function packetOf(
  preparation: Omit<Preparation, 'pinned'>,
  notes: ReadonlyMap<string, SheetNotes> = new Map(),
): readonly Sheet[] {
  // What sheets have in common is worked out once for all on which nothing is pinned.
  const usual = standpointOf({ ...preparation, pinned: new Set() });
  return packetKinds(preparation).map((kind, at): Sheet => {
    const own = notes.get(kind) ?? noNotes;
    const pinned = pinnedKeys(own);
    const standpoint = pinned.size === 0 ? usual : standpointOf({ ...preparation, pinned });
    const sheet = withNotes(sheetOf(standpoint, kind), own);
    return at === 0 ? sheet : { ...sheet, beginsPage: true };
  });
}

/** The sheets of a format in the order of a packet: the case before all others. */
function packetKinds({ debate }: Pick<Preparation, 'debate'>): readonly SheetKind[] {
  const isCase = (kind: SheetKind) => kind === 'case';
  const kinds = sheetsFor(debate);
  return [...kinds.filter(isCase), ...kinds.filter((kind) => !isCase(kind))];
}
