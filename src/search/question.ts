import { tokens } from './fold.ts';

/** What is asked for: words that may stand anywhere, and phrases whose words stand side by side; folded. */
export interface Question {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

/** Takes apart what was typed. What stands in quotation marks, of any kind, is a phrase; one that is not closed reaches to the end. */
export function question(typed: string, language?: string): Question {
  const words: string[] = [];
  const phrases: (readonly string[])[] = [];
  for (const [index, part] of typed.split(/["“”„«»]/).entries()) {
    const folded = tokens(part, language).map(({ word }) => word);
    if (index % 2 === 0) words.push(...folded);
    else if (folded.length > 0) phrases.push(folded);
  }
  return { words: [...new Set(words)], phrases };
}

/** Whether a phrase's words stand side by side in a text. */
export function hasPhrase(text: string, phrase: readonly string[], language?: string): boolean {
  const words = tokens(text, language).map(({ word }) => word);
  return words.some((_, at) => phrase.every((word, offset) => words[at + offset] === word));
}
