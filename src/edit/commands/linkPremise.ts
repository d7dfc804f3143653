import type { Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Makes a statement that is already there a linked premise of a step. */
export const linkPremise: Command<{ readonly step: Id; readonly statement: Id }> = {
  name: 'link-premise',
  run(map, { step, statement }) {
    const relation = map.relations.get(step);
    if (!relation || !map.statements.has(statement))
      return refused({ kind: 'gone', ids: [relation ? statement : step] });
    if (relation.target === statement) return refused({ kind: 'itself', ids: [statement] });
    const premises = relation.premises ?? [];
    if (premises.includes(statement)) return refused({ kind: 'nothing-to-do', ids: [statement] });
    return {
      ok: true,
      changes: [{ table: 'relations', id: step, field: 'premises', to: [...premises, statement] }],
      at: statement,
    };
  },
};
