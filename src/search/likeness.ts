import { tokens } from './fold.ts';

/** From here on, two sentences say nearly the same. */
export const NEARLY_THE_SAME = 0.6;

/** How alike two sentences are in their words, order aside: twice the words in common to all words (Dice 1945), 0 to 1. */
export function likeness(one: string, other: string, language?: string): number {
  const [a, b] = [one, other].map((text) => new Set(tokens(text, language).map(({ word }) => word)));
  if (a!.size + b!.size === 0) return 0;
  let common = 0;
  for (const word of a!) if (b!.has(word)) common += 1;
  return (2 * common) / (a!.size + b!.size);
}
