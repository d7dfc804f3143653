import type { ArgumentMap, Id } from '../model/index.ts';

/** Statements that are held to say the same, directly or by way of others: each → the one that stands for all of them. Those alone are left out. */
export function equivalents(map: ArgumentMap): ReadonlyMap<Id, Id> {
  const above = new Map<Id, Id>();
  const top = (id: Id): Id => {
    let at = id;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    return at;
  };
  for (const relation of map.relations.values()) {
    if (relation.kind !== 'equivalence') continue;
    const { premises = [] } = relation;
    const [first, ...others] = premises.filter((premise) => map.statements.has(premise));
    for (const other of others) {
      const [a, b] = [top(first!), top(other)];
      if (a !== b) above.set(b, a);
    }
  }
  const tops = new Map<Id, Id>();
  for (const id of above.keys()) tops.set(id, top(id));
  return tops;
}
