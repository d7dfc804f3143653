import type { ActionName } from '../../words/index.ts';
import { focusMap } from '../focus.ts';
import { actions, type Stage } from './actions.ts';
import { chordOf } from './chord.ts';
import { keymap } from './keymap.svelte.ts';

/** Actions that a key starts wherever the focus is, as long as nothing is being typed or the key is no character. */
const everywhere: ReadonlySet<ActionName> = new Set([
  'search',
  'keys',
  'back',
  'forward',
  'escape',
  'nextHit',
  'previousHit',
  'undo',
  'redo',
  'saved',
]);

/** Keys that a field in which one types has itself. */
const ofFields: ReadonlySet<ActionName> = new Set(['undo', 'redo']);

/** Whether a key goes to a field in which one types. */
const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Does what a key press stands for, leaving out some actions. Says whether it did anything. */
export function press(
  stage: Stage,
  event: KeyboardEvent,
  except: ReadonlySet<ActionName> = new Set(),
): boolean {
  if (event.defaultPrevented || isTyped(event)) return false;
  const action = keymap.actionOf(chordOf(event));
  if (action === undefined || except.has(action)) return false;
  event.preventDefault();
  actions[action](stage);
  return true;
}

/**
 * The same for keys pressed anywhere on the page: only what is of use everywhere, and no plain characters where text is typed. Where nothing
 * has the focus, as when a map has just been opened, keys that are no characters are the map's.
 */
export function pressAnywhere(stage: Stage, event: KeyboardEvent): void {
  const chord = chordOf(event);
  const action = keymap.actionOf(chord);
  if (action === undefined || event.defaultPrevented) return;
  const place = event.target as Element;
  if (!everywhere.has(action)) {
    if (place !== document.body || chord.length === 1 || document.querySelector('dialog[open]')) return;
    focusMap();
    // On a narrow screen another pane may have the map's place.
    if (document.activeElement !== document.body) press(stage, event);
    return;
  }
  if (place.closest('dialog')) return;
  // Esc closes what lies on top first.
  if (action === 'escape' && document.querySelector(':popover-open, dialog[open]')) return;
  if (isTyped(event) && (ofFields.has(action) || !/^(Ctrl\+|F\d)/.test(chord))) return;
  event.preventDefault();
  actions[action](stage);
}
