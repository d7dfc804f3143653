import { tick } from 'svelte';
import { preparingWords } from '../../words/index.ts';
import { focusMap } from '../focus.ts';
import { screen } from '../screen.svelte.ts';
import type { Stage } from './actions.ts';

/** Shows the sheets for a debate and goes there, or puts them away and goes to the map; and says which. */
export function prepareOrNot({ reading, shell }: Stage): void {
  const on = !(screen.narrow ? shell.tab === 'prepare' : shell.left === 'prepare');
  shell.prepare(on);
  void tick().then(() => {
    if (on) document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    else focusMap();
  });
  reading.say(on ? preparingWords.opened : preparingWords.closed, { seen: false });
}
