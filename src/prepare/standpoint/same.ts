import { adjacency, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';

/** A statement, and those that are held to say the same, directly or by way of others; not what contradicts what contradicts it. */
export function sayingTheSame(map: ArgumentMap, id: Id): ReadonlySet<Id> {
  const index = adjacency(map);
  const same = new Set([id]);
  const isSameness = ({ kind }: Relation) => kind === 'equivalence' || kind === 'rephrase';
  for (const one of same)
    for (const { premises = [], target } of [...index.from(one), ...index.into(one)].filter(isSameness))
      for (const other of [...premises, target])
        if (other !== undefined && map.statements.has(other)) same.add(other);
  return same;
}
