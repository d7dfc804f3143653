import type { SheetNotes } from '../model/index.ts';
import { chosenFor } from './notes/chosen.ts';
import { noNotes } from './notes/noNotes.ts';
import { withNotes } from './notes/withNotes.ts';
import type { Sheet, SheetKind } from './sheet.ts';
import { sheetOf, sheetsFor } from './sheets/sheetOf.ts';
import type { Preparation } from './standpoint/preparation.ts';
import { standpointOf, type Standpoint } from './standpoint/standpoint.ts';

/**
 * Every sheet that the format has, as one takes them along: what is said first comes first (the case, where there is one), and each begins a page of its own. Each has what somebody did to it by hand: by the kind of
 * a sheet, its notes.
 */
export function packetOf(
  preparation: Omit<Preparation, 'pinned' | 'inOrder'>,
  notes: ReadonlyMap<string, SheetNotes> = new Map(),
): readonly Sheet[] {
  // What sheets have in common is worked out once for all that are made by the same choice.
  const seen = new Map<string, Standpoint>();
  return packetKinds(preparation).map((kind, at): Sheet => {
    const own = notes.get(kind) ?? noNotes;
    const chosen = chosenFor(kind, notes, preparation.debate);
    const key = JSON.stringify([[...chosen.pinned], chosen.inOrder]);
    const standpoint = seen.get(key) ?? standpointOf({ ...preparation, ...chosen });
    seen.set(key, standpoint);
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
