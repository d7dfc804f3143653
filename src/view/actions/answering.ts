import {
  addCounterClaim,
  addPremise,
  addReason,
  addRebuttal,
  addUndercut,
  editText,
  copied,
  duplicateBranch,
  goesAlong,
  moveStep,
  relink,
  link,
  linkPremise,
  makeConvergent,
  makeLinked,
  removeStatements,
  type Addition,
  type Command,
} from '../../edit/index.ts';
import { lockedLayerOf, type Id } from '../../model/index.ts';
import type { ActionName } from '../../words/index.ts';
import type { DialogName } from '../dialogs/dialogName.ts';
import { screen } from '../screen.svelte.ts';
import type { Stage } from './actions.ts';

/** What can be said to what is selected, in the order in which it is offered. */
export const answers = [
  'addCounterClaim',
  'addReason',
  'addUndercut',
  'addPremise',
] as const satisfies readonly ActionName[];
/** What can be done to what is selected. */
export const changes = [
  'ask',
  'linkTo',
  'pick',
  'join',
  'part',
  'editText',
  'turn',
  'moveUp',
  'moveDown',
  'duplicate',
  'describe',
  'note',
  'tie',
  'split',
  'merge',
  'setThesis',
  'remove',
] as const satisfies readonly ActionName[];

/** Begins to write a statement that is said of what is selected. */
const saying =
  (command: Command<Addition>, to: (stage: Stage) => Id | undefined) =>
  (stage: Stage): void => {
    const at = to(stage);
    if (at === undefined) return noStep(stage);
    const { editing } = stage.shell;
    const kind = command === addReason ? 'support' : 'attack';
    const instead = (from: Id) => editing.perform(link, { from, to: at, kind });
    begin(stage, () => editing.write(command, (text) => ({ to: at, text }), { instead, of: at }));
  };

/** What is selected; where nothing is, what the map is about. */
export const spokenOf = ({ reading }: Stage): Id | undefined => reading.selection ?? reading.roots[0]?.id;

/** The step that is selected, or that the selected statement leads on by. */
export const stepOf = ({ reading }: Stage): Id | undefined =>
  reading.selectedRelation?.id ?? reading.tree.branches.get(reading.selection ?? '')?.relation?.id;

export const noStep = ({ shell }: Stage): void => void shell.editing.refuse({ kind: 'no-step', ids: [] });

/** Where one writes: where the keys are. */
export function begin({ shell }: Stage, write: () => boolean): void {
  const inOutline =
    Boolean(document.activeElement?.closest('[role=tree]')) || (screen.narrow && shell.tab === 'outline');
  shell.writesIn = inOutline ? 'outline' : 'map';
  if (!inOutline) shell.tab = 'map';
  write();
}

/** Says against what is selected; of a step, that it doesn't lead where it says. */
export const counter = (stage: Stage): void =>
  stage.reading.selectedRelation
    ? undercut(stage)
    : saying(isAttack(stage) ? addRebuttal : addCounterClaim, spokenOf)(stage);

/** Whether what is selected speaks against something: what is said against it rebuts. */
const isAttack = ({ reading }: Stage): boolean =>
  reading.tree.branches.get(reading.selection ?? '')?.relation?.kind === 'attack';

export const reason = saying(addReason, spokenOf);
export const undercut = saying(addUndercut, stepOf);

export function premise(stage: Stage): void {
  const step = stepOf(stage);
  if (step === undefined) return noStep(stage);
  const { editing } = stage.shell;
  const instead = (statement: Id) => editing.perform(linkPremise, { step, statement });
  const of = stage.reading.map.relations.get(step)?.target;
  begin(stage, () => editing.write(addPremise, (text) => ({ step, text }), { instead, of }));
}

export function edit(stage: Stage): void {
  const statement = stage.reading.selectedStatement;
  if (!statement) return;
  begin(stage, () =>
    stage.shell.editing.write(editText, (text) => ({ statement: statement.id, text }), {
      text: statement.text,
    }),
  );
}

