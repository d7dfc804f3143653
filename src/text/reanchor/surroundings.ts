import type { CodePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import type { Likeness } from './likeness.ts';

/**
 * Whether what stands around a stretch of the new text tells that it is the passage: both sides must agree at least so much. One side
 * alone is no proof: of two equal sentences, one after the other, one may have been deleted. Where nothing is known of a side, the text
 * must begin or end there.
 */
export function surroundingsAgree(
  { prefix, suffix }: Pick<Likeness, 'prefix' | 'suffix'>,
  now: Span,
  text: CodePoints,
  least: number,
): boolean {
  if (prefix === undefined && suffix === undefined) return false;
  return (
    (prefix === undefined ? now.start === 0 : prefix >= least) &&
    (suffix === undefined ? now.end === text.length : suffix >= least)
  );
}
