import type { Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Says which statement the text argues for. */
export const setThesis: Command<{ readonly statement: Id }> = {
  name: 'set-thesis',
  run: (map, { statement }) =>
    map.statements.has(statement)
      ? { ok: true, changes: [{ table: 'map', field: 'thesis', to: statement }], at: statement }
      : refused({ kind: 'gone', ids: [statement] }),
};
