export { chosenFor } from './chosen.ts';
export { noNotes, pinnedKeys } from './noNotes.ts';
export { withNotes } from './withNotes.ts';
export { forgotten, hiding, moved, pinning, reworded, type Place } from './verbs.ts';
export { mergedSheets } from './merging.ts';
