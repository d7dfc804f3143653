import { mergingWords } from '../words/index.ts';
import type { Editing } from './editing.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/**
 * Shows what others do to the file of an open map as it comes, and says so, until what it returns is called. It is no step of undo: that takes back
 * only what was done here. `ontaken` is called when the map is as others made it.
 */
export function followOthers(reading: Reading, editing: Editing, ontaken?: () => void): () => void {
  const { saving } = reading;
  return (
    saving?.follow((map, taken) => {
      editing.takeOver(map);
      ontaken?.();
      if (taken === 'decided') reading.say(mergingWords.left(saving.conflicts.length));
      // What is to be decided is said where it can be.
      else if (saving.conflicts.length === 0)
        reading.say(taken === 'both' ? mergingWords.takenInWith : mergingWords.takenIn);
    }) ?? (() => undefined)
  );
}
