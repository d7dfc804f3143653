import type { Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { newStatement } from '../newStatement.ts';
import { refused } from '../refusal.ts';

/** Adds a statement without which a step does not lead where it says: a linked premise. */
export const addPremise: Command<{ readonly step: Id; readonly text: string }> = {
  name: 'add-premise',
  run(map, { step, text }, context) {
    const relation = map.relations.get(step);
    if (!relation) return refused({ kind: 'gone', ids: [step] });
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    const added = newStatement(map, { text: text.trim() }, context);
    const to = [...(relation.premises ?? []), added.id];
    return {
      ok: true,
      changes: [...added.changes, { table: 'relations', id: step, field: 'premises', to }],
      at: added.id,
    };
  },
};
