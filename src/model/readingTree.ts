import { adjacency } from './adjacency.ts';
import { roots } from './queries.ts';
import type { ArgumentMap, Id, Relation } from './records.ts';

/** How a statement hangs under another: because it supports, objects, hits or backs the step above it, or says the same or the opposite. */
export type Manner = 'because' | 'but' | 'undercut' | 'backing' | 'same' | 'opposite';

/** The two ways to open a statement: what speaks for it, and what speaks against it or its step. */
export type Group = 'because' | 'but';

/** The group in which a statement hangs. */
export const groupOf: Readonly<Record<Manner, Group>> = {
  because: 'because',
  backing: 'because',
  same: 'because',
  but: 'but',
  undercut: 'but',
  opposite: 'but',
};

/** A statement's one place in the tree in which a map is read. */
export interface Branch {
  readonly id: Id;
  /** The statement above; absent for a root. */
  readonly parent?: Id;
  /** The relation that ties it to the statement above. An undercut's relation targets the relation of the statement above. */
  readonly relation?: Relation;
  readonly manner?: Manner;
  /** 0 for a root. */
  readonly depth: number;
  /** What hangs under it, in order. Linked premises stand side by side. */
  readonly children: readonly Branch[];
}

/** A forest in which every statement stands once. What it leaves out is drawn across it. */
export interface ReadingTree {
  readonly roots: readonly Branch[];
  readonly branches: ReadonlyMap<Id, Branch>;
}

/** Whether a statement is the first to hang of its step's premises: what hits or backs the step hangs under it. */
export function isFirst(branches: ReadonlyMap<Id, Branch>, { id, relation, parent }: Branch): boolean {
  const first = (relation!.premises ?? []).find((premise) => {
    const branch = branches.get(premise);
    return branch !== undefined && branch.relation === relation && branch.parent === parent;
  });
  return first === id;
}

type Growing = Branch & { readonly children: Growing[] };

const known = new WeakMap<ArgumentMap, ReadingTree>();

/**
 * The tree in which a map is read and drawn: each statement under what it is nearest to on its way to the thesis (breadth first, siblings
 * in order), then the trees of the other roots, then of what only loops hold. An undercut hangs under the first premise of the step it hits.
 */
export function readingTree(map: ArgumentMap): ReadingTree {
  const made = known.get(map) ?? grow(map);
  known.set(map, made);
  return made;
}

function grow(map: ArgumentMap): ReadingTree {
  const index = adjacency(map);
  const branches = new Map<Id, Growing>();
  const trunks: Growing[] = [];
  const placedRelations = new Set<Id>();

  const place = (id: Id, parent?: Growing, relation?: Relation, manner?: Manner): Growing | undefined => {
    if (branches.has(id) || !map.statements.has(id)) return undefined;
    const branch: Growing =
      parent && relation && manner
        ? { id, parent: parent.id, relation, manner, depth: parent.depth + 1, children: [] }
        : { id, depth: 0, children: [] };
    branches.set(id, branch);
    (parent ? parent.children : trunks).push(branch);
    return branch;
  };

  const growFrom = (root: Growing) => {
    const queue = [root];
    for (let next = 0; next < queue.length; next += 1) {
      const branch = queue[next]!;
      /** Hangs a relation's premises under the branch. Where it has none to hang, the step is not drawn in the tree: what is said of it hangs here. */
      const hang = (relation: Relation, manner: Manner) => {
        const pending = [{ relation, manner }];
        for (const { relation: step, manner: how } of pending) {
          if (placedRelations.has(step.id)) continue;
          placedRelations.add(step.id);
          const queued = queue.length;
          for (const id of step.premises ?? []) {
            const placed = place(id, branch, step, how);
            if (placed) queue.push(placed);
          }
          if (queue.length > queued) continue;
          for (const onStep of index.into(step.id))
            pending.push({ relation: onStep, manner: mannerOf(onStep, true) });
        }
      };
      for (const relation of index.into(branch.id)) hang(relation, mannerOf(relation, false));
      if (branch.relation && isFirst(branches, branch)) {
        for (const onStep of index.into(branch.relation.id)) hang(onStep, mannerOf(onStep, true));
      }
      for (const shared of index.from(branch.id)) {
        if (shared.kind === 'equivalence') hang(shared, 'same');
        else if (shared.kind === 'contradiction') hang(shared, 'opposite');
      }
    }
  };

  for (const { id } of roots(map)) {
    const root = place(id);
    if (root) growFrom(root);
  }
  for (const id of map.statements.keys()) {
    const root = place(id);
    if (root) growFrom(root);
  }
  for (const { children } of branches.values())
    if (children.length > 1) children.sort((a, b) => rank(a) - rank(b));
  return { roots: trunks, branches };
}

/** What speaks for a statement comes before what speaks against it. */
const rank = ({ manner }: Branch): number => (groupOf[manner!] === 'but' ? 1 : 0);

/** How what a relation rests on hangs under what it points at; `onStep` where it points at a relation. */
export function mannerOf({ kind }: Relation, onStep: boolean): Manner {
  switch (kind) {
    case 'support':
      return onStep ? 'backing' : 'because';
    case 'attack':
      return onStep ? 'undercut' : 'but';
    case 'contradiction':
      return 'opposite';
    default:
      return 'same';
  }
}

/** How many statements lie under each, all levels counted, itself not. */
export function sizesOf(tree: ReadingTree): ReadonlyMap<Id, number> {
  const sizes = new Map<Id, number>();
  const inOrder = [...tree.roots];
  for (const { children } of inOrder) for (const child of children) inOrder.push(child);
  for (const { id, children } of inOrder.reverse()) {
    sizes.set(
      id,
      children.reduce((sum, child) => sum + 1 + sizes.get(child.id)!, 0),
    );
  }
  return sizes;
}

/** A branch and everything above it, root first. */
export function trail(tree: ReadingTree, id: Id): readonly Branch[] {
  const above: Branch[] = [];
  for (
    let at = tree.branches.get(id);
    at;
    at = at.parent === undefined ? undefined : tree.branches.get(at.parent)
  ) {
    above.unshift(at);
  }
  return above;
}
