import type { CodePoints } from '../codePoints.ts';
import { digest, fits } from '../digest.ts';
import type { Span } from '../spans.ts';
import { joins } from './characters.ts';

/** A passage's digest, and where in its words lines ended, in code points from its start. */
export interface Digested extends Span {
  readonly digest: string;
  readonly breaks: readonly number[];
}

/** All stretches of as many code points as the passage had whose words have its digest, in order. */
export type FindDigest = (passage: Digested) => readonly Span[];

/** Whether the words at a span have a passage's digest, be they broken into lines as they were or not. */
export function reads(
  points: CodePoints,
  { start, end }: Span,
  { digest: recorded, breaks }: Digested,
): boolean {
  if (start < 0 || end > points.length || end <= start) return false;
  return formsOf(points.slice(start, end), breaks).some((form) => fits(recorded, form));
}

/** Words as they are, and broken into lines where the passage was. */
function formsOf(words: string, breaks: readonly number[]): readonly string[] {
  if (breaks.length === 0 && !words.includes('\n')) return [words];
  const characters = Array.from(words.replaceAll('\n', ' '));
  for (const at of breaks) if (characters[at] === ' ') characters[at] = '\n';
  const broken = characters.join('');
  return broken === words ? [words] : [words, broken];
}

/** Prepares a text to be searched by digests. Only stretches that break no word are looked at; those of a length once. */
export function digestFinder(points: CodePoints): FindDigest {
  const characters = Array.from(points.text);
  const joined = characters.map(joins);
  const blank = characters.map((character) => /^\s$/u.test(character));
  const starts = characters.flatMap((_, at) => (blank[at] || (joined[at] && joined[at - 1]) ? [] : [at]));
  const mayEnd = (at: number) => !blank[at - 1] && !(joined[at - 1] && joined[at]);
  const byLength = new Map<string, ReadonlyMap<string, readonly number[]>>();

  const digestsOf = (length: number, breaks: readonly number[]) => {
    const form = [length, ...breaks].join(' ');
    const known = byLength.get(form);
    if (known) return known;
    const found = new Map<string, number[]>();
    for (const start of starts) {
      if (start + length > points.length) break;
      if (!mayEnd(start + length)) continue;
      const words = points.slice(start, start + length);
      for (const written of formsOf(words, breaks)) {
        const key = digest(written);
        const places = found.get(key);
        if (places) places.push(start);
        else found.set(key, [start]);
      }
    }
    byLength.set(form, found);
    return found;
  };

  return ({ start, end, digest: recorded, breaks }) => {
    const length = end - start;
    if (length <= 0) return [];
    const places = digestsOf(length, breaks).get(recorded.slice(0, 'sha256:'.length + 16)) ?? [];
    return places.map((at) => ({ start: at, end: at + length }));
  };
}
