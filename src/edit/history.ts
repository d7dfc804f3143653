import type { ArgumentMap } from '../model/index.ts';
import { backToNothing, goneButNeeded } from './pointers.ts';
import { apply, composed, inverted, type Beside, type Edit } from './edit.ts';
import { refused, type Refusal } from './refusal.ts';

/** Something that was done, as one step of undo. */
export interface Done {
  /** The command's name: “Undo: add counter-claim”. */
  readonly name: string;
  readonly edit: Edit;
}

/**
 * What was done and can be taken back, and what was taken back and can be done again; the last of each comes last. One history for the map and for
 * all that lies beside it: each step is a mark over both. A value.
 */
export interface History {
  readonly done: readonly Done[];
  readonly undone: readonly Done[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** The history after something was done: what was taken back before can't be done again. */
export const recorded = ({ done }: History, name: string, edit: Edit): History => ({
  done: [...done, { name, edit }],
  undone: [],
});

/** The same, where what was done belongs to the last step: a word that is typed on. */
export function continued(history: History, edit: Edit): History {
  const last = history.done.at(-1);
  if (!last) throw new Error('There is nothing to go on with.');
  return { done: [...history.done.slice(0, -1), { ...last, edit: composed(last.edit, edit) }], undone: [] };
}

/** A step taken back or done again; or why that can't be, which leaves everything as it is. */
export type Moved =
  | {
      readonly ok: true;
      readonly map: ArgumentMap;
      readonly beside: Beside;
      readonly history: History;
      readonly name: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Takes the last step back: only what it did, and only where nobody has changed that since. */
export function undo(map: ArgumentMap, { done, undone }: History, beside?: Beside): Moved {
  const last = done.at(-1);
  if (!last) return refused({ kind: 'nothing-to-do', ids: [] });
  const before = { done: done.slice(0, -1), undone: [...undone, last] };
  return moved(map, last.name, inverted(last.edit), before, beside);
}

/** Does again what was last taken back. */
export function redo(map: ArgumentMap, { done, undone }: History, beside?: Beside): Moved {
  const last = undone.at(-1);
  if (!last) return refused({ kind: 'nothing-to-do', ids: [] });
  const after = { done: [...done, last], undone: undone.slice(0, -1) };
  return moved(map, last.name, last.edit, after, beside);
}

function moved(map: ArgumentMap, name: string, edit: Edit, history: History, beside?: Beside): Moved {
  const applied = apply(map, edit, beside);
  if (!applied.ok) return applied;
  const needed = goneButNeeded(applied.map, edit);
  if (needed.length > 0) return refused({ kind: 'still-needed', ids: needed });
  const gone = backToNothing(applied.map, edit);
  if (gone.length > 0) return refused({ kind: 'changed-since', ids: gone });
  return { ...applied, history, name };
}
