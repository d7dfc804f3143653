import type { ArgumentMap, Id, Note, Passage, Source } from '../model/index.ts';
import { anchorFinder, codePoints, paragraphs, sentences, spanAt, type Span } from '../text/index.ts';

export type EntryKind = 'statement' | 'note' | 'source' | 'text' | 'gist';

/** Kinds in the order in which hits are shown. */
export const entryKinds: readonly EntryKind[] = ['statement', 'note', 'source', 'text', 'gist'];

/** What of a map is searched. */
export type Searched = Pick<
  ArgumentMap,
  'language' | 'statements' | 'notes' | 'sources' | 'relations' | 'passages'
>;

/** One thing that can be found. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** The statement, note or source it is, or the source it is a piece of. */
  readonly record: Id;
  /** Where it leads: the statement it is, is about, is cited for, or that the text says there. */
  readonly statement?: Id;
  /** What is read first. */
  readonly text: string;
  /** What it is found by as well: short form, who says it, tags; authors, where it was published. */
  readonly beside: readonly string[];
  /** Of a piece of text: where it stands in it, in code points. */
  readonly start?: number;
  readonly end?: number;
  /** Of a piece of text: the number of its paragraph, counted from 1. */
  readonly paragraph?: number;
}

/** Texts at hand by source id, normalised. */
export type Texts = ReadonlyMap<Id, string>;

/** Everything of a map that is searched, in the order of the file; of a text that is at hand its sentences, else its paragraphs' gists. */
export function* entriesOf(map: Searched, texts: Texts = new Map()): Generator<Entry> {
  for (const { id, text, short, attribution, tags = [] } of map.statements.values()) {
    yield {
      id,
      kind: 'statement',
      record: id,
      statement: id,
      text,
      beside: said([short, attribution, ...tags]),
    };
  }
  for (const note of map.notes.values()) {
    yield {
      id: note.id,
      kind: 'note',
      record: note.id,
      ...leadsTo(statementOf(map, note.about)),
      text: note.text,
      beside: [],
    };
  }
  const citing = notesBySource(map);
  for (const source of map.sources.values()) {
    const note = citing.get(source.id);
    const { id, csl } = source;
    const beside = [
      ...namesIn(csl['author']),
      ...namesIn(csl['editor']),
      ...said([csl['container-title'], csl['publisher']]),
    ];
    if (said([csl.title]).length + beside.length > 0) {
      yield {
        id,
        kind: 'source',
        record: id,
        ...leadsTo(note && statementOf(map, note.about)),
        text: said([csl.title])[0] ?? beside.join(', '),
        beside,
      };
    }
    const text = texts.get(id) ?? source.text;
    yield* text === undefined ? gistsOf(map, source) : sentencesOf(map, source, text);
  }
}

function* gistsOf(map: Searched, { id, paragraphs = [] }: Source): Generator<Entry> {
  const places = placesIn(map, id, (passage) => passage);
  for (const [index, { start, end, gist }] of paragraphs.entries()) {
    if (gist === undefined) continue;
    const span = { start, end };
    yield {
      id: `${id}#${index + 1}`,
      kind: 'gist',
      record: id,
      ...leadsTo(firstIn(places, span)),
      text: gist,
      beside: [],
      ...span,
      paragraph: index + 1,
    };
  }
}

function* sentencesOf(map: Searched, { id }: Source, text: string): Generator<Entry> {
  const points = codePoints(text);
  const places = placesIn(map, id, anchorFinder(text));
  const lines = paragraphs(text);
  for (const span of sentences(text, map.language)) {
    const { start, end } = span;
    yield {
      id: `${id}@${start}`,
      kind: 'text',
      record: id,
      ...leadsTo(firstIn(places, span)),
      text: points.slice(start, end),
      beside: [],
      start,
      end,
      paragraph: spanAt(lines, start) + 1,
    };
  }
}

interface Place extends Span {
  readonly statement: Id;
}

/** Where statements are said in a source, in the order of the text. */
function placesIn(map: Searched, source: Id, find: (passage: Passage) => Span | undefined): readonly Place[] {
  const spans = new Map<Id, Span | undefined>();
  for (const passage of map.passages.values()) {
    if (passage.source === source) spans.set(passage.id, find(passage));
  }
  const places: Place[] = [];
  for (const { id, passages = [] } of map.statements.values()) {
    for (const passage of passages) {
      const span = spans.get(passage);
      if (span) places.push({ start: span.start, end: span.end, statement: id });
    }
  }
  return places.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The first statement that is said, if only in part, in a stretch of text; of those that begin together the one said most briefly. */
function firstIn(places: readonly Place[], { start, end }: Span): Id | undefined {
  const here = places.filter((place) => place.start < end && place.end > start);
  return (here.find((place) => place.start >= start) ?? here[0])?.statement;
}

/** A statement itself; of a relation, what it is about or follows from. */
function statementOf(map: Searched, id: Id, seen: ReadonlySet<Id> = new Set()): Id | undefined {
  if (map.statements.has(id)) return id;
  const relation = map.relations.get(id);
  if (!relation || seen.has(id)) return undefined;
  const ends = [...(relation.premises ?? []), ...(relation.target === undefined ? [] : [relation.target])];
  for (const end of ends) {
    const found = statementOf(map, end, new Set([...seen, id]));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first note that cites each source. */
function notesBySource(map: Searched): ReadonlyMap<Id, Note> {
  const notes = new Map<Id, Note>();
  for (const note of map.notes.values()) {
    for (const source of note.sources ?? []) if (!notes.has(source)) notes.set(source, note);
  }
  return notes;
}

const leadsTo = (statement: Id | undefined) => (statement === undefined ? {} : { statement });

const said = (values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

/** Names of a CSL record, which comes from a file: what has another shape is not said. */
function namesIn(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const { literal, given, family } = name as Record<string, unknown>;
    const whole = said([literal]);
    return whole.length > 0 ? whole : said([said([given, family]).join(' ')]);
  });
}
