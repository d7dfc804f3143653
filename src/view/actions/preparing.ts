import { preparingWords } from '../../words/index.ts';
import { screen } from '../screen.svelte.ts';
import type { Stage } from './actions.ts';

/** Shows the sheets for a debate, or puts them away, and says which. */
export function prepareOrNot({ reading, shell }: Stage): void {
  const on = !(screen.narrow ? shell.tab === 'prepare' : shell.left === 'prepare');
  shell.prepare(on);
  reading.say(on ? preparingWords.opened : preparingWords.closed, { seen: false });
}
