import type { ArgumentMap, Change, Id, Paragraph, Passage, Source } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { refused } from '../refusal.ts';

/** Another version of a text, and where passages stand in it. */
export interface Renewal {
  readonly source: Id;
  /** The text as it is now. */
  readonly text: Pick<Source, 'digest' | 'length' | 'normalization' | 'paragraphs' | 'text'>;
  /** By passage; those that are not named stay as they were, and are known not to be found. */
  readonly places: ReadonlyMap<Id, Pick<Passage, 'start' | 'end' | 'digest'>>;
}

/** Puts another version of a text in the place of the one that was mapped, and its passages where they stand now. */
export const renewText: Command<Renewal> = {
  name: 'renew-text',
  run(map, { source, text, places }) {
    const old = map.sources.get(source);
    if (!old) return refused({ kind: 'gone', ids: [source] });
    const { digest: _, length: __, normalization: ___, paragraphs = [], text: ____, ...kept } = old;
    const now = text.paragraphs && withGists(paragraphs, text.paragraphs);
    const record = { ...kept, ...text, ...(now && { paragraphs: now }) };
    const changes: Change[] = [{ table: 'sources', id: source, record }];
    for (const [id, place] of places) {
      const passage = map.passages.get(id);
      if (passage?.source !== source) return refused({ kind: 'gone', ids: [id] });
      changes.push({ table: 'passages', id, record: moved(passage, place) });
    }
    return { ok: true, changes };
  },
};

/** A quotation and its surroundings are those of the old text. */
function moved(passage: Passage, place: Pick<Passage, 'start' | 'end' | 'digest'>): Passage {
  if (passage.digest === place.digest) return { ...passage, ...place };
  const { exact: _, prefix: __, suffix: ___, ...kept } = passage;
  return { ...kept, ...place };
}

/** Summaries stay with the paragraphs they are of: the same words, or, where no paragraph came or went, the same place. */
function withGists(old: readonly Paragraph[], now: readonly Paragraph[]): Paragraph[] {
  return now.map((paragraph, at) => {
    const same =
      old.find(({ digest }) => digest === paragraph.digest) ??
      (old.length === now.length ? old[at] : undefined);
    return { ...paragraph, ...(same?.gist !== undefined && { gist: same.gist }) };
  });
}

/** The passages of a source, as they are found again in another version of it. */
export const passagesIn = (map: ArgumentMap, source: Id): readonly Passage[] =>
  [...map.passages.values()].filter((passage) => passage.source === source);
