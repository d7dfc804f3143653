import type { CodePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import { ENOUGH, type Likeness } from './likeness.ts';
import type { Quotation } from './quotation.ts';

/**
 * Whether what stands around a stretch of the new text tells that it is the passage: both sides must agree at least so much. One side
 * alone is no proof: of two equal sentences, one after the other, one may have been deleted. Only a paragraph's edge, where the stretch
 * stands at such an edge too, is made good by the passage's own paragraph on the other side; and a text's edge by a text's edge.
 */
export function surroundingsAgree(
  quotation: Quotation,
  like: Pick<Likeness, 'prefix' | 'suffix'>,
  now: Span,
  text: CodePoints,
  least: number,
): boolean {
  const { prefix, suffix } = quotation;
  if (prefix === '' && suffix === '') return false;
  const before = {
    agrees: like.prefix === undefined ? now.start === 0 : like.prefix >= least,
    own: prefix.split('\n').at(-1)!,
    atEdge: prefix.includes('\n') && atEdge(text.slice(now.start - 2, now.start), now.start === 0),
  };
  const after = {
    agrees: like.suffix === undefined ? now.end === text.length : like.suffix >= least,
    own: suffix.split('\n')[0]!,
    atEdge: suffix.includes('\n') && atEdge(text.slice(now.end, now.end + 2), now.end === text.length),
  };
  const madeGood = (side: typeof before, other: typeof before, likeOther: number | undefined) =>
    side.own.length <= 2 &&
    side.atEdge &&
    other.own.length >= ENOUGH &&
    (likeOther ?? 0) >= Math.max(least, 0.85);
  return (
    (before.agrees || madeGood(before, after, like.suffix)) &&
    (after.agrees || madeGood(after, before, like.prefix))
  );
}

const atEdge = (beside: string, atEnd: boolean): boolean => atEnd || beside.includes('\n');
