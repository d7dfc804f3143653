import { adjacency, MIDDLE, orderBetween, type ArgumentMap, type Id, type Relation } from '../model/index.ts';

/** The key that puts a step behind its siblings of the same kind; undefined where it has none. */
export function orderBehind(map: ArgumentMap, target: Id, kind: Relation['kind']): string | undefined {
  const orders = adjacency(map)
    .into(target)
    .filter((step) => step.kind === kind)
    .map(({ order = MIDDLE }) => order);
  return orders.length === 0
    ? undefined
    : orderBetween(
        orders.reduce((a, b) => (a > b ? a : b)),
        undefined,
      );
}
