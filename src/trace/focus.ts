import type { ArgumentMap, Branch, Focus, FocusKind, Id, ReadingTree } from '../model/index.ts';
import { near } from './near.ts';
import { objections, reasons } from './support.ts';
import { unanswered } from './unanswered.ts';

/** How far `near` reaches where a focus doesn't say. */
const usualLinks = 2;

/**
 * The statements that a focus keeps, of a map and its reading tree; see `focus` in the schema. None where it names a statement that the map
 * has not, or names none and needs one. What stands between them in the tree is not among them: `prune` adds it as context. Linear in the map.
 */
export function focusOn(map: ArgumentMap, tree: ReadingTree, focus: Focus): ReadonlySet<Id> {
  const { kind, of, links = usualLinks } = focus;
  if (of === undefined) return kind === 'unanswered' ? unanswered(map) : new Set();
  return map.statements.has(of) ? keep[kind](map, tree, of, links) : new Set();
}

type Keep = (map: ArgumentMap, tree: ReadingTree, of: Id, links: number) => ReadonlySet<Id>;

const keep: Readonly<Record<FocusKind, Keep>> = {
  near: (map, _tree, of, links) => near(map, of, links),
  chain,
  reasons: (map, _tree, of) => reasons(map, of),
  objections: (map, _tree, of) => objections(map, of),
  branch: (_map, tree, of) => branch(tree, of),
  unanswered: (map, tree, of) => {
    const open = unanswered(map);
    return new Set([...branch(tree, of)].filter((id) => open.has(id)));
  },
};

/** The way up the tree, with all premises of each step on it: a linked premise is useless without the others. */
function chain(map: ArgumentMap, tree: ReadingTree, of: Id): ReadonlySet<Id> {
  const kept = new Set<Id>();
  for (let at = tree.branches.get(of); at; at = above(tree, at)) {
    kept.add(at.id);
    for (const premise of at.relation?.premises ?? []) if (map.statements.has(premise)) kept.add(premise);
  }
  return kept;
}

const above = (tree: ReadingTree, { parent }: Branch): Branch | undefined =>
  parent === undefined ? undefined : tree.branches.get(parent);

/** A statement and everything under it in the tree. */
function branch(tree: ReadingTree, of: Id): ReadonlySet<Id> {
  const kept = new Set<Id>([of]);
  for (const id of kept) for (const child of tree.branches.get(id)?.children ?? []) kept.add(child.id);
  return kept;
}
