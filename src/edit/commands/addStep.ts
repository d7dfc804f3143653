import type { ArgumentMap, Id, Relation } from '../../model/index.ts';
import { freshId, type Command, type Context, type Intent } from '../command.ts';
import { newStatement } from '../newStatement.ts';
import { orderBehind } from '../orderBehind.ts';
import { refused } from '../refusal.ts';

/** A new statement and what it is said of. */
export interface Addition {
  /** A statement; for an undercut or a backing, a relation. */
  readonly to: Id;
  readonly text: string;
  /** Tags of the step. */
  readonly tags?: readonly string[];
}

/** Adds a statement that speaks for another; of a step, one that says why it holds (a backing). */
export const addReason: Command<Addition> = { name: 'add-reason', run: adding('support', 'any') };

/** Adds a statement that speaks against another. */
export const addCounterClaim: Command<Addition> = {
  name: 'add-counter-claim',
  run: adding('attack', 'statements'),
};

/** The same, where what it speaks against is itself an attack: it is answered (Toulmin's rebuttal of an objection). */
export const addRebuttal: Command<Addition> = { name: 'add-rebuttal', run: adding('attack', 'statements') };

/** Adds a statement that denies that a step leads where it says (an undercut, Pollock 1987). */
export const addUndercut: Command<Addition> = { name: 'add-undercut', run: adding('attack', 'relations') };

function adding(kind: Relation['kind'], of: 'statements' | 'relations' | 'any') {
  return (map: ArgumentMap, { to, text, tags = [] }: Addition, context: Context): Intent => {
    const isThere = of === 'any' ? map.statements.has(to) || map.relations.has(to) : map[of].has(to);
    if (!isThere) return refused({ kind: 'gone', ids: [to] });
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    const added = newStatement(map, { text: text.trim() }, context);
    const id = freshId(map, 'relations', context.random);
    const order = orderBehind(map, to, kind);
    const record = {
      id,
      kind,
      premises: [added.id],
      target: to,
      ...(order !== undefined && { order }),
      layer: added.layer,
      ...(tags.length > 0 && { tags: [...tags] }),
    };
    return { ok: true, changes: [...added.changes, { table: 'relations', id, record }], at: added.id };
  };
}
