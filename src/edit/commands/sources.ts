import type { Change, Id, Source } from '../../model/index.ts';
import { freshId, type Command } from '../command.ts';
import { refused } from '../refusal.ts';
import { passagesIn, unquoted } from './passages.ts';

/** Adds a text that the map is a reading of, or a work that it refers to. */
export const addSource: Command<{ readonly source: Omit<Source, 'id'> }> = {
  name: 'add-source',
  run(map, { source }, { random }) {
    const same = [...map.sources.values()].find(
      ({ digest }) => digest !== undefined && digest === source.digest,
    );
    if (same) return refused({ kind: 'nothing-to-do', ids: [same.id] });
    const id = freshId(map, 'sources', random);
    return { ok: true, changes: [{ table: 'sources', id, record: { ...source, id } }] };
  },
};

/** Describes a source otherwise. */
export const describeSource: Command<{ readonly source: Id; readonly csl: Source['csl'] }> = {
  name: 'describe-source',
  run(map, { source, csl }) {
    if (!map.sources.has(source)) return refused({ kind: 'gone', ids: [source] });
    return { ok: true, changes: [{ table: 'sources', id: source, field: 'csl', to: csl }] };
  },
};

/** Says what a paragraph of a source (counted from 1) says, in a line of one's own; without words, nothing is said of it. */
export const summarise: Command<{ readonly source: Id; readonly paragraph: number; readonly gist: string }> =
  {
    name: 'summarise',
    run(map, { source, paragraph, gist }) {
      const found = map.sources.get(source)?.paragraphs?.[paragraph - 1];
      if (!found) return refused({ kind: 'gone', ids: [source] });
      const { gist: _, ...bare } = found;
      const line = gist.trim();
      const to = map.sources
        .get(source)!
        .paragraphs!.with(paragraph - 1, line === '' ? bare : { ...bare, gist: line });
      return { ok: true, changes: [{ table: 'sources', id: source, field: 'paragraphs', to }] };
    },
  };

/** Keeps the normalised text of a source in the map's file, or, without it, only its digests and summaries: no words of it, quoted ones neither. */
export const keepText: Command<{ readonly source: Id; readonly text: string | undefined }> = {
  name: 'keep-text',
  run(map, { source, text }) {
    const found = map.sources.get(source);
    if (!found) return refused({ kind: 'gone', ids: [source] });
    if (found.text === text) return refused({ kind: 'nothing-to-do', ids: [source] });
    const changes: Change[] = [{ table: 'sources', id: source, field: 'text', to: text }];
    if (text === undefined)
      for (const passage of passagesIn(map, source))
        if (unquoted(passage) !== passage)
          changes.push({ table: 'passages', id: passage.id, record: unquoted(passage) });
    return { ok: true, changes };
  },
};
