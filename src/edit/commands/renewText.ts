import type { Change, Id, Paragraph, Passage, Source } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { passagesIn, unquoted } from './passages.ts';
import { refused } from '../refusal.ts';

/** Another version of a text, and where passages stand in it. */
export interface Renewal {
  readonly source: Id;
  /** The text as it is now. */
  readonly text: Pick<Source, 'digest' | 'length' | 'normalization' | 'paragraphs' | 'text'>;
  /** By passage; those that are not named are known not to be found. */
  readonly places: ReadonlyMap<Id, Pick<Passage, 'start' | 'end' | 'digest'>>;
  /** By passage that is not found: what its words were, where they are at hand. */
  readonly words?: ReadonlyMap<Id, string>;
}

/**
 * Puts another version of a text in the place of the one that was mapped, and its passages where they stand now. One that is not found keeps
 * what its words were, so that it can be tied again; but no words of a text go into a file that the text itself may not stand in.
 */
export const renewText: Command<Renewal> = {
  name: 'renew-text',
  run(map, { source, text, places, words }) {
    const old = map.sources.get(source);
    if (!old) return refused({ kind: 'gone', ids: [source] });
    const { digest: _, length: __, normalization: ___, paragraphs = [], text: ____, ...kept } = old;
    const now = text.paragraphs && withGists(paragraphs, text.paragraphs);
    const record = { ...kept, ...text, ...(now && { paragraphs: now }) };
    const changes: Change[] = [{ table: 'sources', id: source, record }];
    for (const id of places.keys())
      if (map.passages.get(id)?.source !== source) return refused({ kind: 'gone', ids: [id] });
    const isKept = old.text !== undefined && text.text !== undefined;
    const isTakenOut = old.text !== undefined && text.text === undefined;
    for (const passage of passagesIn(map, source)) {
      const place = places.get(passage.id);
      const found = place ? moved(passage, place) : left(passage, text.length, isKept ? words : undefined);
      const record = isTakenOut ? unquoted(found) : found;
      if (record !== passage) changes.push({ table: 'passages', id: passage.id, record });
    }
    return { ok: true, changes };
  },
};

/** A quotation and its surroundings are those of the old text. */
function moved(passage: Passage, place: Pick<Passage, 'start' | 'end' | 'digest'>): Passage {
  if (passage.digest === place.digest) return { ...passage, ...place };
  return { ...unquoted(passage), ...place };
}

/** Not found: it stays where it stood, or as near to that as the text is long, with what its words were. */
function left(passage: Passage, length = Infinity, words?: ReadonlyMap<Id, string>): Passage {
  const exact = passage.exact ?? words?.get(passage.id);
  const over = passage.end - length;
  if (over <= 0 && exact === passage.exact) return passage;
  return {
    ...passage,
    // It keeps its length, without which a digest can't be looked for.
    ...(over > 0 && { start: Math.max(0, passage.start - over), end: length }),
    ...(exact !== undefined && { exact }),
  };
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
