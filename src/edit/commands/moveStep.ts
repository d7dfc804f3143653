import {
  adjacency,
  lockedLayerOf,
  MIDDLE,
  orderBetween,
  type ArgumentMap,
  type Change,
  type Id,
  type Relation,
} from '../../model/index.ts';
import { type Command } from '../command.ts';
import { refused } from '../refusal.ts';

const orderOf = ({ order = MIDDLE }: Relation) => order;

/**
 * Moves a step by one among its siblings of the same kind. Siblings that say nothing of their order stand together; where they are another's
 * they stay as they are, and the step goes past all of them.
 */
export const moveStep: Command<{ readonly step: Id; readonly by: 1 | -1 }> = {
  name: 'move',
  run(map, { step, by }) {
    const relation = map.relations.get(step);
    if (relation?.target === undefined) return refused({ kind: 'gone', ids: [step] });
    const siblings = adjacency(map)
      .into(relation.target)
      .filter(({ kind }) => kind === relation.kind);
    const others = siblings.filter(({ id }) => id !== step);
    const at = siblings.indexOf(relation);
    const to = at + by;
    if (to < 0 || to > others.length) return refused({ kind: 'nothing-to-do', ids: [step] });
    const [before, after] = [others[to - 1], others[to]];
    if (!before || !after || orderOf(before) < orderOf(after))
      return { ok: true, changes: [put(step, before, after)], at: relation.premises?.[0] ?? step };
    const tied = others.filter((other) => orderOf(other) === orderOf(before));
    const [first, last] = [others.indexOf(tied[0]!), others.indexOf(tied.at(-1)!)];
    const changes = tied.every((other) => isOpen(map, other))
      ? numbered(
          [...others.slice(first, to), relation, ...others.slice(to, last + 1)],
          [others[first - 1], others[last + 1]],
        )
      : [by < 0 ? put(step, others[first - 1], tied[0]) : put(step, tied.at(-1), others[last + 1])];
    return { ok: true, changes, at: relation.premises?.[0] ?? step };
  },
};

const put = (id: Id, before: Relation | undefined, after: Relation | undefined): Change => ({
  table: 'relations',
  id,
  field: 'order',
  to: orderBetween(before && orderOf(before), after && orderOf(after)),
});

/** Some steps in this order, between two others. */
function numbered(
  steps: readonly Relation[],
  [before, after]: readonly [Relation | undefined, Relation | undefined],
): readonly Change[] {
  let last = before && orderOf(before);
  return steps.map(({ id }) => {
    last = orderBetween(last, after && orderOf(after));
    return { table: 'relations', id, field: 'order', to: last };
  });
}

function isOpen(map: ArgumentMap, step: Relation): boolean {
  return lockedLayerOf(map, step) === undefined;
}
