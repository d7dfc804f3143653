import {
  adjacency,
  mannerOf,
  trail,
  type ArgumentMap,
  type Id,
  type Manner,
  type ReadingTree,
  type Relation,
} from '../model/index.ts';

/** A statement on the way from a root down to another, and how it is tied to the one before. */
export interface PathStep {
  readonly id: Id;
  /** The relation that ties it to the statement before; absent for the first. */
  readonly relation?: Relation;
  readonly manner?: Manner;
  /** Other relations by which one could go up from here without coming back to it. */
  readonly others: readonly Relation[];
}

/** The statement above, and the relation that leads there. */
interface Rise {
  readonly to: Id;
  readonly relation: Relation;
}

/**
 * The way down to a statement, root first; empty where the tree doesn't hold it. Upwards it goes by the relations that the reader chose
 * (`via`: statement → relation), elsewhere by the tree's own. A choice that would lead back onto the way is passed over.
 */
export function pathTo(
  map: ArgumentMap,
  tree: ReadingTree,
  id: Id,
  via: ReadonlyMap<Id, Id> = new Map(),
): readonly PathStep[] {
  if (!tree.branches.has(id)) return [];
  const rises = new Map<Id, Rise | undefined>();
  for (let at: Id | undefined = id; at !== undefined;) {
    let rise = riseFrom(map, tree, via, at);
    if (rise && (rise.to === at || rises.has(rise.to))) rise = riseFrom(map, tree, none, at);
    // The tree's own way up from here meets what a choice further down has walked: only the tree's own way leads out.
    if (rise && rises.has(rise.to)) return ownPath(map, tree, id, via);
    rises.set(at, rise);
    at = rise?.to;
  }
  return [...rises].reverse().map(([at, rise]) => pathStep(map, tree, via, at, rise));
}

const none: ReadonlyMap<Id, Id> = new Map();

const ownPath = (map: ArgumentMap, tree: ReadingTree, id: Id, via: ReadonlyMap<Id, Id>) =>
  trail(tree, id).map((branch) => pathStep(map, tree, via, branch.id, riseFrom(map, tree, none, branch.id)));

function pathStep(
  map: ArgumentMap,
  tree: ReadingTree,
  via: ReadonlyMap<Id, Id>,
  id: Id,
  rise: Rise | undefined,
): PathStep {
  const others = adjacency(map)
    .from(id)
    .filter((relation) => relation !== rise?.relation && leadsAway(map, tree, via, id, relation));
  if (!rise) return { id, others };
  const { relation } = rise;
  const onStep = relation.target !== undefined && map.relations.has(relation.target);
  return { id, relation, manner: mannerOf(relation, onStep), others };
}

/** Whether the way up by a relation never comes back to where it begins. */
function leadsAway(
  map: ArgumentMap,
  tree: ReadingTree,
  via: ReadonlyMap<Id, Id>,
  id: Id,
  relation: Relation,
): boolean {
  const met = new Set<Id>();
  let at = parentThrough(map, tree, id, relation);
  if (at === undefined) return false;
  while (at !== undefined && at !== id && !met.has(at)) {
    met.add(at);
    at = riseFrom(map, tree, via, at)?.to;
  }
  return at !== id;
}

function riseFrom(map: ArgumentMap, tree: ReadingTree, via: ReadonlyMap<Id, Id>, id: Id): Rise | undefined {
  const chosen = map.relations.get(via.get(id) ?? '');
  const to = chosen && parentThrough(map, tree, id, chosen);
  if (to !== undefined) return { to, relation: chosen! };
  const { parent, relation } = tree.branches.get(id)!;
  return parent === undefined ? undefined : { to: parent, relation: relation! };
}

/**
 * The statement above, where one goes up from a statement by one of the relations it is a premise of: what that points at; where it
 * points at a step, that step's first premise, as in the tree; among equivalents and contradictories, the first of the others.
 */
export function parentThrough(
  map: ArgumentMap,
  tree: ReadingTree,
  statement: Id,
  relation: Relation,
): Id | undefined {
  if (!relation.premises?.includes(statement)) return undefined;
  const branch = tree.branches.get(statement);
  return branch?.relation?.id === relation.id ? branch.parent : aimOf(map, tree, relation, statement);
}

/** The statement at which a relation ends, other than `except`: see `parentThrough`. */
export function aimOf(map: ArgumentMap, tree: ReadingTree, relation: Relation, except?: Id): Id | undefined {
  const isAim = (id: Id) => id !== except && tree.branches.has(id);
  const met = new Set<Id>();
  let at: Relation | undefined = relation;
  while (at && !met.has(at.id)) {
    met.add(at.id);
    const { target }: Relation = at;
    if (target === undefined) {
      if (at.kind !== 'equivalence' && at.kind !== 'contradiction') return undefined;
      return at.premises?.find(isAim);
    }
    if (map.statements.has(target)) return isAim(target) ? target : undefined;
    const step: Relation | undefined = map.relations.get(target);
    // A step that points back at itself leads nowhere, least of all to its own premises.
    if (!step || met.has(step.id)) return undefined;
    const hanging: readonly Id[] = step.premises?.filter(isAim) ?? [];
    const first = hanging.find((id) => tree.branches.get(id)!.relation === step) ?? hanging[0];
    if (first !== undefined) return first;
    at = step;
  }
  return undefined;
}
