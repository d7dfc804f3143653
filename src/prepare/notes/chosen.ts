import type { Id, SheetNotes } from '../../model/index.ts';
import type { SheetKind } from '../sheet.ts';
import type { Preparation } from '../standpoint/preparation.ts';
import { noNotes, pinnedKeys } from './noNotes.ts';

const CONTENTION = /^contention-([^/]+)$/;

/**
 * What somebody chose by hand that has to be known before a sheet is made: what is never left out of it and, on all sheets but the case itself, which contentions the case makes by choice, and in which order. Notes
 * are by the kinds of their sheets.
 */
export function chosenFor(
  kind: SheetKind,
  notes: ReadonlyMap<string, SheetNotes>,
): Required<Pick<Preparation, 'pinned' | 'inOrder'>> {
  const pinned = pinnedKeys(notes.get(kind) ?? noNotes);
  const ofCase = kind === 'case' ? undefined : notes.get('case');
  if (!ofCase) return { pinned, inOrder: [] };
  const made = [...pinnedKeys(ofCase)].filter((key) => key.startsWith('contention-'));
  return { pinned: new Set([...pinned, ...made]), inOrder: contentionsMoved(ofCase) };
}

/** The steps of the contentions of a case, where they were put in an order: speech by speech. */
const contentionsMoved = ({ order }: SheetNotes): readonly Id[] =>
  [...order.values()].flatMap((keys) => keys.flatMap((key) => CONTENTION.exec(key)?.slice(1) ?? []));
