import { codePoints } from './codePoints.ts';
import { digest, fits } from './digest.ts';
import { foldTypography } from './normalize.ts';
import type { Span } from './spans.ts';

/** What is known of a passage: where it was, what it read. */
export interface Anchor extends Span {
  readonly digest: string;
  readonly exact?: string;
}

/**
 * Where an anchor's words stand in a text, or undefined where they don't stand there.
 * Tried in turn: the recorded place; the quotation, where the file has it; a stretch of the same length with the same digest,
 * beginning at a word. Only exact finds count (typography apart); fuzzy re-anchoring is another matter.
 */
export type FindAnchor = (anchor: Anchor) => Span | undefined;

/** Prepares a normalised text to be searched for anchors; digests of a length are computed once. */
export function anchorFinder(normalized: string): FindAnchor {
  const points = codePoints(normalized);
  const folded = foldTypography(normalized);
  const starts = wordStarts(normalized).map(points.toPoints);
  const byLength = new Map<number, ReadonlyMap<string, number>>();

  const digestsOf = (length: number) => {
    const known = byLength.get(length);
    if (known) return known;
    const found = new Map<string, number>();
    for (const start of starts) {
      if (start + length > points.length) break;
      const key = digest(points.slice(start, start + length));
      if (!found.has(key)) found.set(key, start);
    }
    byLength.set(length, found);
    return found;
  };

  return (anchor) => {
    const length = anchor.end - anchor.start;
    if (length <= 0) return undefined;
    if (anchor.end <= points.length && fits(anchor.digest, points.slice(anchor.start, anchor.end))) {
      return { start: anchor.start, end: anchor.end };
    }
    if (anchor.exact) {
      const index = nearest(folded, foldTypography(anchor.exact), points.toUnits(anchor.start));
      if (index >= 0)
        return { start: points.toPoints(index), end: points.toPoints(index + anchor.exact.length) };
    }
    const start = digestsOf(length).get(anchor.digest.slice(0, 'sha256:'.length + 16));
    return start === undefined ? undefined : { start, end: start + length };
  };
}

/** Where a quotation stands in a text, of several places the one nearest to where it stood; or -1. */
function nearest(text: string, quotation: string, before: number): number {
  const left = text.lastIndexOf(quotation, before);
  const right = text.indexOf(quotation, before);
  return left < 0 || (right >= 0 && right - before < before - left) ? right : left;
}

/** UTF-16 indices at which something begins after a break: a word, an opening quotation mark, whatever follows a space. */
function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}"'“‘(]|(?<!\S)\S/gu), (match) => match.index);
}
