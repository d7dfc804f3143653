import type { Command } from '../command.ts';
import { newStatement } from '../newStatement.ts';
import { refused } from '../refusal.ts';

/** Adds a statement that stands for itself; on a map without a thesis it is that. */
export const addStatement: Command<{ readonly text: string }> = {
  name: 'add-statement',
  run(map, { text }, context) {
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    const added = newStatement(map, { text: text.trim() }, context);
    return {
      ok: true,
      changes: [
        ...added.changes,
        ...(map.thesis === undefined ? [{ table: 'map', field: 'thesis', to: added.id } as const] : []),
      ],
      at: added.id,
    };
  },
};
