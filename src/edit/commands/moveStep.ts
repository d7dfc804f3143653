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
import type { Command, Intent } from '../command.ts';
import { refused } from '../refusal.ts';

const orderOf = ({ order = MIDDLE }: Relation) => order;

/**
 * Moves a step by one among its siblings of the same kind. Siblings that say nothing of their order stand together; where they are another's
 * they stay as they are, and the step goes past all of them.
 */
export const moveStep: Command<{ readonly step: Id; readonly by: 1 | -1 }> = {
  name: 'move',
  run(map, { step, by }) {
    const siblings = siblingsOf(map, step);
    const at = siblings.findIndex(({ id }) => id === step);
    return placed(map, step, siblings, at + by);
  },
};

/** The same, to before or behind one of its siblings. */
export const placeStep: Command<{ readonly step: Id } & ({ readonly before: Id } | { readonly behind: Id })> =
  {
    name: moveStep.name,
    run(map, { step, ...where }) {
      const siblings = siblingsOf(map, step);
      const others = siblings.filter(({ id }) => id !== step);
      const beside = 'before' in where ? where.before : where.behind;
      const at = others.findIndex(({ id }) => id === beside);
      if (at < 0) return refused({ kind: 'gone', ids: [beside] });
      return placed(map, step, siblings, 'before' in where ? at : at + 1);
    },
  };

/** The steps of the same kind that lead to the same, itself among them; none where it leads to nothing. */
function siblingsOf(map: ArgumentMap, step: Id): readonly Relation[] {
  const { target, kind } = map.relations.get(step) ?? {};
  return target === undefined
    ? []
    : adjacency(map)
        .into(target)
        .filter((other) => other.kind === kind);
}

/** Puts a step in a place among the others, counted from 0. */
function placed(map: ArgumentMap, step: Id, siblings: readonly Relation[], to: number): Intent {
  const relation = siblings.find(({ id }) => id === step);
  if (!relation) return refused({ kind: 'gone', ids: [step] });
  const others = siblings.filter((other) => other !== relation);
  const from = siblings.indexOf(relation);
  if (to < 0 || to > others.length || to === from) return refused({ kind: 'nothing-to-do', ids: [step] });
  const at = relation.premises?.[0] ?? step;
  const [before, after] = [others[to - 1], others[to]];
  if (!before || !after || orderOf(before) < orderOf(after))
    return { ok: true, changes: [put(step, before, after)], at };
  const tied = others.filter((other) => orderOf(other) === orderOf(before));
  const [first, last] = [others.indexOf(tied[0]!), others.indexOf(tied.at(-1)!)];
  const changes = tied.every((other) => !lockedLayerOf(map, other))
    ? numbered(
        [...others.slice(first, to), relation, ...others.slice(to, last + 1)],
        [others[first - 1], others[last + 1]],
      )
    : [to < from ? put(step, others[first - 1], tied[0]) : put(step, tied.at(-1), others[last + 1])];
  return { ok: true, changes, at };
}

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
