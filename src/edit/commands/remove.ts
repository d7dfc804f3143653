import { adjacency, forget, readingTree, type ArgumentMap, type Change, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { changeOf, editBetween } from '../edit.ts';
import { refused } from '../refusal.ts';

/**
 * Takes a statement away. With its branch, everything goes that hangs under it in the reading tree and bears on nothing else; without, what
 * bore on it stays. Steps that have lost their last premise or what they were about go along, and what points at what went forgets it.
 */
export const removeStatement: Command<{ readonly statement: Id; readonly withBranch: boolean }> = {
  name: 'remove',
  run(map, { statement, withBranch }) {
    if (!map.statements.has(statement)) return refused({ kind: 'gone', ids: [statement] });
    const lost = new Set([statement]);
    loseSteps(map, lost);
    if (withBranch) loseBranch(map, statement, lost);
    const after = forget(map, lost);
    const changes: readonly Change[] = editBetween(map, after).deltas.map(changeOf);
    const above = readingTree(map).branches.get(statement)?.parent;
    return { ok: true, changes, ...(above !== undefined && { at: above }) };
  },
};

/** What goes along with a statement if it is removed, itself not counted: what a reader is told beforehand. */
export function goesAlong(map: ArgumentMap, statement: Id): ReadonlySet<Id> {
  const lost = new Set([statement]);
  loseSteps(map, lost);
  loseBranch(map, statement, lost);
  return new Set([...lost].filter((id) => id !== statement && map.statements.has(id)));
}

/** Steps that can't stand any more: without a premise, or about something that is lost; and so on, to what was said of them. */
function loseSteps(map: ArgumentMap, lost: Set<Id>): void {
  const { into, from } = adjacency(map);
  const queue = [...lost];
  for (const id of queue) {
    for (const step of [...into(id), ...from(id)]) {
      if (lost.has(step.id)) continue;
      const premises = (step.premises ?? []).filter((premise) => !lost.has(premise));
      const isLeft =
        step.target === undefined ? premises.length > 1 : premises.length > 0 && !lost.has(step.target);
      if (isLeft) continue;
      lost.add(step.id);
      queue.push(step.id);
    }
  }
}

/** What hangs under a statement and, now that it is gone, bears on nothing. */
function loseBranch(map: ArgumentMap, statement: Id, lost: Set<Id>): void {
  const { from } = adjacency(map);
  const queue = [...(readingTree(map).branches.get(statement)?.children ?? [])];
  for (const { id, children } of queue) {
    if (id === map.thesis || id === map.motion || from(id).some((step) => !lost.has(step.id))) continue;
    lost.add(id);
    loseSteps(map, lost);
    queue.push(...children);
  }
}
