import { adjacency } from './adjacency.ts';
import { forget } from './forget.ts';
import { roots } from './queries.ts';
import type { ArgumentMap, Id, Layer, LayerRole, Relation } from './records.ts';

/** The order in which layers are read: the author first, the reader last. */
const readingOrder: readonly LayerRole[] = ['source', 'analyst', 'critic', 'defender', 'reader'];

/** The layers, the author's first. */
export const layersInOrder = (map: ArgumentMap) =>
  [...map.layers.values()].sort(
    (a, b) => readingOrder.indexOf(a.role) - readingOrder.indexOf(b.role) || (a.id < b.id ? -1 : 1),
  );

/** Whether a layer's people answer the text: critics, and those who answer them for it. */
export const isReply = (role: LayerRole): boolean => role === 'critic' || role === 'defender';

/** Whether what a layer holds may not be changed. Only a reader's layer is open where nothing is said of it: what others said is theirs. */
export const isLocked = ({ locked, role }: Layer): boolean => locked ?? role !== 'reader';

/** The layer of a record; the author's where it names none. */
const layerOf = (map: ArgumentMap, { layer }: { readonly layer?: Id }): Layer | undefined =>
  layer === undefined ? layersInOrder(map).find(({ role }) => role === 'source') : map.layers.get(layer);

/** The layer of a record where that is locked; undefined where the record may be changed. */
export function lockedLayerOf(map: ArgumentMap, record: { readonly layer?: Id }): Layer | undefined {
  const layer = layerOf(map, record);
  return layer && isLocked(layer) ? layer : undefined;
}

/** Whose words a record is: the role of its layer, the author's where it names none. */
export const layerRole = (map: ArgumentMap, record: { readonly layer?: string }): LayerRole =>
  (record.layer === undefined ? undefined : map.layers.get(record.layer)?.role) ?? 'source';

/**
 * The map without some layers, and without what depends on them. A step stays with the premises that remain, if it is not of a hidden
 * layer itself: an author's argument whose unstated premise is hidden is still the author's argument. A step that loses its target or
 * its last premise goes; a statement that led to a root and no longer does goes too. What points at what went forgets it.
 */
export function withoutLayers(map: ArgumentMap, hidden: ReadonlySet<Id>): ArgumentMap {
  if (hidden.size === 0) return map;
  const lost = new Set<Id>();
  for (const { id, layer } of map.statements.values()) if (hidden.has(layer)) lost.add(id);
  for (const { id, layer } of map.relations.values())
    if (layer !== undefined && hidden.has(layer)) lost.add(id);
  loseDependents(map, lost);
  const ends = rootIds(map);
  const before = leadingTo(map, ends, new Set());
  const after = leadingTo(map, ends, lost);
  for (const id of map.statements.keys()) if (before.has(id) && !after.has(id)) lost.add(id);
  loseDependents(map, lost);
  for (const { id, layer } of map.notes.values()) if (layer !== undefined && hidden.has(layer)) lost.add(id);
  return forget(map, lost);
}

/** Adds to what is lost the steps that can't stand without it, and the statements of which every step is lost. */
function loseDependents(map: ArgumentMap, lost: Set<Id>): void {
  const index = adjacency(map);
  const queue = [...lost];
  const lose = (id: Id) => {
    if (lost.has(id)) return;
    lost.add(id);
    queue.push(id);
  };
  const check = (relation: Relation) => {
    if (falls(relation, lost)) lose(relation.id);
  };
  for (const id of queue) {
    index.into(id).forEach(check);
    index.from(id).forEach(check);
    for (const premise of map.relations.get(id)?.premises ?? []) {
      if (premise === map.thesis || premise === map.motion || !map.statements.has(premise)) continue;
      const onward = index.from(premise).filter(({ target }) => target !== undefined);
      if (onward.length > 0 && onward.every((step) => lost.has(step.id))) lose(premise);
    }
  }
}

/** Whether a step can't stand: its target is lost or all its premises are; or, between statements, fewer than two of them are left. */
function falls({ premises = [], target }: Relation, lost: ReadonlySet<Id>): boolean {
  if (target !== undefined && lost.has(target)) return true;
  const left = premises.filter((premise) => !lost.has(premise)).length;
  return left < premises.length && left < (target === undefined ? 2 : 1);
}

const rootIds = (map: ArgumentMap): readonly Id[] => [
  ...roots(map).map(({ id }) => id),
  ...(map.motion === undefined ? [] : [map.motion]),
];

/** Every statement and relation from which a way leads to one of the ends, past what is lost. */
function leadingTo(map: ArgumentMap, ends: readonly Id[], lost: ReadonlySet<Id>): ReadonlySet<Id> {
  const index = adjacency(map);
  const found = new Set<Id>();
  const reach = (id: Id) => {
    if (!lost.has(id)) found.add(id);
  };
  ends.forEach(reach);
  for (const id of found) {
    map.relations.get(id)?.premises?.forEach(reach);
    for (const { id: step } of index.into(id)) reach(step);
  }
  return found;
}
