import search from 'approx-string-match';
import type { CodePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import type { Place } from './alignment.ts';
import { plain } from './characters.ts';
import { likeness, type Likeness } from './likeness.ts';
import type { Quotation } from './quotation.ts';

/** A stretch of the new text that is like a passage. */
export interface Like {
  readonly span: Span;
  readonly like: Likeness;
  /** The best score of anything else that is like the passage, from 0 to 1. */
  readonly rival: number;
}

/** Beyond this no more differences are looked for (as in Hypothesis’ client). */
const MOST_ERRORS = 256;
/** What scores less in the window isn't settled for: the whole text is searched. */
const SETTLED = 0.8;

/** The stretch that is most like a passage: first round the place where it should be, then anywhere. */
export function mostLike(
  text: CodePoints,
  quotation: Quotation,
  place: Place | undefined,
  expected: number,
): Like | undefined {
  const pattern = plain(quotation.exact);
  const most = Math.min(MOST_ERRORS, pattern.length >> 1);
  const weighed = (span: Span) => ({ span, like: likeness(text, quotation, span, expected) });
  const within = (from: number, to: number, errors: number) =>
    matches(text, pattern, errors, { start: from, end: to }).map(weighed);

  const found: { span: Span; like: Likeness }[] = [];
  if (place) {
    const room = Math.max(200, pattern.length);
    if (place.end > place.start) found.push(weighed(trimmed(text, place)));
    found.push(...within(place.start - room, place.end + room, most));
  }
  let best = bestOf(found);
  if (!best || best.like.score < SETTLED) {
    found.push(...within(0, text.length, most));
    best = bestOf(found);
  }
  if (!best) return undefined;
  // The search tells only of the best matches: what comes near them is asked for apart.
  const near = Math.min(most, Math.ceil((1.2 - best.like.quote) * pattern.length));
  const others = [
    ...found.filter(({ span }) => !overlaps(span, best.span)),
    ...within(0, best.span.start, near),
    ...within(best.span.end, text.length, near),
  ];
  return { ...best, rival: bestOf(others)?.like.score ?? 0 };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function bestOf<Weighed extends { readonly like: Likeness }>(found: readonly Weighed[]): Weighed | undefined {
  return found.reduce<Weighed | undefined>(
    (best, one) => (best && best.like.score >= one.like.score ? best : one),
    undefined,
  );
}

function matches(text: CodePoints, pattern: string, errors: number, { start, end }: Span): readonly Span[] {
  const from = text.toUnits(Math.max(0, start));
  const part = text.text.slice(from, text.toUnits(Math.max(0, Math.min(text.length, end))));
  return search(part, pattern, errors).flatMap((match) => {
    const span = trimmed(text, {
      start: text.toPoints(from + match.start),
      end: text.toPoints(from + match.end),
    });
    return span.end > span.start ? [span] : [];
  });
}

function trimmed(text: CodePoints, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trailing = words.length - words.trimEnd().length;
  return leading === words.length
    ? { start, end: start }
    : { start: start + leading, end: Math.min(end, text.length) - trailing };
}
