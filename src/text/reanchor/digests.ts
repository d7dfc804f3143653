import type { CodePoints } from '../codePoints.ts';
import { digest, fits } from '../digest.ts';
import type { Span } from '../spans.ts';
import { joins } from './characters.ts';

/** All stretches of as many code points as the passage had whose words have its digest, in order. */
export type FindDigest = (passage: Span & { readonly digest: string }) => readonly Span[];

/** Whether the words at a span have a digest, be they broken into lines or not. */
export function reads(points: CodePoints, { start, end }: Span, recorded: string): boolean {
  if (start < 0 || end > points.length || end <= start) return false;
  const words = points.slice(start, end);
  return fits(recorded, words) || (words.includes('\n') && fits(recorded, words.replaceAll('\n', ' ')));
}

/** Prepares a text to be searched by digests. Only stretches that break no word are looked at; those of a length once. */
export function digestFinder(points: CodePoints): FindDigest {
  const characters = Array.from(points.text);
  const joined = characters.map(joins);
  const blank = characters.map((character) => /^\s$/u.test(character));
  const starts = characters.flatMap((_, at) => (blank[at] || (joined[at] && joined[at - 1]) ? [] : [at]));
  const mayEnd = (at: number) => !blank[at - 1] && !(joined[at - 1] && joined[at]);
  const byLength = new Map<number, ReadonlyMap<string, readonly number[]>>();

  const digestsOf = (length: number) => {
    const known = byLength.get(length);
    if (known) return known;
    const found = new Map<string, number[]>();
    for (const start of starts) {
      if (start + length > points.length) break;
      if (!mayEnd(start + length)) continue;
      const words = points.slice(start, start + length);
      for (const form of words.includes('\n') ? [words, words.replaceAll('\n', ' ')] : [words]) {
        const key = digest(form);
        const places = found.get(key);
        if (places) places.push(start);
        else found.set(key, [start]);
      }
    }
    byLength.set(length, found);
    return found;
  };

  return ({ start, end, digest: recorded }) => {
    const length = end - start;
    if (length <= 0) return [];
    const places = digestsOf(length).get(recorded.slice(0, 'sha256:'.length + 16)) ?? [];
    return places.map((at) => ({ start: at, end: at + length }));
  };
}
