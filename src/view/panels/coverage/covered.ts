import type { ArgumentMap } from '../../../model/index.ts';
import { sentences, spanAt } from '../../../text/index.ts';
import { coverage, type Coverage } from '../../../trace/index.ts';
import type { SourceText } from '../../../workspace/sourceText.ts';

/** What a map says of its text, counted in the text at hand where there is one. */
export function coveredIn(map: ArgumentMap, text: SourceText | undefined): Coverage {
  if (!text) return coverage(map);
  const whole = text.points.slice(0, text.points.length);
  if (text.same) return coverage(map, whole);
  // In another text, passages lie where they were found; what has a passage in the map keeps it.
  return { ...coverage(asFound(map, text), whole), withoutPassage: coverage(map).withoutPassage };
}

/** A map whose main text is the one at hand: its paragraphs, and the passages that were found in it. */
function asFound(map: ArgumentMap, { source, places }: SourceText): ArgumentMap {
  const found = [...map.passages].flatMap(([id, passage]) => {
    if (passage.source !== source.id) return [[id, passage] as const];
    const place = places.get(id);
    return place ? [[id, { ...passage, ...place }] as const] : [];
  });
  const { paragraphs: _, ...bare } = source;
  return { ...map, passages: new Map(found), sources: new Map(map.sources).set(source.id, bare) };
}

/** A sentence as the text at hand has it, and where it begins, in code points. */
export interface Quoted {
  readonly start: number;
  readonly text: string;
}

/** The sentences of a paragraph that are on no statement. */
export interface Bare {
  readonly paragraph: number;
  readonly quoted: readonly Quoted[];
  /** How many sentences the paragraph has. */
  readonly of: number;
}

/** Sentences on no statement, quoted from the text at hand, by paragraph. */
export function bareSentences(
  covered: Coverage,
  text: SourceText,
  language: string | undefined,
): readonly Bare[] {
  const all = new Map<number, number>();
  for (const { start } of sentences(text.points.slice(0, text.points.length), language)) {
    const number = spanAt(text.paragraphs, start) + 1;
    all.set(number, (all.get(number) ?? 0) + 1);
  }
  const quoted = new Map<number, Quoted[]>();
  for (const { start, end } of covered.sentences?.uncovered ?? []) {
    const number = spanAt(text.paragraphs, start) + 1;
    const sentence = { start, text: text.points.slice(start, end) };
    quoted.set(number, [...(quoted.get(number) ?? []), sentence]);
  }
  return [...quoted].map(([paragraph, some]) => ({ paragraph, quoted: some, of: all.get(paragraph) ?? 0 }));
}
