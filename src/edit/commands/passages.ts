import type { ArgumentMap, Change, Id, Passage } from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Ties a statement or a step to a stretch of a text that says it. */
export const addPassage: Command<{ readonly to: Id; readonly passage: Omit<Passage, 'id'> }> = {
  name: 'add-passage',
  run(map, { to, passage }, { random }) {
    const table = map.statements.has(to) ? 'statements' : 'relations';
    const record = map[table].get(to);
    if (!record || !map.sources.has(passage.source)) return refused({ kind: 'gone', ids: [to] });
    const id = freshId(map, 'passages', random);
    return {
      ok: true,
      changes: [
        { table: 'passages', id, record: { ...passage, id } },
        { table, id: to, field: 'passages', to: [...(record.passages ?? []), id] },
      ],
      at: to,
    };
  },
};

/** Unties a statement or a step from a passage, which goes where nothing else is tied to it. */
export const removePassage: Command<{ readonly from: Id; readonly passage: Id }> = {
  name: 'remove-passage',
  run(map, { from, passage }) {
    const table = map.statements.has(from) ? 'statements' : 'relations';
    const left = map[table].get(from)?.passages?.filter((id) => id !== passage);
    if (!left || left.length === map[table].get(from)!.passages!.length)
      return refused({ kind: 'gone', ids: [passage] });
    const isWanted = ([...map.statements.values(), ...map.relations.values()] as const).some(
      ({ id, passages }) => id !== from && passages?.includes(passage),
    );
    const isNoted = [...map.notes.values(), ...map.silenced.values()].some(({ about }) => about === passage);
    const isSpoken = [...map.locutions.values()].some(({ passages }) => passages?.includes(passage));
    const changes: Change[] = [
      { table, id: from, field: 'passages', to: left.length > 0 ? left : undefined },
    ];
    if (!isWanted && !isNoted && !isSpoken) changes.push({ table: 'passages', id: passage });
    return { ok: true, changes, at: from };
  },
};

/** Puts a passage where its words stand now. */
export const mendPassage: Command<{
  readonly passage: Id;
  readonly to: Pick<Passage, 'start' | 'end' | 'digest'> & { readonly exact?: string };
}> = {
  name: 'mend-passage',
  run(map, { passage, to }) {
    const found = map.passages.get(passage);
    if (!found) return refused({ kind: 'gone', ids: [passage] });
    return { ok: true, changes: [{ table: 'passages', id: passage, record: { ...unquoted(found), ...to } }] };
  },
};

/** A passage without its words and those around it; itself, where it has none. */
export function unquoted(passage: Passage): Passage {
  const { exact, prefix, suffix, ...bare } = passage;
  return exact === undefined && prefix === undefined && suffix === undefined ? passage : bare;
}

/** The passages of a source, as they are found again in another version of it. */
export const passagesIn = (map: ArgumentMap, source: Id): readonly Passage[] =>
  [...map.passages.values()].filter((passage) => passage.source === source);
