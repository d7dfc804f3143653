import { groupOf, type Branch, type Group, type Id, type ReadingTree } from '../model/index.ts';

/** What is open: a statement's reasons, its objections. Keys are made by `groupKey`. */
export type Opened = ReadonlySet<string>;

export const groupKey = (id: Id, group: Group): string => `${id}/${group}`;

/** The groups that a statement has. */
export function groupsOf({ children }: Branch): readonly Group[] {
  const has = (group: Group) => children.some(({ manner }) => groupOf[manner!] === group);
  return (['because', 'but'] as const).filter(has);
}

/** The keys of some groups of statements. */
export const keysOf = (groups: ReadonlyMap<Id, Iterable<Group>>): Opened =>
  new Set([...groups].flatMap(([id, some]) => [...some].map((group) => groupKey(id, group))));

/** The keys of all groups of some statements. */
const allKeysOf = (branches: Iterable<Branch>): readonly string[] =>
  [...branches].flatMap((branch) => groupsOf(branch).map((group) => groupKey(branch.id, group)));

/** Everything open. */
export const allOpen = (tree: ReadingTree): Opened => new Set(allKeysOf(tree.branches.values()));

/** Everything open down to a depth: 1 shows what bears on the roots, 2 what bears on that, … */
export const openToDepth = (tree: ReadingTree, depth: number): Opened =>
  new Set(allKeysOf([...tree.branches.values()].filter((branch) => branch.depth < depth)));

/** A statement and all that hangs under it, itself first; level by level. */
export function branchesUnder(tree: ReadingTree, id: Id): readonly Branch[] {
  const root = tree.branches.get(id);
  const under = root ? [root] : [];
  for (const { children } of under) for (const child of children) under.push(child);
  return under;
}

/** All below a statement opened. */
export const openBelow = (tree: ReadingTree, opened: Opened, id: Id): Opened =>
  new Set([...opened, ...allKeysOf(branchesUnder(tree, id))]);

/** All below a statement closed, its own groups with it. */
export function closeBelow(tree: ReadingTree, opened: Opened, id: Id): Opened {
  const closed = new Set(allKeysOf(branchesUnder(tree, id)));
  return new Set([...opened].filter((key) => !closed.has(key)));
}

/** What of the branch under a statement is shown, itself among it. */
function shownUnder(tree: ReadingTree, opened: Opened, id: Id): readonly Branch[] {
  const root = tree.branches.get(id);
  const under = root ? [root] : [];
  for (const branch of under) {
    for (const child of branch.children)
      if (opened.has(groupKey(branch.id, groupOf[child.manner!]))) under.push(child);
  }
  return under;
}

/** One level more below a statement: whatever is shown of it and still closed is opened. */
export const openLevel = (tree: ReadingTree, opened: Opened, id: Id): Opened =>
  new Set([...opened, ...allKeysOf(shownUnder(tree, opened, id))]);

/** One level less below a statement: what is deepest of what is shown of it is closed. */
export function closeLevel(tree: ReadingTree, opened: Opened, id: Id): Opened {
  const shown = shownUnder(tree, opened, id);
  const deepest = shown.reduce((most, { depth }) => Math.max(most, depth), 0);
  const closed = new Set(allKeysOf(shown.filter(({ depth }) => depth === deepest - 1)));
  return new Set([...opened].filter((key) => !closed.has(key)));
}
