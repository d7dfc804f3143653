import { expect } from 'vitest';

/** What is said to a user: whole sentences, nothing of the machine's in them, whole characters. */
export function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[\p{Lu}\p{N}“][\s\S]*\.$|^[a-z]\w*[\s\S]*\.$/u);
  // What is quoted is the user's own.
  expect(sentence.replace(/“[^”]*”/g, '“”')).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\$\{/);
  expect(sentence).not.toMatch(/\p{Surrogate}/u);
}
