import {
  groupOf,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import type { Tallied } from '../words/index.ts';
import { downwards } from './prune.ts';
import { unansweredAttacks } from './unanswered.ts';

/** What holds nothing. */
export const nothing: Tallied = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };

/** Two tallies as one. */
export const plus = (a: Tallied, b: Tallied): Tallied => ({
  statements: a.statements + b.statements,
  reasons: a.reasons + b.reasons,
  counterClaims: a.counterClaims + b.counterClaims,
  unanswered: a.unanswered + b.unanswered,
});

export type Tallies = ReadonlyMap<Id, Readonly<Record<Group, Tallied>>>;

const known = new WeakMap<ReadingTree, Tallies>();

/** What each group of each statement holds: what one would see by opening it and everything in it. Linear in the tree, counted once a tree. */
export function tallies(map: ArgumentMap, tree: ReadingTree): Tallies {
  const made = known.get(tree) ?? count(map, tree);
  known.set(tree, made);
  return made;
}

function count(map: ArgumentMap, tree: ReadingTree): Tallies {
  const open = unansweredAttacks(map);
  const counted = new Map<Id, Record<Group, Tallied>>();
  for (const { id, children } of downwards(tree).reverse()) {
    const groups: Record<Group, Tallied> = { because: nothing, but: nothing };
    children.forEach((child, at) => {
      const group = groupOf[child.manner!];
      const { because, but } = counted.get(child.id)!;
      // Premises of one step stand side by side: the first stands for the step.
      const isStep = children[at - 1]?.relation !== child.relation;
      const own: Tallied = { ...nothing, ...(isStep && ofStep(child, open)), statements: 1 };
      groups[group] = plus(groups[group], plus(own, plus(because, but)));
    });
    counted.set(id, groups);
  }
  return counted;
}

function ofStep({ manner, relation }: Branch, open: ReadonlySet<Id>): Partial<Tallied> {
  if (groupOf[manner!] === 'but') return { counterClaims: 1, unanswered: open.has(relation!.id) ? 1 : 0 };
  return { reasons: manner === 'same' ? 0 : 1 };
}
