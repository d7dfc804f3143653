import type { DebateFormat } from '../../debates/index.ts';
import type { Id, SheetNotes } from '../../model/index.ts';
import type { SheetKind } from '../sheet.ts';
import type { Preparation } from '../standpoint/preparation.ts';
import { noNotes, pinnedKeys } from './noNotes.ts';

const CONTENTION = /^contention-([^/]+)$/;

/**
 * What somebody chose by hand that has to be known before a sheet is made: what is never left out of it and, on all sheets but the case itself, which contentions the case makes by choice, and in which order it makes
 * them in each of its speeches. Notes are by the kinds of their sheets.
 */
export function chosenFor(
  kind: SheetKind,
  notes: ReadonlyMap<string, SheetNotes>,
  debate: DebateFormat,
): Required<Pick<Preparation, 'pinned' | 'inOrder'>> {
  const pinned = pinnedKeys(notes.get(kind) ?? noNotes);
  // Where nobody makes a case, what was done to one for another format says nothing.
  const ofCase = kind === 'case' || debate.family === 'interview' ? undefined : notes.get('case');
  if (!ofCase) return { pinned, inOrder: [] };
  const made = [...pinnedKeys(ofCase)].filter((key) => key.startsWith('contention-'));
  return { pinned: new Set([...pinned, ...made]), inOrder: contentionsMoved(ofCase, debate) };
}

/** The steps of the contentions of a case, where they were put in an order: of each speech that has some. */
const contentionsMoved = ({ order }: SheetNotes, { speeches }: DebateFormat): readonly (readonly Id[])[] =>
  [...order]
    .filter(([of]) => speeches.some(({ id }) => `${of}/`.startsWith(`speech-${id}/`)))
    .map(([, keys]) => keys.flatMap((key) => CONTENTION.exec(key)?.slice(1) ?? []))
    .filter((ids) => ids.length > 1);
