import { pasteBranch } from '../../edit/index.ts';
import { editingWords } from '../../words/index.ts';
import { copyBranches, pastedFrom } from '../../workspace/clipboard.ts';
import type { Stage } from './actions.ts';
import { removeChosen, spokenOf } from './answering.ts';

/** Whether the clipboard is somebody else's: of a field, or of text that is selected. */
const isTaken = ({ target }: ClipboardEvent): boolean =>
  (target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable]') !== null) ||
  getSelection()?.isCollapsed === false;

/** Copies what is chosen, with its branches. */
export function copy({ reading, shell }: Stage, event: ClipboardEvent, withSteps = false): boolean {
  const { chosen } = shell.editing;
  if (isTaken(event) || chosen.length === 0 || !event.clipboardData) return false;
  event.clipboardData.setData('text/plain', copyBranches(reading.map, chosen, { withSteps }));
  event.preventDefault();
  reading.say(editingWords.copied(chosen.length));
  return true;
}

/** The same, and takes it away from here, with what is said of the steps by which it led on. */
export function cut(stage: Stage, event: ClipboardEvent): void {
  if (copy(stage, event, true)) removeChosen(stage, true);
}

/** Puts what was copied under what is selected, as it hung where it was; a list of sentences becomes statements. */
export function paste(stage: Stage, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isTaken(event) || text.trim() === '') return;
  event.preventDefault();
  const to = spokenOf(stage);
  stage.shell.editing.perform(pasteBranch, { fragment: pastedFrom(text), ...(to !== undefined && { to }) });
}
