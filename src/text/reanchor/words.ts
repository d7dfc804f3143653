import { codePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import { wordPattern } from './characters.ts';

/** A word of a text, and where it stands (code points). */
export interface Word extends Span {
  readonly text: string;
}

/** The words of a text in order, punctuation left out. */
export function wordsOf(text: string): readonly Word[] {
  const points = codePoints(text);
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    start: points.toPoints(index),
    end: points.toPoints(index + word.length),
  }));
}
