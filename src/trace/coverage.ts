import {
  adjacency,
  layerRole,
  passagesOf,
  restingOnAny,
  textSource,
  type ArgumentMap,
  type Id,
  type Passage,
  type Source,
} from '../model/index.ts';
import { paragraphs, sentences, spanAt, type Span } from '../text/index.ts';

/** How much of a paragraph is on the map, and what hangs on it. */
export interface ParagraphCoverage {
  /** Counted from 1. */
  readonly number: number;
  /** Share of its code points that lie in a passage of some statement or relation; white space is not counted where the text is known. */
  readonly share: number;
  /** How many statements it says, or says a part of. */
  readonly statements: number;
  /** How many others would lose part of their support if these fell: see `restingOnAny`. */
  readonly resting: number;
}

/** Sentences in which nothing is in any passage, and of how many. */
export interface SentenceCoverage {
  readonly count: number;
  readonly uncovered: readonly (Span & { readonly paragraph: number })[];
}

/** How much of the text a map says, and what of the author's it ties to no place. */
export interface Coverage {
  readonly paragraphs: readonly ParagraphCoverage[];
  /** Only where the text is known. */
  readonly sentences?: SentenceCoverage;
  /** Statements in the author's voice without a passage in the text. */
  readonly withoutPassage: readonly Id[];
}

/**
 * What of the main text is on the map. `text`: the normalised text that offsets are counted in; where absent, the one in the file, if
 * it has one. A map without a main text has nothing to cover.
 */
export function coverage(map: ArgumentMap, text?: string): Coverage {
  const source = textSource(map);
  if (!source) return { paragraphs: [], withoutPassage: [] };
  const known = text ?? source.text;
  const places = source.paragraphs ?? (known === undefined ? [] : paragraphs(known));
  const passages = usedPassages(map, source);
  const covered = merged(passages);
  const measure = known === undefined ? ({ start, end }: Span) => end - start : inkOf(known);
  const said = statementsIn(map, places, passages);
  return {
    paragraphs: places.map((place, at) => ({
      number: at + 1,
      share: ratio(
        overlaps(covered, place).reduce((sum, span) => sum + measure(span), 0),
        measure(place),
      ),
      statements: said[at]!.size,
      resting: restingOnAny(map, said[at]!).size,
    })),
    ...(known !== undefined && { sentences: ofSentences(map, known, places, covered, measure) }),
    withoutPassage: [...map.statements.values()]
      .filter((statement) => layerRole(map, statement) === 'source')
      .filter((statement) => !passagesOf(map, statement).some((passage) => passage.source === source.id))
      .map(({ id }) => id),
  };
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** The passages of a source that a statement or relation has, in the order of the text. */
function usedPassages(map: ArgumentMap, source: Source): readonly Passage[] {
  const used = new Set<Passage>();
  for (const table of [map.statements, map.relations])
    for (const record of table.values()) for (const passage of passagesOf(map, record)) used.add(passage);
  return [...used].filter((passage) => passage.source === source.id).sort((a, b) => a.start - b.start);
}

/** Spans in order, those that meet made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** What of a span lies in ordered, disjoint spans. */
function overlaps(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = firstAfter(spans, start); at < spans.length && spans[at]!.start < end; at += 1) {
    found.push({ start: Math.max(start, spans[at]!.start), end: Math.min(end, spans[at]!.end) });
  }
  return found;
}

/** Index of the first of the ordered, disjoint spans that ends after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the code points of a span that are not white space. */
function inkOf(text: string): (span: Span) => number {
  const before = [0];
  for (const character of text) before.push(before.at(-1)! + (/\s/.test(character) ? 0 : 1));
  const upTo = (offset: number) => before[Math.max(0, Math.min(before.length - 1, offset))]!;
  return ({ start, end }) => upTo(end) - upTo(start);
}

/** The statements that each paragraph says, or says a part of. */
function statementsIn(
  map: ArgumentMap,
  places: readonly Span[],
  passages: readonly Passage[],
): readonly ReadonlySet<Id>[] {
  const { ofPassage } = adjacency(map);
  const said = places.map(() => new Set<Id>());
  for (const { id, start, end } of passages) {
    for (let at = firstAfter(places, start); at < places.length && places[at]!.start < end; at += 1) {
      for (const statement of ofPassage(id)) said[at]!.add(statement.id);
    }
  }
  return said;
}

function ofSentences(
  map: ArgumentMap,
  text: string,
  places: readonly Span[],
  covered: readonly Span[],
  measure: (span: Span) => number,
): SentenceCoverage {
  const all = sentences(text, map.language);
  const uncovered = all.filter((sentence) => !overlaps(covered, sentence).some((span) => measure(span) > 0));
  return {
    count: all.length,
    uncovered: uncovered.map((span) => ({ ...span, paragraph: spanAt(places, span.start) + 1 })),
  };
}
