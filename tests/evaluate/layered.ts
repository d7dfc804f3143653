import type { ArgumentMap, Id } from '../../src/model/index.ts';
import { grownMap, wildMap } from './wild.ts';

/** A small random map of all layers: any, or one as people argue, where each statement and the step from it are of a random layer. */
export function layeredMap(random: () => number): ArgumentMap {
  if (random() < 0.5) return wildMap(random, 4, 14, 0).map;
  const map = grownMap(random, 18, 0.6);
  const layers = [...map.layers.keys()];
  const layered = <R extends { readonly id: Id }>(table: ReadonlyMap<Id, R>, of: (record: R) => Id) =>
    new Map([...table].map(([id, record]) => [id, { ...record, layer: of(record) }]));
  const statements = layered(map.statements, () => layers[Math.floor(random() * layers.length)]!);
  const relations = layered(map.relations, ({ premises }) => statements.get(premises![0]!)!.layer);
  return { ...map, statements, relations };
}
