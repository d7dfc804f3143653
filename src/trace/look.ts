import {
  readingTree,
  withoutLayers,
  type ArgumentMap,
  type Filter,
  type Focus,
  type Id,
  type ReadingTree,
} from '../model/index.ts';
import { isEmptyFilter, matching } from './filter.ts';
import { focusOn } from './focus.ts';
import { prune } from './prune.ts';

/** What is chosen to be looked at in a map: which layers are hidden, around what, and of what kind. */
export interface Look {
  readonly hidden: ReadonlySet<Id>;
  readonly focus?: Focus | undefined;
  readonly filter?: Filter | undefined;
}

/** What of a map is seen. */
export interface Seen {
  /** The map without its hidden layers. */
  readonly map: ArgumentMap;
  /** The part of its reading tree that is kept or leads to it. */
  readonly tree: ReadingTree;
  /** The statements that were looked for; undefined where neither focus nor filter is set, and all are. */
  readonly kept: ReadonlySet<Id> | undefined;
  /** What is in the tree only because something kept lies under it. */
  readonly context: ReadonlySet<Id>;
  /** How many statements of the shown layers are not in the tree. */
  readonly leftOut: number;
}

/** What of a map is seen: first layers are hidden, then focus and filter each keep some statements, and what both keep is kept. */
export const seenOf = (map: ArgumentMap, look: Look): Seen => seenIn(withoutLayers(map, look.hidden), look);

/** The same of a map whose layers are hidden already, so that a new focus needs no new map. */
export function seenIn(map: ArgumentMap, look: Pick<Look, 'focus' | 'filter'>): Seen {
  const whole = readingTree(map);
  const kept = keptBy(map, whole, look);
  if (!kept) return { map, tree: whole, kept, context: new Set(), leftOut: 0 };
  const { tree, context } = prune(whole, kept);
  return { map, tree, kept, context, leftOut: map.statements.size - tree.branches.size };
}

function keptBy(
  map: ArgumentMap,
  tree: ReadingTree,
  { focus, filter }: Pick<Look, 'focus' | 'filter'>,
): ReadonlySet<Id> | undefined {
  const near = focus && focusOn(map, tree, focus);
  const passing = filter && !isEmptyFilter(filter) ? matching(map, filter) : undefined;
  if (!near || !passing) return near ?? passing;
  return new Set([...passing].filter((id) => near.has(id)));
}