/** Lets what is picked count only together: their steps become one. */
export function join(stage: Stage): void {
  const { reading, shell } = stage;
  const steps = shell.editing.chosen.flatMap((id) => reading.tree.branches.get(id)?.relation?.id ?? []);
  shell.editing.perform(makeLinked, { steps: [...new Set(steps)] });
}

/** Lets each premise of the step count alone. */
export function part(stage: Stage): void {
  const step = stepOf(stage);
  if (step === undefined) return noStep(stage);
  stage.shell.editing.perform(makeConvergent, { step });
}

/** Deletes all that is picked, with or without what hangs only under it. */
export function removeChosen({ shell }: Stage, withBranch: boolean): void {
  shell.editing.perform(removeStatements, { statements: shell.editing.chosen, withBranch });
}

/** Deletes what is selected; where something would go along, asks first. */
export function remove(stage: Stage): void {
  const { reading, shell } = stage;
  const statement = reading.selectedStatement?.id;
  if (statement === undefined) return;
  if (shell.editing.chosen.length > 1) return removeChosen(stage, false);
  if (goesAlong(reading.map, statement).size > 0) shell.dialog = 'delete';
  else shell.editing.perform(removeStatements, { statements: [statement], withBranch: false });
}

/** Asks for more, about the statement that is selected. */
export const opening =
  (dialog: DialogName) =>
  ({ reading, shell }: Stage): void => {
    if (reading.selectedStatement) shell.dialog = dialog;
  };

/** Moves the step that is selected among its siblings. */
export function move(stage: Stage, by: 1 | -1): void {
  const step = stepOf(stage);
  if (step === undefined) return noStep(stage);
  stage.shell.editing.perform(moveStep, { step, by });
}

/** Lets the step that is selected speak the other way. */
export function turn(stage: Stage): void {
  const step = stage.reading.map.relations.get(stepOf(stage) ?? '');
  if (step?.target === undefined) return noStep(stage);
  const kind = step.kind === 'support' ? 'attack' : 'support';
  stage.shell.editing.perform(relink, { step: step.id, to: step.target, kind });
}

/** Puts a copy of what is selected, with its branch, beside it. */
export function duplicate({ reading, shell }: Stage): void {
  const id = reading.selectedStatement?.id;
  if (id === undefined) return;
  const to = reading.tree.branches.get(id)?.relation?.target;
  const fragment = copied(reading.map, [id]);
  shell.editing.perform(duplicateBranch, { fragment, ...(to !== undefined && { to }) });
}

/** What an action is done to; `own` where it changes that itself: what lies in a locked layer stays as it is. */
type Done = readonly [to: 'statement' | 'step' | 'either', own?: 'own'];
const doneTo: Readonly<Partial<Record<ActionName, Done>>> = {
  ask: ['step'],
  addUndercut: ['step'],
  addPremise: ['step'],
  moveUp: ['step', 'own'],
  moveDown: ['step', 'own'],
  turn: ['step', 'own'],
  part: ['step', 'own'],
  addCounterClaim: ['statement'],
  linkTo: ['statement'],
  pick: ['statement'],
  duplicate: ['statement'],
  setThesis: ['statement'],
  editText: ['statement', 'own'],
  describe: ['statement', 'own'],
  split: ['statement', 'own'],
  merge: ['statement', 'own'],
  remove: ['statement', 'own'],
  grant: ['either'],
  deny: ['either'],
  tie: ['either', 'own'],
};

/** Whether an action has something to be done to. */
export function canBe(action: ActionName, stage: Stage): boolean {
  const { reading, shell } = stage;
  if (action === 'undo') return shell.editing.undoes !== undefined;
  if (action === 'redo') return shell.editing.redoes !== undefined;
  if (action === 'join') return shell.editing.chosen.length > 1;
  const { map, selectedStatement, selectedRelation } = reading;
  const [to = 'either', own] = doneTo[action] ?? [];
  const step = map.relations.get(stepOf(stage) ?? '');
  const it = { statement: selectedStatement, step, either: selectedStatement ?? selectedRelation }[to];
  if (!it || (own && lockedLayerOf(map, it))) return false;
  return action !== 'part' || (step?.premises?.length ?? 0) > 1;
}
