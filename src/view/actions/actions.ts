import type { FocusKind } from '../../model/index.ts';
import { readsRightToLeft } from '../../picture/index.ts';
import type { Reading } from '../../workspace/reading.svelte.ts';
import type { Way } from '../../workspace/neighbour.ts';
import { viewWords, type ActionName } from '../../words/index.ts';
import { setThesis } from '../../edit/index.ts';
import {
  counter,
  duplicate,
  edit,
  join,
  part,
  move,
  opening,
  premise,
  noStep,
  reason,
  remove,
  stepOf,
  turn,
  undercut,
} from './answering.ts';
import { prepareOrNot } from './preparing.ts';
import { supposing, weighOrNot } from './supposing.ts';
import type { Shell } from '../shell.svelte.ts';

/** What an action works on: the open map, and the screen around it. */
export interface Stage {
  readonly reading: Reading;
  readonly shell: Shell;
}

/** The arrows point where the cards stand: what lies under a card is below it, or to its right. */
const across: Readonly<
  Record<'below' | 'above' | 'left' | 'right', Readonly<Record<'down' | 'right', Way>>>
> = {
  below: { down: 'down', right: 'after' },
  above: { down: 'up', right: 'before' },
  left: { down: 'before', right: 'up' },
  right: { down: 'after', right: 'down' },
};

/** The arrows as a map that is drawn from right to left hears them. */
const mirrored = { below: 'below', above: 'above', left: 'right', right: 'left' } as const;

const walk =
  (to: keyof typeof across) =>
  ({ reading }: Stage) =>
    reading.walking.walk(across[readsRightToLeft(reading.shown) ? mirrored[to] : to][reading.direction]);

/** Looks at the part around what is selected, or around the first root; asked for again, at everything. */
export const focusOn =
  (kind: FocusKind) =>
  ({ reading }: Stage): void => {
    const of = reading.selectedStatement?.id ?? reading.roots[0]?.id;
    if (of === undefined) return;
    const { focus } = reading.lens;
    if (focus?.kind === kind && (kind === 'unanswered' || focus.of === of))
      return reading.setFocus(undefined);
    reading.setFocus(kind === 'unanswered' ? { kind } : { kind, of, ...(kind === 'near' && { links: 2 }) });
  };

function farther({ reading }: Stage): void {
  const { focus } = reading.lens;
  if (focus?.kind === 'near') reading.setFocus({ ...focus, links: (focus.links ?? 2) + 1 });
  else focusOn('near')({ reading } as Stage);
}

function escape({ reading, shell }: Stage): void {
  if (shell.searching) shell.endSearch();
  else if (shell.editing.letGo()) return;
  else if (shell.scales.explained !== undefined) shell.scales.explain(undefined);
  else if (reading.lens.narrowed) reading.showEverything();
  else reading.select(undefined);
}

/** Actions that have nothing to do with what is selected. */
const atLarge: ReadonlySet<ActionName> = new Set([
  'home',
  'back',
  'forward',
  'depth1',
  'depth2',
  'depth3',
  'depth4',
  'openAll',
  'closeAll',
  'focusUnanswered',
  'escape',
  'critics',
  'weigh',
  'prepare',
  'undo',
  'redo',
  'saved',
  'replace',
  'claim',
  'search',
  'nextHit',
  'previousHit',
  'zoomIn',
  'zoomOut',
  'fit',
  'keys',
]);

/** Whether an action is about the statement one is at. */
export const isAboutSelection = (action: ActionName): boolean => !atLarge.has(action);

