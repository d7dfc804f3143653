import { groupOf, type Branch, type ReadingTree } from '../model/index.ts';
import { groupKey, type Opened } from './opened.ts';

/** Whether a branch hits or backs the very step by which its parent hangs: it is then drawn beside the parent, not under it. */
const isBeside = (branch: Branch, parent: Branch | undefined): boolean =>
  (branch.manner === 'undercut' || branch.manner === 'backing') &&
  parent?.relation !== undefined &&
  branch.relation?.target === parent.relation.id;

/** A card that is shown, and the cards drawn under it, in order. */
export interface Shown {
  readonly branch: Branch;
  /** How many steps removed from the row's own steps it stands: 0 for a reason or objection, 1 for what hits that step, … */
  readonly level: number;
  /** Whether it must stand in the same row as the card before it: linked with it, or beside it. */
  readonly joined: boolean;
  readonly under: readonly Shown[];
}

/** The part of a reading tree that is open, arranged as it is drawn. Iterative: chains may be long. */
export function unfold(
  tree: ReadingTree,
  opened: Opened,
  roots: readonly Branch[] = tree.roots,
): readonly Shown[] {
  type Growing = Shown & { readonly under: Growing[] };
  const isOpen = (parent: Branch) => (child: Branch) =>
    opened.has(groupKey(parent.id, groupOf[child.manner!]));
  const trunks: Growing[] = [];
  const queue: Growing[] = [];

  const add = (row: Growing[], branch: Branch, level: number, joined: boolean) => {
    const shown: Growing = { branch, level, joined, under: [] };
    row.push(shown);
    queue.push(shown);
  };
  /** A step's premises side by side, then what is said of the step. */
  const addStep = (row: Growing[], first: readonly Branch[]) => {
    const waiting = [{ step: first, level: 0 }];
    for (let now = waiting.pop(); now; now = waiting.pop()) {
      const { step, level } = now;
      step.forEach((branch, place) => add(row, branch, level, level > 0 || place > 0));
      const said = step.flatMap((premise) =>
        bySteps(premise.children.filter((child) => isBeside(child, premise)).filter(isOpen(premise))),
      );
      for (const next of said.reverse()) waiting.push({ step: next, level: level + 1 });
    }
  };

  for (const branch of roots) add(trunks, branch, 0, false);
  for (let next = 0; next < queue.length; next += 1) {
    const { branch, under } = queue[next]!;
    const children = branch.children.filter((child) => !isBeside(child, branch)).filter(isOpen(branch));
    for (const step of bySteps(children)) addStep(under, step);
  }
  return trunks;
}

/** Neighbours that hang by the same relation, together. */
function bySteps(branches: readonly Branch[]): readonly (readonly Branch[])[] {
  const steps: Branch[][] = [];
  for (const branch of branches) {
    const last = steps[steps.length - 1];
    if (last && last[0]!.relation === branch.relation) last.push(branch);
    else steps.push([branch]);
  }
  return steps;
}
