import type { Id } from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { orderBehind } from '../orderBehind.ts';
import { readersLayer } from '../newStatement.ts';
import { refused } from '../refusal.ts';

/** What is tied to what. */
export interface Link {
  readonly from: Id;
  /** A statement or a relation. */
  readonly to: Id;
  readonly kind: 'support' | 'attack';
}

/** Ties a statement that is already there to another, or to a step: it supports or attacks it as well. */
export const link: Command<Link> = {
  name: 'link',
  run(map, { from, to, kind }, context) {
    if (!map.statements.has(from)) return refused({ kind: 'gone', ids: [from] });
    if (!map.statements.has(to) && !map.relations.has(to)) return refused({ kind: 'gone', ids: [to] });
    if (from === to || map.relations.get(to)?.premises?.includes(from))
      return refused({ kind: 'itself', ids: [from] });
    const isThere = [...map.relations.values()].some(
      ({ kind: as, target, premises = [] }) =>
        as === kind && target === to && premises.length === 1 && premises[0] === from,
    );
    if (isThere) return refused({ kind: 'nothing-to-do', ids: [from, to] });
    const { id: layer, changes } = readersLayer(map, context);
    const id = freshId(map, 'relations', context.random);
    const order = orderBehind(map, to, kind);
    const record = { id, kind, premises: [from], target: to, ...(order !== undefined && { order }), layer };
    return { ok: true, changes: [...changes, { table: 'relations', id, record }], at: from };
  },
};
