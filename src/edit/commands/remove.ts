import { adjacency, forget, readingTree, type ArgumentMap, type Change, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { changeOf, editBetween } from '../edit.ts';
import { refused } from '../refusal.ts';

/**
 * Takes statements away. With their branches, everything goes that hangs under them in the reading tree and bears on nothing else; without, what
 * bore on them stays. Steps that have lost their last premise or what they were about go along, and what points at what went forgets it.
 */
export const removeStatements: Command<{ readonly statements: readonly Id[]; readonly withBranch: boolean }> =
  {
    name: 'remove',
    run(map, { statements, withBranch }) {
      const gone = statements.filter((id) => !map.statements.has(id));
      if (gone.length > 0) return refused({ kind: 'gone', ids: gone });
      const lost = withBranch ? branchesOf(map, statements) : loseSteps(map, new Set(), statements);
      const after = forget(map, lost);
      const changes: readonly Change[] = editBetween(map, after).deltas.map(changeOf);
      const { branches } = readingTree(map);
      let above = branches.get(statements[0] ?? '')?.parent;
      while (above !== undefined && lost.has(above)) above = branches.get(above)?.parent;
      return { ok: true, changes, ...(above !== undefined && { at: above }) };
    },
  };

/** What goes along with a statement if it is removed, itself not counted: what a reader is told beforehand. */
export function goesAlong(map: ArgumentMap, statement: Id): ReadonlySet<Id> {
  const lost = branchesOf(map, [statement]);
  return new Set([...lost].filter((id) => id !== statement && map.statements.has(id)));
}

/** Takes statements, and the steps that can't stand any more without them: without a premise, or about something that is lost; and so on, to what was said of them. */
function loseSteps(map: ArgumentMap, lost: Set<Id>, statements: readonly Id[]): Set<Id> {
  const { into, from } = adjacency(map);
  const queue = [...statements];
  for (const id of statements) lost.add(id);
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
  return lost;
}

/** Statements with what hangs under them and, without them, bears on nothing; and the steps that can't stand without these. */
function branchesOf(map: ArgumentMap, statements: readonly Id[]): Set<Id> {
  const { from } = adjacency(map);
  const { branches } = readingTree(map);
  const lost = loseSteps(map, new Set(), statements);
  const under = new Set(statements.flatMap((id) => branches.get(id)?.children ?? []));
  // A set that grows is gone through to its end.
  for (const { children } of under) for (const child of children) under.add(child);
  // What is lost may free what was met before.
  for (let before = -1; before < lost.size;) {
    before = lost.size;
    for (const { id, parent } of under) {
      if (lost.has(id) || id === map.thesis || id === map.motion) continue;
      if (!lost.has(parent ?? '') || from(id).some((step) => !lost.has(step.id))) continue;
      loseSteps(map, lost, [id]);
    }
  }
  return lost;
}
