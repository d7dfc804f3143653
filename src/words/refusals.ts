import type { Refusal, RefusalKind } from '../edit/index.ts';
import { quote } from './panels.ts';

const sentences: Readonly<Record<RefusalKind, (refusal: Refusal) => string>> = {
  gone: () => 'What this is about is no longer on the map.',
  locked: ({ name }) =>
    name === undefined
      ? 'This lies in a locked layer. Unlock the layer to change it.'
      : `This lies in the layer ${quote(name)}, which is locked. Unlock it in Layers to change what others said.`,
  'changed-since': () => 'Somebody else has changed this since. It stays as it is now.',
  'still-needed': () => 'Something else on the map still points at this. It stays as it is now.',
  'empty-text': () => 'A statement needs words.',
  itself: () => 'A statement can’t speak for or against itself.',
  'not-alike': () =>
    'Only steps that lead to the same statement, speak the same way and argue by the same scheme can be linked.',
  'no-step': () => 'This leads to nothing yet, so there is no step here to answer.',
  'no-text': () =>
    'The article’s text is not at hand. Open it in the pane “Text”; then what is selected can be tied to its words.',
  'nothing-to-do': () => 'There is nothing to change.',
};

/** Why a command or an undo did nothing. */
export const refusalSentence = (refusal: Refusal): string => sentences[refusal.kind](refusal);

/** What a command is called, as in “Undo: add counter-claim”. */
export const nameOfCommand = (name: string): string => commandWords[name] ?? name;

/** What commands are called. */
export const commandWords: Readonly<Record<string, string>> = {
  granted: 'grant',
  denied: 'deny',
  open: 'leave open',
  unsuppose: 'take back what was supposed',
  'take-position': 'take up a position',
  believe: 'set how far it is believed',
  'reword-line': 'say a line otherwise',
  'hide-line': 'leave out of a sheet',
  'show-line': 'bring back to a sheet',
  'pin-line': 'keep in a sheet whatever its length',
  'unpin-line': 'let go of a line',
  'move-line': 'move in a sheet',
  'forget-line': 'throw away words without a line',
  'set-occasion': 'change the occasion',
  'add-statement': 'add statement',
  'add-reason': 'add reason',
  'add-counter-claim': 'add counter-claim',
  'add-undercut': 'add undercut',
  'add-premise': 'add linked premise',
  'add-rebuttal': 'add rebuttal',
  'set-kind': 'set kind of claim',
  'set-short': 'set short form',
  describe: 'describe statement',
  tag: 'tag',
  'set-credence': 'set credence',
  'set-scheme': 'set scheme',
  'set-roles': 'set parts in the scheme',
  'set-answer': 'set kind of answer',
  'recolour-layer': 'recolour layer',
  'lock-layer': 'lock or unlock layer',
  'rename-layer': 'rename layer',
  mend: 'mend',
  'merge-layer': 'merge layer',
  'take-blocks': 'take in blocks',
  merge: 'merge statements',
  move: 'move',
  'add-note': 'add note',
  'edit-note': 'edit note',
  'remove-note': 'delete note',
  cite: 'cite',
  'add-passage': 'add passage',
  'renew-text': 'renew the text',
  claim: 'say what a passage says',
  'add-source': 'add source',
  'describe-source': 'describe source',
  summarise: 'say a paragraph in brief',
  'keep-text': 'keep or leave out the text',
  'remove-passage': 'remove passage',
  'mend-passage': 'mend passage',
  paste: 'paste',
  duplicate: 'duplicate',
  replace: 'replace words',
  silence: 'silence',
  unsilence: 'let be heard again',
  split: 'split statement',
  'edit-text': 'edit text',
  link: 'link',
  'link-premise': 'link premise',
  relink: 'link anew',
  'make-linked': 'link premises',
  'make-convergent': 'let premises count alone',
  'keep-view': 'save view',
  'remove-view': 'remove view',
  'keep-tour': 'save tour',
  'remove-tour': 'remove tour',
  'set-thesis': 'set thesis',
  'move-to-layer': 'move to layer',
  'restore-version': 'restore version',
  'take-back': 'take in what was not saved',
  remove: 'delete',
};
