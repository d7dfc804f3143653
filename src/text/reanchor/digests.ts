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

/** Digests are taken of so many code points of the text at a time. */
const PART = 8192;
/** So far from where a passage stood it is looked for, in code points: SHA-256 of a whole book for every length would take minutes. */
const FAR = 10_000;

/**
 * Prepares a text to be searched by digests; `oldLength` is that of the old text, if it is known: only then long texts are not searched from
 * end to end. Only stretches that break no word are looked at; those of a length once.
 */
export function digestFinder(points: CodePoints, oldLength: number | undefined): FindDigest {
  const characters = Array.from(points.text);
  const joined = characters.map(joins);
  const blank = characters.map((character) => /^\s$/u.test(character));
  const mayStart = (at: number) => !blank[at] && !(at > 0 && joined[at] && joined[at - 1]);
  const mayEnd = (at: number) => !blank[at - 1] && !(joined[at - 1] && joined[at]);
  const far = oldLength === undefined ? Infinity : FAR + Math.abs(points.length - oldLength);
  const byForm = new Map<string, ReadonlyMap<string, readonly number[]>>();

  /** Where in a part of the text stretches of a length begin, by their digests. */
  const digestsOf = (length: number, breaks: readonly number[], part: number) => {
    const form = [part, length, ...breaks].join(' ');
    const known = byForm.get(form);
    if (known) return known;
    const found = new Map<string, number[]>();
    const end = Math.min((part + 1) * PART, points.length - length + 1);
    for (let start = part * PART; start < end; start += 1) {
      if (!mayStart(start) || !mayEnd(start + length)) continue;
      for (const written of formsOf(points.slice(start, start + length), breaks)) {
        const key = digest(written);
        const places = found.get(key);
        if (places) places.push(start);
        else found.set(key, [start]);
      }
    }
    byForm.set(form, found);
    return found;
  };

  return ({ start, end, digest: recorded, breaks }) => {
    const length = end - start;
    if (length <= 0) return [];
    const key = recorded.slice(0, 'sha256:'.length + 16);
    const first = Math.floor(Math.max(0, start - far) / PART);
    const last = Math.floor(Math.min(points.length - 1, start + far) / PART);
    const spans: Span[] = [];
    for (let part = first; part <= last; part += 1)
      for (const at of digestsOf(length, breaks, part).get(key) ?? [])
        spans.push({ start: at, end: at + length });
    return spans;
  };
}
