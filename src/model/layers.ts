import { adjacency } from './adjacency.ts';
import { withoutRecords } from './argumentMap.ts';
import type { ArgumentMap, Id, LayerRole, Relation } from './records.ts';

/** The order in which layers are read: the author first, the reader last. */
const readingOrder: readonly LayerRole[] = ['source', 'analyst', 'critic', 'defender', 'reader'];

/** The layers, the author's first. */
export const layersInOrder = (map: ArgumentMap) =>
  [...map.layers.values()].sort(
    (a, b) => readingOrder.indexOf(a.role) - readingOrder.indexOf(b.role) || (a.id < b.id ? -1 : 1),
  );

/** Whose words a record is: the role of its layer, the author's where it names none. */
export const layerRole = (map: ArgumentMap, record: { readonly layer?: string }): LayerRole =>
  (record.layer === undefined ? undefined : map.layers.get(record.layer)?.role) ?? 'source';

/** Whether a statement is one that the analyst adds: not in the text. */
export const isImplicit = (map: ArgumentMap, statement: { readonly layer?: string }): boolean =>
  layerRole(map, statement) === 'analyst';

/**
 * The map without some layers, and without what depends on them. A step stays with the premises that remain, if it is not of a hidden
 * layer itself: an author's argument whose unstated premise is hidden is still the author's argument. A step without a target or
 * without any premise goes; a statement that then no longer leads to any root it led to before goes too.
 */
export function withoutLayers(map: ArgumentMap, hidden: ReadonlySet<Id>): ArgumentMap {
  if (hidden.size === 0) return map;
  const index = adjacency(map);
  const statements = new Set<Id>();
  for (const { id, layer } of map.statements.values()) if (hidden.has(layer)) statements.add(id);
  const relations = new Set<Id>();
  const gone = (id: Id) => statements.has(id) || relations.has(id);
  const complete = ({ premises = [], target }: Relation) =>
    premises.length > 0 && (target !== undefined || premises.length > 1);

  const isLost = (relation: Relation): boolean => {
    if (relation.layer !== undefined && hidden.has(relation.layer)) return true;
    if (!complete(relation)) return false;
    if (relation.target !== undefined) return gone(relation.target) || relation.premises!.every(gone);
    return relation.premises!.filter((premise) => !gone(premise)).length < 2;
  };
  const queue: Id[] = [];
  const loseRelation = (relation: Relation) => {
    if (relations.has(relation.id) || !isLost(relation)) return;
    relations.add(relation.id);
    queue.push(relation.id, ...(relation.premises ?? []));
  };
  const settle = () => {
    for (let next = 0; next < queue.length; next += 1) {
      const id = queue[next]!;
      if (map.statements.has(id) && !gone(id) && id !== map.thesis && id !== map.motion) {
        const links = index.from(id).filter(leadsOn);
        if (links.length > 0 && links.every(({ id: link }) => relations.has(link))) statements.add(id);
      }
      if (!gone(id)) continue;
      for (const relation of index.into(id)) loseRelation(relation);
      for (const relation of index.from(id)) loseRelation(relation);
    }
    queue.length = 0;
  };
  const leadsOn = ({ target }: Relation) => target !== undefined;
  for (const relation of map.relations.values()) loseRelation(relation);
  queue.push(...statements);
  settle();

  const kept = withoutRecords(map, { statements, relations });
  const relationsLeft = new Map(kept.relations);
  for (const relation of relationsLeft.values()) {
    const premises = relation.premises?.filter((premise) => !statements.has(premise));
    if (premises && premises.length < relation.premises!.length) relationsLeft.set(relation.id, { ...relation, premises });
  }
  const notes = new Set<Id>();
  for (const note of map.notes.values()) {
    if (gone(note.about) || (note.layer !== undefined && hidden.has(note.layer))) notes.add(note.id);
  }
  const result = withoutRecords({ ...kept, relations: relationsLeft }, { notes });
  if (map.thesis === undefined || !statements.has(map.thesis)) return result;
  const { thesis: _hidden, ...headless } = result;
  return headless as ArgumentMap;
}
