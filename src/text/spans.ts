import { codePoints } from './codePoints.ts';

/** A stretch of a text: code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of a normalised text: its lines. */
export function paragraphs(normalized: string): Span[] {
  const points = codePoints(normalized);
  const spans: Span[] = [];
  let index = 0;
  for (const line of normalized.split('\n')) {
    if (line.length > 0)
      spans.push({ start: points.toPoints(index), end: points.toPoints(index + line.length) });
    index += line.length + 1;
  }
  return spans;
}

/** Which of the ordered, disjoint spans an offset lies in, or -1. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
