import { pasteBranch } from '../../edit/index.ts';
import { editingWords } from '../../words/index.ts';
import { copyBranches, GRAPH_TYPE, pastedFrom } from '../../workspace/clipboard.ts';
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
  const { text, graph } = copyBranches(reading.map, chosen, { withSteps });
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(GRAPH_TYPE, graph);
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
  const graph = event.clipboardData?.getData(GRAPH_TYPE) ?? '';
  if (isTaken(event) || text.trim() === '') return;
  event.preventDefault();
  const to = spokenOf(stage);
  stage.shell.editing.perform(pasteBranch, {
    fragment: pastedFrom({ text, graph }),
    ...(to !== undefined && { to }),
  });
}
