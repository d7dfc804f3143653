import { tick } from 'svelte';
import { preparingWords } from '../../words/index.ts';
import { focusMap } from '../focus.ts';
import { screen } from '../screen.svelte.ts';
import type { Stage } from './actions.ts';

/** The pane is fetched when it is first wanted; that it can't be had is told where it would be. */
function whenThere(done: () => void): void {
  import('../prepare/PreparePane.svelte').then(
    () => setTimeout(done),
    () => {},
  );
}

/** Shows the sheets for a debate and goes there, or puts them away and goes to the map; and says which. */
export function prepareOrNot({ reading, shell }: Stage): void {
  const on = !(screen.narrow ? shell.tab === 'prepare' : shell.left === 'prepare');
  shell.prepare(on);
  const say = () => reading.say(on ? preparingWords.opened : preparingWords.closed, { seen: false });
  if (on)
    whenThere(() => {
      document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
      say();
    });
  else {
    void tick().then(focusMap);
    say();
  }
}
