import {
  tableOf,
  type ArgumentMap,
  type Change,
  type Id,
  type Note,
  type Source,
  type Verdict,
} from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { readersLayer } from '../newStatement.ts';
import { refused } from '../refusal.ts';

/** What a note says. */
export type NoteFields = Pick<Note, 'kind' | 'text'> & Partial<Pick<Note, 'verdict' | 'private' | 'sources'>>;

/** Adds a note about a record: the writer's own, whatever layer it is about. */
export const addNote: Command<NoteFields & { readonly about: Id }> = {
  name: 'add-note',
  run(map, { about, ...fields }, context) {
    if (tableOf(map, about) === undefined) return refused({ kind: 'gone', ids: [about] });
    if (fields.text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    const { id: layer, changes } = readersLayer(map, context);
    return { ok: true, changes: [...changes, noted(map, { about, ...fields, layer }, context.random)] };
  },
};

/** Says a note in other words. */
export const editNote: Command<{ readonly note: Id; readonly text: string }> = {
  name: 'edit-note',
  run(map, { note, text }) {
    if (!map.notes.has(note)) return refused({ kind: 'gone', ids: [note] });
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [note] });
    return { ok: true, changes: [{ table: 'notes', id: note, field: 'text', to: text.trim() }] };
  },
};

export const removeNote: Command<{ readonly note: Id }> = {
  name: 'remove-note',
  run: (map, { note }) =>
    map.notes.has(note)
      ? { ok: true, changes: [{ table: 'notes', id: note }] }
      : refused({ kind: 'gone', ids: [note] }),
};

/** Cites a source for or about a record, with what it says there: a source that is new, in CSL-JSON, or one that the map has. With what comes of it for the claim, it is a fact-check, else a comment. */
export const cite: Command<{
  readonly about: Id;
  readonly source: Id | Source['csl'];
  readonly text: string;
  readonly verdict?: Verdict;
}> = {
  name: 'cite',
  run(map, { about, source, text, verdict }, context) {
    if (tableOf(map, about) === undefined) return refused({ kind: 'gone', ids: [about] });
    if (text.trim() === '') return refused({ kind: 'empty-text', ids: [] });
    if (typeof source === 'string' && !map.sources.has(source))
      return refused({ kind: 'gone', ids: [source] });
    const { id: layer, changes } = readersLayer(map, context);
    const all: Change[] = [...changes];
    let cited: Id;
    if (typeof source === 'string') cited = source;
    else {
      cited = freshId(map, 'sources', context.random);
      all.push({ table: 'sources', id: cited, record: { id: cited, role: 'reference', csl: source } });
    }
    const kind: Pick<Note, 'kind' | 'verdict'> = verdict
      ? { kind: 'fact-check', verdict }
      : { kind: 'comment' };
    const fields = { about, ...kind, text, sources: [cited], layer };
    return { ok: true, changes: [...all, noted(map, fields, context.random)] };
  },
};

function noted(map: ArgumentMap, fields: Omit<Note, 'id'>, random: () => number): Change {
  const id = freshId(map, 'notes', random);
  return { table: 'notes', id, record: { ...fields, text: fields.text.trim(), id } };
}
