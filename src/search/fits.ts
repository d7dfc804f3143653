import type { Query } from 'minisearch';
import type { Question } from './question.ts';

/** How well a hit fits: it has all the words, all of them or words like them, or some. */
export type Fit = 'all' | 'similar' | 'some';

/** From the best to the least; the next is asked for only where the one before finds nothing. */
export const fits: readonly Fit[] = ['all', 'similar', 'some'];

/**
 * A question as the index takes it. A word that the map knows is not taken for a slip of the pen, unless all are known and nothing has
 * them together. The last word may be the beginning of one. Phrases are always needed, letter for letter.
 */
export function queryFor({ words, phrases }: Question, fit: Fit, isKnown: (word: string) => boolean): Query {
  const allKnown = words.every(isKnown);
  const mayDiffer = (word: string) => (fit === 'similar' && allKnown) || (fit !== 'all' && !isKnown(word));
  const asked = words.map((word, place): Query => {
    const prefix = place === words.length - 1;
    if (!mayDiffer(word)) return { ...exactly([word]), prefix };
    const alike: Query = { ...exactly([word]), prefix, fuzzy: distance(word) };
    return { queries: [alike, exactly([...swapped(word)])], combineWith: 'OR' };
  });
  const some: Query = { queries: asked, combineWith: fit === 'some' ? 'OR' : 'AND' };
  const all = [...(asked.length > 0 ? [some] : []), ...phrases.flat().map((word) => exactly([word]))];
  return { queries: all, combineWith: 'AND' };
}

/** Any of some folded words, as they are. */
const exactly = (words: string[]) => ({
  queries: words,
  combineWith: 'OR' as const,
  tokenize: (word: string) => [word],
  prefix: false,
  fuzzy: false as number | false,
});

/** How many letters may differ (Levenshtein). */
function distance(word: string): number | false {
  const { length } = [...word];
  if (length < 4) return false;
  return length < 8 ? 1 : 2;
}

/** A word with two neighbouring letters exchanged: one slip, but two by Levenshtein. */
function* swapped(word: string): Generator<string> {
  const letters = [...word];
  if (letters.length < 4) return;
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const [one, other] = [letters[at]!, letters[at + 1]!];
    if (one !== other) yield [...letters.slice(0, at), other, one, ...letters.slice(at + 2)].join('');
  }
}
