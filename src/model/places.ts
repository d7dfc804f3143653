import { spanAt } from '../text/index.ts';
import type { ArgumentMap, Id, Passage, Source } from './records.ts';

/** The text the map is a reading of: the first source with that role. */
export function textSource(map: ArgumentMap): Source | undefined {
  for (const source of map.sources.values()) if (source.role === 'text') return source;
  return undefined;
}

/** The number of the paragraph a passage begins in, counted from 1; undefined where its source lists none. */
export function paragraphOf(map: ArgumentMap, passage: Passage): number | undefined {
  const paragraphs = map.sources.get(passage.source)?.paragraphs;
  const at = paragraphs ? spanAt(paragraphs, passage.start) : -1;
  return at < 0 ? undefined : at + 1;
}

/** The numbers of the paragraphs a record's passages begin in, each once, in order. */
export function paragraphsOf(
  map: ArgumentMap,
  record: { readonly passages?: readonly Id[] },
): readonly number[] {
  const numbers = (record.passages ?? []).flatMap((id) => {
    const passage = map.passages.get(id);
    return (passage && paragraphOf(map, passage)) ?? [];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** A record's passages that exist, in the order it lists them. */
export const passagesOf = (
  map: ArgumentMap,
  record: { readonly passages?: readonly Id[] },
): readonly Passage[] => (record.passages ?? []).flatMap((id) => map.passages.get(id) ?? []);
