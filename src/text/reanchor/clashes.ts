import type { Span } from '../spans.ts';
import type { OldPassage, Reanchored } from './types.ts';

/**
 * No two passages that stood apart stand in one place: where one is certain of it, the other is lost; where both would be, neither is
 * certain.
 */
export function withoutClashes(
  results: readonly Reanchored[],
  passages: readonly OldPassage[],
): readonly Reanchored[] {
  return results.map((result, at) => {
    const { span } = result;
    if (!span) return result;
    const clashes = results.filter(
      (other, place) =>
        other.span &&
        overlap(other.span, span) > Math.min(length(other.span), length(span)) / 2 &&
        overlap(passages[place]!, passages[at]!) === 0,
    );
    const rightful = clashes.some(({ certain }) => certain);
    if (!rightful) return result;
    return result.certain
      ? { ...result, certain: false }
      : { id: result.id, how: 'lost', certain: false, score: 0 };
  });
}

const length = ({ start, end }: Span): number => end - start;
const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
