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
  source: 'cite',
  passage: 'tie',
} as const satisfies Readonly<Partial<Record<NonNullable<Gap['command']>, ActionName>>>;

/** The layer that a gap names, where it is one that does not count. */
const layerOf = ({ reading }: Stage, { filled: [title] }: Gap) =>
  reading.layers.find((layer) => layer.title === title && reading.hidden.has(layer.id));

/** What there is to start where a gap is: a layer that could count; where the other side has no argument, one for it. */
export function startOf(stage: Stage, gap: Gap): NonNullable<Gap['command']> | 'theirs' | 'layers' | 'show' {
  if (gap.command !== 'layer') return gap.command ?? 'show';
  if (layerOf(stage, gap)) return 'layer';
  return gap.about === undefined ? 'layers' : 'theirs';
}

/** Goes where something is missing, and starts what would be there. */
export function startGap(stage: Stage, gap: Gap): void {
  const { reading, shell } = stage;
  const start = startOf(stage, gap);
  if (start === 'layer') return shell.preparing.countLayer(layerOf(stage, gap)!.id, true);
  if (start === 'layers') return void (shell.dialog = 'layers');
  if (gap.about === undefined) return;
  reading.reveal(gap.about);
  if (start === 'theirs')
    return actions[shell.preparing.occasion.side === 'for' ? 'addCounterClaim' : 'addReason'](stage);
  if (start !== 'show') return actions[starts[start]](stage);
  if (screen.narrow) shell.tab = 'map';
}
