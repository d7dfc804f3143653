import { merge, type Conflict } from '../edit/index.ts';
import { changed, type ArgumentMap } from '../model/index.ts';
import type { Draft } from './draft.svelte.ts';

/** What becomes of words that are being changed where others have changed the same ones. */
interface Met {
  readonly text: string;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges what is being written on a statement with what others made of it meanwhile: between the map as it was shown and the one that comes. Undefined where they
 * left it alone, or it is one's own and new.
 */
export function underPen(draft: Draft, shown: ArgumentMap, coming: ArgumentMap): Met | undefined {
  const { at, base, text } = draft;
  const [before, now] = [shown.statements.get(at), coming.statements.get(at)];
  if (draft.isNew || !before || !now || before.text === now.text) return undefined;
  const mine = draft.says(text) ? draft.run(base, text) : undefined;
  const theirs = changed(base, [{ table: 'statements', id: at, record: now }]);
  const { map, conflicts } = merge(base, mine?.ok ? mine.map : base, theirs);
  // What is undecided stays as it is written here.
  const merged = conflicts.length > 0 ? undefined : map.statements.get(at)?.text;
  return { text: merged ?? text, conflicts };
}
