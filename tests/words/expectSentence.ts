import { expect } from 'vitest';

/** What is said to a user: whole sentences, nothing of the machine's in them, whole characters. */
export function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[\p{Lu}\p{N}“][\s\S]*\.$|^[a-z]\w*[\s\S]*\.$/u);
  expect(sentence).not.toMatch(/undefined|\[object|NaN|\$\{/);
  expect(sentence).not.toMatch(/\p{Surrogate}/u);
}
