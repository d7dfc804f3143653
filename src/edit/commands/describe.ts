import type { Id, Layer, Relation, Statement } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

interface Described {
  readonly statements: Statement;
  readonly relations: Relation;
  readonly layers: Layer;
}

/** A command that says one thing of a record anew, or nothing any more. */
const describing = <Table extends keyof Described, Field extends keyof Described[Table] & string>(
  name: string,
  table: Table,
  field: Field,
): Command<{ readonly of: Id; readonly to: Described[Table][Field] | undefined }> => ({
  name,
  run(map, { of, to }) {
    if (!map[table].has(of)) return refused({ kind: 'gone', ids: [of] });
    const isNothing = to === undefined || to === '' || (Array.isArray(to) && to.length === 0);
    return {
      ok: true,
      changes: [{ table, id: of, field, to: isNothing ? undefined : to }],
      ...(table !== 'layers' && { at: of }),
    };
  },
});

/** What sort of claim a statement is: a fact, a value, a policy… */
export const setKind = describing('set-kind', 'statements', 'kind');
/** The short form, for the far zoom and the path bar. */
export const setShort = describing('set-short', 'statements', 'short');
export const setTags = describing('tag', 'statements', 'tags');
/** How much the reader believes a statement before any argument, 0 to 1. */
export const setCredence = describing('set-credence', 'statements', 'credence');
/** The argumentation scheme that a step follows. */
export const setScheme = describing('set-scheme', 'relations', 'scheme');
/** The part that each premise plays in the scheme, by premise id. */
export const setRoles = describing('set-roles', 'relations', 'roles');
/** What sort of answer an attack is. */
export const setAnswer = describing('set-answer', 'relations', 'answer');
export const recolourLayer = describing('recolour-layer', 'layers', 'colour');
/** Locks a layer, or opens it: a deliberate act, which can be taken back as any other. */
export const lockLayer = describing('lock-layer', 'layers', 'locked');

/** Gives a layer another name. */
export const renameLayer: Command<{ readonly of: Id; readonly to: string }> = {
  name: 'rename-layer',
  run(map, { of, to }) {
    if (!map.layers.has(of)) return refused({ kind: 'gone', ids: [of] });
    if (to.trim() === '') return refused({ kind: 'empty-text', ids: [of] });
    return { ok: true, changes: [{ table: 'layers', id: of, field: 'title', to: to.trim() }] };
  },
};
