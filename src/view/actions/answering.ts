import {
  addCounterClaim,
  addPremise,
  addReason,
  addRebuttal,
  addUndercut,
  editText,
  goesAlong,
  link,
  linkPremise,
  removeStatement,
  type Addition,
  type Command,
} from '../../edit/index.ts';
import type { Id } from '../../model/index.ts';
import type { ActionName } from '../../words/index.ts';
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
export const changes = ['editText', 'remove'] as const satisfies readonly ActionName[];

/** Begins to write a statement that is said of what is selected. */
const saying =
  (command: Command<Addition>, to: (stage: Stage) => Id | undefined) =>
  (stage: Stage): void => {
    const at = to(stage);
    if (at === undefined) return noStep(stage);
    const { editing } = stage.shell;
    const kind = command === addReason ? 'support' : 'attack';
    const instead = (from: Id) => editing.perform(link, { from, to: at, kind });
    begin(stage, () => editing.write(command, (text) => ({ to: at, text }), { instead }));
  };

/** What is selected; where nothing is, what the map is about. */
export const spokenOf = ({ reading }: Stage): Id | undefined => reading.selection ?? reading.roots[0]?.id;

/** The step that is selected, or that the selected statement leads on by. */
export const stepOf = ({ reading }: Stage): Id | undefined =>
  reading.selectedRelation?.id ?? reading.tree.branches.get(reading.selection ?? '')?.relation?.id;

const noStep = ({ shell }: Stage): void => void shell.editing.refuse({ kind: 'no-step', ids: [] });

/** Where one writes: where the keys are. */
function begin({ shell }: Stage, write: () => boolean): void {
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
  begin(stage, () => editing.write(addPremise, (text) => ({ step, text }), { instead }));
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

/** Deletes what is selected; where something would go along, asks first. */
export function remove({ reading, shell }: Stage): void {
  const statement = reading.selectedStatement?.id;
  if (statement === undefined) return;
  if (goesAlong(reading.map, statement).size > 0) shell.dialog = 'delete';
  else shell.editing.perform(removeStatement, { statement, withBranch: false });
}

/** Whether an action has something to be done to. */
export function canBe(action: ActionName, stage: Stage): boolean {
  const { reading, shell } = stage;
  if (action === 'undo') return shell.editing.undoes !== undefined;
  if (action === 'redo') return shell.editing.redoes !== undefined;
  if (action === 'editText' || action === 'remove' || action === 'addCounterClaim')
    return reading.selectedStatement !== undefined;
  if (action === 'addUndercut' || action === 'addPremise') return stepOf(stage) !== undefined;
  return reading.selection !== undefined;
}
