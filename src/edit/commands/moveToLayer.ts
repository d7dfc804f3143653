import { adjacency, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Moves a statement to another layer, and the steps that rest on nothing else: they are the same people's words. */
export const moveToLayer: Command<{ readonly statement: Id; readonly layer: Id }> = {
  name: 'move-to-layer',
  run(map, { statement, layer }) {
    if (!map.statements.has(statement)) return refused({ kind: 'gone', ids: [statement] });
    if (!map.layers.has(layer)) return refused({ kind: 'gone', ids: [layer] });
    const own = adjacency(map)
      .from(statement)
      .filter(({ premises }) => premises?.every((premise) => premise === statement));
    const move = (table: 'statements' | 'relations', id: Id) => ({ table, id, field: 'layer', to: layer });
    return {
      ok: true,
      changes: [move('statements', statement), ...own.map(({ id }) => move('relations', id))],
      at: statement,
    };
  },
};
