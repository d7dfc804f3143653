import {
  groupOf,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import { downwards } from './prune.ts';
import { unansweredAttacks } from './unanswered.ts';

/** What lies in a part of a reading tree, all levels counted. */
export interface Tally {
  readonly statements: number;
  /** Steps that support or back. Linked premises are one. */
  readonly reasons: number;
  /** Steps that attack, undercut or contradict. */
  readonly counterClaims: number;
  /** Attacks among them that nothing answers. */
  readonly unanswered: number;
}

const nothing: Tally = { statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 };

const plus = (a: Tally, b: Tally): Tally => ({
  statements: a.statements + b.statements,
  reasons: a.reasons + b.reasons,
  counterClaims: a.counterClaims + b.counterClaims,
  unanswered: a.unanswered + b.unanswered,
});

export type Tallies = ReadonlyMap<Id, Readonly<Record<Group, Tally>>>;

const known = new WeakMap<ReadingTree, Tallies>();

/** What each group of each statement holds: what one would see by opening it and everything in it. Linear in the tree, counted once a tree. */
export function tallies(map: ArgumentMap, tree: ReadingTree): Tallies {
  const made = known.get(tree) ?? count(map, tree);
  known.set(tree, made);
  return made;
}

function count(map: ArgumentMap, tree: ReadingTree): Tallies {
  const open = unansweredAttacks(map);
  const counted = new Map<Id, Record<Group, Tally>>();
  for (const { id, children } of downwards(tree).reverse()) {
    const groups: Record<Group, Tally> = { because: nothing, but: nothing };
    children.forEach((child, at) => {
      const group = groupOf[child.manner!];
      const { because, but } = counted.get(child.id)!;
      // Premises of one step stand side by side: the first stands for the step.
      const isStep = children[at - 1]?.relation !== child.relation;
      const own: Tally = { ...nothing, ...(isStep && ofStep(child, open)), statements: 1 };
      groups[group] = plus(groups[group], plus(own, plus(because, but)));
    });
    counted.set(id, groups);
  }
  return counted;
}

function ofStep({ manner, relation }: Branch, open: ReadonlySet<Id>): Partial<Tally> {
  if (groupOf[manner!] === 'but') return { counterClaims: 1, unanswered: open.has(relation!.id) ? 1 : 0 };
  return { reasons: manner === 'same' ? 0 : 1 };
}
