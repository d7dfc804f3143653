import search from 'approx-string-match';
import type { CodePoints } from '../codePoints.ts';
import type { Span } from '../spans.ts';
import type { Place } from './alignment.ts';
import { joins, plain } from './characters.ts';
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

/** Fewer words than this are left of what was replaced by something else, as a share. */
const REPLACED = 0.4;

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
  if (place?.firm) {
    const there = weighed(trimmed(text, place));
    // What stands around it says where it is, whatever became of its words.
    if (there.like.quote >= REPLACED) return { ...there, rival: 0 };
  }
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
  return (
    best && {
      ...best,
      rival: rivalOf(text, quotation, best.span, best.like, expected, { start: 0, end: text.length }),
    }
  );
}

/** The best score of anything within a stretch of the text that is about as like a passage as what was found for it, apart from that. */
export function rivalOf(
  text: CodePoints,
  quotation: Quotation,
  found: Span,
  { quote }: Likeness,
  expected: number,
  within: Span,
): number {
  const pattern = plain(quotation.exact);
  // The search tells only of the best matches: what comes near them is asked for apart.
  const errors = Math.min(MOST_ERRORS, pattern.length >> 1, Math.ceil((1.25 - quote) * pattern.length));
  const others = [
    { start: within.start, end: found.start },
    { start: found.end, end: within.end },
  ].flatMap((part) => (part.end > part.start ? matches(text, pattern, errors, part) : []));
  return Math.max(0, ...others.map((span) => likeness(text, quotation, span, expected).score));
}

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
    const span = wholeWords(
      text,
      trimmed(text, { start: text.toPoints(from + match.start), end: text.toPoints(from + match.end) }),
    );
    return span.end > span.start ? [span] : [];
  });
}

/** A stretch with the words it cuts taken in. */
function wholeWords(text: CodePoints, { start, end }: Span): Span {
  const joined = (at: number) => joins(text.slice(at, at + 1));
  let [from, to] = [start, end];
  while (from > 0 && joined(from - 1) && joined(from)) from -= 1;
  while (to < text.length && joined(to - 1) && joined(to)) to += 1;
  return { start: from, end: to };
}

function trimmed(text: CodePoints, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trailing = words.length - words.trimEnd().length;
  return leading === words.length
    ? { start, end: start }
    : { start: start + leading, end: Math.min(end, text.length) - trailing };
}
