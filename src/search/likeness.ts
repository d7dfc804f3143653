import { tokens } from './fold.ts';

/** From here on, two sentences say nearly the same. */
export const NEARLY_THE_SAME = 0.6;

/** How alike two sentences are in their words, order aside: twice the words in common to all words (Dice 1945), 0 to 1. */
export function likeness(one: string, other: string, language?: string): number {
  const { a, b, common } = compared(one, other, language);
  return a + b === 0 ? 0 : (2 * common) / (a + b);
}

/** How much of a sentence's words another one has too, 0 to 1. */
export function coveredBy(one: string, other: string, language?: string): number {
  const { a, common } = compared(one, other, language);
  return a === 0 ? 0 : common / a;
}

function compared(one: string, other: string, language?: string) {
  const wordsOf = (text: string) => new Set(tokens(text, language).map(({ word }) => word));
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return { a: a.size, b: b.size, common: [...a].filter((word) => b.has(word)).length };
}
