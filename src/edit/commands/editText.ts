import type { Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Says a statement in other words; its short form too, which is dropped where none is given, since it said the old ones. */
export const editText: Command<{ readonly statement: Id; readonly text: string; readonly short?: string }> = {
  name: 'edit-text',
  run(map, { statement, text, short }) {
    const found = map.statements.get(statement);
    if (!found) return refused({ kind: 'gone', ids: [statement] });
    const to = text.trim();
    if (to === '') return refused({ kind: 'empty-text', ids: [statement] });
    const brief = short?.trim() || undefined;
    const on = { table: 'statements', id: statement } as const;
    return {
      ok: true,
      changes: [
        { ...on, field: 'text', to },
        ...(to !== found.text || brief !== undefined ? [{ ...on, field: 'short', to: brief }] : []),
      ],
      at: statement,
    };
  },
};
