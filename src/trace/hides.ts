import {
  groupOf,
  type ArgumentMap,
  type Group,
  type Id,
  type ReadingTree,
  type Relation,
} from '../model/index.ts';
import type { Tallied } from '../words/index.ts';
import { downwards } from './prune.ts';
import { unansweredAttacks } from './unanswered.ts';

/** What holds nothing. */
export const nothing: Tallied = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };

const holdsNothing: Readonly<Record<Group, Tallied>> = { because: nothing, but: nothing };

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
  const counted = new Map<Id, Readonly<Record<Group, Tallied>>>();
  for (const { id, children } of downwards(tree).reverse()) {
    if (children.length === 0) {
      counted.set(id, holdsNothing);
      continue;
    }
    const groups = { because: { ...nothing }, but: { ...nothing } };
    let last: Relation | undefined;
    for (const { id: below, manner, relation } of children) {
      const group = groups[groupOf[manner!]];
      const { because, but } = counted.get(below)!;
      group.statements += 1 + because.statements + but.statements;
      group.reasons += because.reasons + but.reasons;
      group.counterClaims += because.counterClaims + but.counterClaims;
      group.unanswered += because.unanswered + but.unanswered;
      // Premises of one step stand side by side: the first stands for the step.
      if (relation !== last) {
        if (group === groups.but) {
          group.counterClaims += 1;
          if (open.has(relation!.id)) group.unanswered += 1;
        } else if (manner !== 'same') group.reasons += 1;
      }
      last = relation;
    }
    counted.set(id, groups);
  }
  return counted;
}
