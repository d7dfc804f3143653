import { readingTree, type ArgumentMap, type Branch, type Id } from '../model/index.ts';

/**
 * Puts ids in the order in which the outline reads a map: each statement before what hangs under it, a step before the first of its premises that is read after it. What isn't
 * in the map comes last. Linear in the map, once; then the time to sort.
 */
export function inReadingOrder(map: ArgumentMap): (ids: Iterable<Id>) => readonly Id[] {
  const places = new Map<Id, number>();
  const { roots } = readingTree(map);
  const pending: Branch[] = [...roots].reverse();
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const { id, relation, children } = branch;
    if (relation && !places.has(relation.id)) places.set(relation.id, places.size);
    places.set(id, places.size);
    pending.push(...[...children].reverse());
  }
  // Steps that hang nowhere are read with the first of their premises.
  const place = (id: Id): number =>
    places.get(id) ??
    Math.min(...(map.relations.get(id)?.premises ?? []).map((premise) => places.get(premise) ?? Infinity));
  return (ids) =>
    [...ids]
      .map((id) => ({ id, at: place(id) }))
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at - b.at))
      .map(({ id }) => id);
}
