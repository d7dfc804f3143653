import { adjacency, type Change, type Id } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { freshIds } from '../freshIds.ts';
import { refused } from '../refusal.ts';

/**
 * Splits a statement that says several things. The first part stays the statement, with what is said of it; the others stand beside it, linked,
 * wherever it is a premise, and point at the same passages.
 */
export const splitStatement: Command<{ readonly statement: Id; readonly parts: readonly string[] }> = {
  name: 'split',
  run(map, { statement, parts }, { random }) {
    const found = map.statements.get(statement);
    if (!found) return refused({ kind: 'gone', ids: [statement] });
    const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
    const [first, ...rest] = texts;
    if (first === undefined) return refused({ kind: 'empty-text', ids: [statement] });
    if (rest.length === 0) return refused({ kind: 'nothing-to-do', ids: [statement] });
    const { short: _, ...kept } = found;
    const changes: Change[] = [
      { table: 'statements', id: statement, field: 'text', to: first },
      { table: 'statements', id: statement, field: 'short', to: undefined },
    ];
    const fresh = freshIds(map, random);
    const ids: Id[] = [];
    for (const text of rest) {
      const id = fresh('statements');
      ids.push(id);
      changes.push({ table: 'statements', id, record: { ...kept, id, text } });
    }
    for (const { id, premises = [] } of adjacency(map).from(statement)) {
      const at = premises.indexOf(statement) + 1;
      const to = [...premises.slice(0, at), ...ids, ...premises.slice(at)];
      changes.push({ table: 'relations', id, field: 'premises', to });
    }
    return { ok: true, changes, at: statement };
  },
};
