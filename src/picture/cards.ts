import {
  elsewhere,
  groupOf,
  layerRole,
  paragraphsOf,
  roleIn,
  type ArgumentMap,
  type Branch,
  type Group,
  type Id,
  type LayerRole,
  type ReadingTree,
} from '../model/index.ts';
import { isRightToLeft } from '../text/index.ts';
import { groupKey, type Opened } from './opened.ts';
import type { CardRole, GroupState, SceneCard } from './scene.ts';
import type { Measure } from './type.ts';
import { typeset } from './typeset.ts';

/** A card before it has a place. */
export type CardContent = Omit<SceneCard, 'x' | 'y'>;

/** What of a map is read: its tree, and which of its roots; all where absent. */
interface Read {
  readonly tree: ReadingTree;
  readonly roots?: readonly Branch[] | undefined;
}

/** What a branch's card said last, for each state of its groups. */
interface Known {
  readonly map: ArgumentMap;
  readonly tree: ReadingTree;
  readonly roots: readonly Branch[];
  readonly measure: Measure;
  readonly below: number;
  readonly byState: (CardContent | undefined)[];
}

const known = new WeakMap<Branch, Known>();

/**
 * Everything a card says, and how large it is; it is as large closed as open, so that opening one moves no line of it. Remembered with the
 * branch: of a large map nearly all cards say what they said before.
 */
export function cardContent(
  map: ArgumentMap,
  { tree, roots = tree.roots }: Read,
  branch: Branch,
  opened: Opened,
  below: number,
  measure: Measure,
): CardContent {
  let kept = known.get(branch);
  if (
    kept?.map !== map ||
    kept.tree !== tree ||
    kept.roots !== roots ||
    kept.measure !== measure ||
    kept.below !== below
  )
    known.set(branch, (kept = { map, tree, roots, measure, below, byState: [] }));
  const isOpen = (group: Group) => branch.children.length > 0 && opened.has(groupKey(branch.id, group));
  const state = (isOpen('because') ? 1 : 0) + (isOpen('but') ? 2 : 0);
  return (kept.byState[state] ??= contentAnew(map, { tree, roots }, branch, opened, below, measure));
}

function contentAnew(
  map: ArgumentMap,
  { tree, roots }: Read,
  branch: Branch,
  opened: Opened,
  below: number,
  measure: Measure,
): CardContent {
  const statement = map.statements.get(branch.id)!;
  const colour = map.layers.get(statement.layer)?.colour;
  const { because, but } = elsewhere(map, tree, branch.id, roots);
  const link = linkerOf(map, branch);
  return {
    ...typeset(statement, branch.parent === undefined, branch.children.length > 0, measure),
    id: branch.id,
    role: cardRole(map, branch),
    root: branch.parent === undefined,
    layer: layerRole(map, statement),
    ...(link !== undefined && { linkedBy: link }),
    ...(colour !== undefined && { colour }),
    text: statement.text,
    rightToLeft: isRightToLeft(statement.text),
    paragraphs: paragraphsOf(map, statement),
    groups: groupStates(branch, opened),
    elsewhere: { because: because.length, but: but.length },
    below,
  };
}

/** Who ties a statement to what it hangs under, where that is somebody else than who says it: what a reader links is not the author's argument. */
export function linkerOf(map: ArgumentMap, { id, relation }: Branch): LayerRole | undefined {
  if (!relation) return undefined;
  const by = layerRole(map, relation);
  return by === 'source' || by === layerRole(map, map.statements.get(id)!) ? undefined : by;
}

function groupStates(branch: Branch, opened: Opened): Readonly<Record<Group, GroupState>> {
  const steps: Record<Group, Set<Id>> = { because: new Set(), but: new Set() };
  for (const { manner, relation } of branch.children) steps[groupOf[manner!]].add(relation!.id);
  const state = (group: Group) => ({
    count: steps[group].size,
    open: opened.has(groupKey(branch.id, group)),
  });
  return { because: state('because'), but: state('but') };
}

/** Whether what is said of a card elsewhere hangs from its edge: it has no foot to stand in. */
export const hangs = ({ groups, elsewhere: there }: Pick<SceneCard, 'groups' | 'elsewhere'>): boolean =>
  groups.because.count + groups.but.count === 0 && there.because + there.but > 0;

/** What a card is called: by the link above it; a root by what the map says of it. */
export function cardRole(map: ArgumentMap, { id, relation }: Branch): CardRole {
  if (id === map.thesis) return 'thesis';
  if (id === map.motion) return 'motion';
  if (!relation) return 'conclusion';
  const role = roleIn(map, id, relation);
  return role === 'root' ? 'conclusion' : role;
}
