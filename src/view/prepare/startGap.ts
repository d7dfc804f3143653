import type { Gap } from '../../prepare/index.ts';
import type { ActionName } from '../../words/index.ts';
import { actions, type Stage } from '../actions/actions.ts';
import { screen } from '../screen.svelte.ts';

/** What starts to fill a gap of the map, at the statement it is about. */
const starts = {
  support: 'addReason',
  counter: 'addCounterClaim',
  undercut: 'addUndercut',
  shorten: 'describe',
  source: 'note',
  passage: 'tie',
} as const satisfies Readonly<Partial<Record<NonNullable<Gap['command']>, ActionName>>>;

/** Goes where something is missing, and starts what would be there. */
export function startGap(stage: Stage, { about, command }: Gap): void {
  const { reading, shell } = stage;
  if (command === 'layer') return void (shell.dialog = 'layers');
  if (about === undefined) return;
  reading.reveal(about);
  if (command !== undefined) return actions[starts[command]](stage);
  if (screen.narrow) shell.tab = 'map';
}