/** What each action does. */
export const actions: Readonly<Record<ActionName, (stage: Stage) => void>> = {
  below: walk('below'),
  above: walk('above'),
  left: walk('left'),
  right: walk('right'),
  home: ({ reading }) => reading.walking.walk('root'),
  nextReason: ({ reading }) => reading.walking.step('next-reason'),
  previousReason: ({ reading }) => reading.walking.step('previous-reason'),
  nextObjection: ({ reading }) => reading.walking.step('next-objection'),
  previousObjection: ({ reading }) => reading.walking.step('previous-objection'),
  target: ({ reading }) => reading.walking.step('target'),
  undercuts: ({ reading }) => reading.walking.step('undercuts'),
  backing: ({ reading }) => reading.walking.step('backing'),
  nextStep: ({ reading }) => reading.walking.cycle(1),
  previousStep: ({ reading }) => reading.walking.cycle(-1),
  orderNext: ({ shell }) => shell.stepping.step(1),
  orderPrevious: ({ shell }) => shell.stepping.step(-1),
  back: ({ shell }) => shell.address.back(),
  forward: ({ shell }) => shell.address.forward(),
  open: ({ reading }) => reading.openOrClose(),
  openLevel: ({ reading }) => reading.folding.unfold('level'),
  closeLevel: ({ reading }) => reading.folding.unfold('less'),
  openBelow: ({ reading }) => reading.folding.unfold('all'),
  closeBelow: ({ reading }) => reading.folding.unfold('none'),
  depth1: ({ reading }) => reading.folding.openToDepth(1),
  depth2: ({ reading }) => reading.folding.openToDepth(2),
  depth3: ({ reading }) => reading.folding.openToDepth(3),
  depth4: ({ reading }) => reading.folding.openToDepth(4),
  openAll: ({ reading }) => reading.folding.openAll(),
  closeAll: ({ reading }) => reading.folding.closeAll(),
  focusNear: focusOn('near'),
  focusFarther: farther,
  focusChain: focusOn('chain'),
  focusReasons: focusOn('reasons'),
  focusObjections: focusOn('objections'),
  focusBranch: focusOn('branch'),
  focusUnanswered: focusOn('unanswered'),
  escape,
  critics: ({ reading }) => reading.setCriticsShown(!reading.criticsShown),
  addCounterClaim: counter,
  addReason: reason,
  addUndercut: undercut,
  addPremise: premise,
  ask: (stage) => {
    if (stepOf(stage) === undefined) noStep(stage);
    else stage.shell.dialog = 'ask';
  },
  pick: ({ reading, shell }) => {
    if (reading.selectedStatement) shell.editing.pick(reading.selectedStatement.id);
  },
  join,
  part,
  linkTo: opening('link'),
  split: opening('split'),
  describe: opening('describe'),
  note: ({ reading, shell }) => {
    if (reading.selection !== undefined) shell.dialog = 'note';
  },
  cite: ({ reading, shell }) => {
    if (reading.selection !== undefined) shell.dialog = 'cite';
  },
  tie: ({ reading, shell }) => {
    if (reading.selection !== undefined) shell.tie(reading.selection);
  },
  claim: ({ shell }) => shell.sayPassages(),
  replace: ({ shell }) => void (shell.dialog = 'replace'),
  merge: opening('merge'),
  moveUp: (stage) => move(stage, -1),
  moveDown: (stage) => move(stage, 1),
  duplicate,
  setThesis: ({ reading, shell }) => {
    const statement = reading.selectedStatement?.id;
    if (statement !== undefined) shell.editing.perform(setThesis, { statement });
  },
  turn,
  editText: edit,
  remove,
  weigh: weighOrNot,
  prepare: prepareOrNot,
  grant: supposing('granted'),
  deny: supposing('denied'),
  undo: ({ shell }) => shell.editing.undo(),
  redo: ({ shell }) => shell.editing.redo(),
  answer: ({ shell }) => shell.openAnswers(),
  saved: ({ reading, shell }) => {
    if (reading.saving?.hasFailed) shell.unsavedAsked += 1;
    else reading.say(reading.saving?.state === 'saving' ? viewWords.saving : viewWords.saved);
  },
  search: ({ shell }) => shell.startSearch(),
  nextHit: ({ shell }) => shell.nextHit(1),
  previousHit: ({ shell }) => shell.nextHit(-1),
  zoomIn: ({ reading }) => reading.framing.zoom(1.25),
  zoomOut: ({ reading }) => reading.framing.zoom(0.8),
  fit: ({ reading }) => reading.framing.fit(),
  toSelection: ({ reading }) => reading.framing.zoomToSelection(),
  keys: ({ shell }) => void (shell.dialog = 'legend'),
};
