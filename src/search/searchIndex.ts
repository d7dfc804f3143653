import MiniSearch, { type SearchResult } from 'minisearch';
import { entriesOf, entryKinds, type Entry, type Searched, type Texts } from './entries.ts';
import { tokens } from './fold.ts';
import { fits, queryFor, type Fit } from './fits.ts';
import { hasPhrase, question, type Question } from './question.ts';

/** Something that was found. */
export interface Hit extends Entry {
  readonly fit: Fit;
  /** BM25+ (Lv and Zhai 2011), higher is better; comparable within one answer only. */
  readonly score: number;
  /** The folded words of the entry that matched. */
  readonly terms: readonly string[];
}

/** A map that can be searched. */
export interface SearchIndex {
  /** The hits for some words, best first, at most `limit`. */
  query(words: string, limit?: number): readonly Hit[];
}

/** Entries that are indexed at a stretch. */
const CHUNK = 200;

/** Indexes a map and the texts at hand. */
export function createSearch(map: Searched, texts?: Texts): SearchIndex {
  const steps = indexing(map, texts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps, so that whoever runs it can pause or give up between them; yields how many entries are done. */
export function* indexing(map: Searched, texts?: Texts): Generator<number, SearchIndex> {
  const { language } = map;
  const known = new Set<string>();
  const split = (text: string) => {
    const words = tokens(text, language).map(({ word }) => word);
    for (const word of words) known.add(word);
    return words;
  };
  const index = new MiniSearch<Entry>({
    fields: ['text', 'beside'],
    extractField: (entry, field) =>
      field === 'beside' ? entry.beside.join('\n') : entry[field as 'id' | 'text'],
    tokenize: split,
    // Words are folded as they are split.
    processTerm: (term) => term,
  });
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(map, texts)) {
    entries.set(entry.id, entry);
    index.add(entry);
    if (entries.size % CHUNK === 0) yield entries.size;
  }
  const inOrder = [...entries.values()].sort(
    (a, b) => entryKinds.indexOf(a.kind) - entryKinds.indexOf(b.kind),
  );
  const places = new Map(inOrder.map(({ id }, place) => [id, place] as const));

  const found = (asked: Question, fit: Fit): readonly SearchResult[] =>
    index
      .search(
        queryFor(asked, fit, (word) => known.has(word)),
        { boost: { text: 2 } },
      )
      .filter(({ id }) => {
        const { text, beside } = entries.get(id as string)!;
        return asked.phrases.every((phrase) =>
          [text, ...beside].some((part) => hasPhrase(part, phrase, language)),
        );
      });

  const ranked = (results: readonly SearchResult[]): readonly SearchResult[] =>
    results
      .map((result) => ({ result, score: rounded(result.score), place: places.get(result.id as string)! }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ result }) => result);

  return {
    query: (words, limit = 1000) => {
      const asked = question(words, language);
      if (asked.words.length + asked.phrases.length === 0) return [];
      for (const fit of fits) {
        const results = found(asked, fit);
        const [best] = results;
        if (!best) continue;
        // Where some of the words will do, what has only the least of them won't.
        const good = fit === 'some' ? results.filter(({ score }) => score >= best.score / 2) : results;
        return ranked(good)
          .slice(0, limit)
          .map((result) => toHit(entries.get(result.id as string)!, result, fit));
      }
      return [];
    },
  };
}

/** Scores that differ only in the last digits are equal. */
const rounded = (score: number): number => Math.round(score * 1000) / 1000;

const toHit = (entry: Entry, { score, terms }: SearchResult, fit: Fit): Hit => ({
  ...entry,
  fit,
  score: rounded(score),
  terms: [...terms].sort(),
});
