import { adjacency, type ArgumentMap, type Id, type Relation } from '../../model/index.ts';

/**
 * The steps that tell on a motion by themselves: reasons for it, and attacks on what contradicts it, for one side; attacks on it, and reasons for what contradicts it, for the other. Statements that
 * are held to say the same as the motion count as it. In the order of the map.
 */
export function stepsOnMotion(map: ArgumentMap, motion: Id, side: 'for' | 'against'): readonly Relation[] {
  const index = adjacency(map);
  const found: Relation[] = [];
  for (const [id, isMotion] of sayingIt(map, motion)) {
    const wanted = isMotion === (side === 'for') ? 'support' : 'attack';
    found.push(...index.into(id).filter(({ kind }) => kind === wanted));
  }
  return [...new Set(found)];
}

/** The side that a map gives more to say on a motion; for it, where it gives both as much. */
export const armedSide = (map: ArgumentMap, motion: Id): 'for' | 'against' =>
  stepsOnMotion(map, motion, 'against').length > stepsOnMotion(map, motion, 'for').length ? 'against' : 'for';

/** The statements that say what the motion says (true), and those that contradict it (false). */
export function sayingIt(map: ArgumentMap, motion: Id): ReadonlyMap<Id, boolean> {
  const index = adjacency(map);
  const said = new Map([[motion, true]]);
  for (const [id, isMotion] of said) {
    for (const { kind, premises = [] } of index.from(id)) {
      if (kind !== 'equivalence' && kind !== 'contradiction') continue;
      for (const other of premises)
        if (map.statements.has(other) && !said.has(other))
          said.set(other, isMotion === (kind === 'equivalence'));
    }
    for (const { kind, premises = [] } of index.into(id))
      if (kind === 'rephrase')
        for (const other of premises)
          if (map.statements.has(other) && !said.has(other)) said.set(other, isMotion);
  }
  return said;
}
