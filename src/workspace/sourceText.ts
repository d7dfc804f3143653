import {
  paragraphOf,
  type ArgumentMap,
  type Id,
  type Paragraph,
  type Passage,
  type Source,
} from '../model/index.ts';
import {
  anchorFinder,
  codePoints,
  fits,
  normalize,
  paragraphs,
  type CodePoints,
  type Span,
} from '../text/index.ts';

/** A source's text at hand, and where the map's passages stand in it. */
export interface SourceText {
  readonly source: Source;
  /** The normalised text. */
  readonly points: CodePoints;
  readonly paragraphs: readonly Span[];
  /** By passage id: where it stands here. */
  readonly places: ReadonlyMap<Id, Span>;
  /** Passages that were not found. */
  readonly missing: readonly Passage[];
  /** Whether it is, letter for letter, the text that was mapped. */
  readonly same: boolean;
}

/** Takes a text as that of a source: normalises it, compares digests, and finds the source's passages in it. */
export function readAs(map: Pick<ArgumentMap, 'passages'>, source: Source, raw: string): SourceText {
  const text = normalize(raw);
  const find = anchorFinder(text);
  const places = new Map<Id, Span>();
  const missing: Passage[] = [];
  for (const passage of map.passages.values()) {
    if (passage.source !== source.id) continue;
    const place = find(passage);
    if (place) places.set(passage.id, place);
    else missing.push(passage);
  }
  const same =
    source.digest !== undefined
      ? fits(source.digest, text)
      : source.text !== undefined && normalize(source.text) === text;
  return { source, points: codePoints(text), paragraphs: paragraphs(text), places, missing, same };
}

/** A paragraph of the text pane, whether or not its text is at hand. */
export interface ParagraphView {
  /** Counted from 1. */
  readonly number: number;
  readonly gist: string | undefined;
  /** The paragraph's text cut where passages begin or end; undefined where only the gist is known. */
  readonly stretches: readonly Stretch[] | undefined;
  /** Passages that begin in it. */
  readonly passages: readonly Passage[];
}

/** A stretch of text under the same passages throughout; under none, it is not covered by the map. */
export interface Stretch extends Span {
  readonly text: string;
  readonly passages: readonly Id[];
}

/** The paragraphs of a source, as text where it is at hand, else as gists. */
export function paragraphViews(
  map: ArgumentMap,
  source: Source,
  text: SourceText | undefined,
): readonly ParagraphView[] {
  const beginning = new Map<number, Passage[]>();
  for (const passage of map.passages.values()) {
    if (passage.source !== source.id) continue;
    const number = text ? numberIn(text, passage.id) : paragraphOf(map, passage);
    if (number !== undefined) beginning.set(number, [...(beginning.get(number) ?? []), passage]);
  }
  const gists: readonly Paragraph[] = source.paragraphs ?? [];
  const count = text?.paragraphs.length ?? gists.length;
  const spans = text && [...text.places].map(([id, span]) => ({ id, ...span }));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    gist: text && text.paragraphs.length !== gists.length ? undefined : gists[index]?.gist,
    stretches: text && stretches(text, text.paragraphs[index]!, spans!),
    passages: (beginning.get(index + 1) ?? []).sort((a, b) => a.start - b.start),
  }));
}

function numberIn(text: SourceText, passage: Id): number | undefined {
  const place = text.places.get(passage);
  if (!place) return undefined;
  const index = text.paragraphs.findIndex(({ start, end }) => place.start >= start && place.start < end);
  return index < 0 ? undefined : index + 1;
}

function stretches(
  text: SourceText,
  paragraph: Span,
  spans: readonly (Span & { readonly id: Id })[],
): readonly Stretch[] {
  const here = spans.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, paragraph.start));
    cuts.add(Math.min(end, paragraph.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1]!;
    return {
      start,
      end,
      text: text.points.slice(start, end),
      passages: here.filter((span) => span.start < end && span.end > start).map(({ id }) => id),
    };
  });
}
