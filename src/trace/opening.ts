import {
  groupOf,
  isReply,
  trail,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type View,
} from '../model/index.ts';
import type { Look, Seen } from './look.ts';
import { neededOpen } from './prune.ts';

/** Layers of critics, and of those who answer them. */
export const repliers = (map: ArgumentMap): readonly Id[] =>
  [...map.layers.values()].filter(({ role }) => isReply(role)).map(({ id }) => id);

/** How a map is looked at when it opens: the author first, the critics not yet heard. */
export const openingLook = (map: ArgumentMap): Look => ({ hidden: new Set(repliers(map)) });

/** How a saved view looks at its map. What it names that is no longer there is passed over. */
export const lookOf = (map: ArgumentMap, { hidden = [], focus, filter = {} }: View): Look => ({
  hidden: new Set(hidden.filter((id) => map.layers.has(id))),
  focus: focus?.of === undefined || map.statements.has(focus.of) ? focus : undefined,
  filter,
});

/** The trees that are read: the motion's belongs to the debate and waits until critics are heard, if there is another. */
export function rootsRead(
  { motion, thesis, layers }: ArgumentMap,
  { tree, kept }: Seen,
  hidden: ReadonlySet<Id>,
): readonly Branch[] {
  const isHeard = [...layers.values()].some(({ id, role }) => isReply(role) && !hidden.has(id));
  if (kept || isHeard || motion === thesis) return tree.roots;
  const others = tree.roots.filter(({ id }) => id !== motion);
  return others.length > 0 ? others : tree.roots;
}

/** Groups of statements. */
export type Groups = ReadonlyMap<Id, ReadonlySet<Group>>;

/** What is open as a map opens: the reasons for its thesis; and all that must be for what is looked for to be seen. */
export function firstGroups(map: ArgumentMap, { tree, kept }: Seen): Groups {
  const thesis = map.thesis ?? tree.roots[0]?.id;
  const groups = new Map<Id, ReadonlySet<Group>>();
  if (thesis !== undefined) groups.set(thesis, new Set(['because']));
  return kept ? together(groups, neededOpen(tree, kept)) : groups;
}

/** What a saved view has open: what it names, or, naming nothing at all, what must be for what it looks for to be seen; and the way to what it selects. */
export function groupsOfView(view: View, { tree, kept }: Seen): Groups {
  const { reasons = [], objections = [], selection } = view;
  const named = new Map<Id, Set<Group>>();
  const name = (id: Id, group: Group) => named.set(id, new Set([...(named.get(id) ?? []), group]));
  for (const id of reasons) name(id, 'because');
  for (const id of objections) name(id, 'but');
  if (!view.reasons && !view.objections && kept)
    for (const [id, groups] of neededOpen(tree, kept)) groups.forEach((group) => name(id, group));
  for (const { parent, manner } of selection === undefined ? [] : trail(tree, selection))
    if (parent !== undefined) name(parent, groupOf[manner!]);
  return named;
}

function together(a: Groups, b: Groups): Groups {
  const both = new Map(a);
  for (const [id, groups] of b) both.set(id, new Set([...(both.get(id) ?? []), ...groups]));
  return both;
}
