import {
  adjacency,
  groupOf,
  reasonsFor,
  undercutsOf,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type ReadingTree,
  type Relation,
} from '../model/index.ts';
import { aimOf } from './path.ts';

/** The ways one can walk by what they mean. */
export type TypedWay =
  | 'next-reason'
  | 'previous-reason'
  | 'next-objection'
  | 'previous-objection'
  | 'target'
  | 'undercuts'
  | 'backing';

type Sideways = Exclude<TypedWay, 'target' | 'undercuts' | 'backing'>;

const sideways: Readonly<Record<Sideways, { readonly group: Group; readonly by: 1 | -1 }>> = {
  'next-reason': { group: 'because', by: 1 },
  'previous-reason': { group: 'because', by: -1 },
  'next-objection': { group: 'but', by: 1 },
  'previous-objection': { group: 'but', by: -1 },
};

/**
 * Where one comes to from a statement or a relation, or undefined at the end of the way. Reasons and objections are those of the
 * statement above, in tree order (of a root, its own); from one of the other group, and from a root, the next is the first and the
 * previous the last. A step's undercuts and backings: the first statement. From a relation only up and to what is said of it.
 */
export function step(map: ArgumentMap, tree: ReadingTree, at: Id, way: TypedWay): Id | undefined {
  const branch = tree.branches.get(at);
  const relation = branch?.relation ?? map.relations.get(at);
  switch (way) {
    case 'target':
      return branch ? branch.parent : relation && aimOf(map, tree, relation);
    case 'undercuts':
      return relation && firstPremise(tree, undercutsOf(map, relation.id), at);
    case 'backing':
      return relation && firstPremise(tree, reasonsFor(map, relation.id), at);
    default: {
      if (!branch) return undefined;
      const { group, by } = sideways[way];
      const beside = inGroup(rowOf(tree, branch), group);
      const here = beside.indexOf(branch);
      return (here < 0 ? beside.at(by === 1 ? 0 : -1) : beside[here + by])?.id;
    }
  }
}

/** The relations of a statement or relation, to go through in turn: what points at it, then what it is a premise of; each once. */
export const relationsAt = (map: ArgumentMap, id: Id): readonly Relation[] => [
  ...new Set([...adjacency(map).into(id), ...adjacency(map).from(id)]),
];

const rowOf = (tree: ReadingTree, branch: Branch): readonly Branch[] =>
  (branch.parent === undefined ? branch : tree.branches.get(branch.parent)!).children;

const inGroup = (row: readonly Branch[], group: Group) =>
  row.filter(({ manner }) => groupOf[manner!] === group);

function firstPremise(tree: ReadingTree, relations: readonly Relation[], except: Id): Id | undefined {
  const premises = relations.flatMap(({ premises: of }) => of ?? []);
  return premises.find((id) => id !== except && tree.branches.has(id));
}
