import type { Span } from '../spans.ts';
import type { Alignment, Place } from './alignment.ts';
import { reads } from './digests.ts';
import { mostLike } from './fuzzy.ts';
import { likeness } from './likeness.ts';
import type { NewText } from './newText.ts';
import type { Quotation } from './quotation.ts';
import { surroundingsAgree } from './surroundings.ts';
import type { Found, OldPassage, Reanchored } from './types.ts';

/** A passage and, where they are known, its words. */
export interface Sought {
  readonly passage: OldPassage;
  readonly quotation: Quotation | undefined;
}

/** Fewer code points than this may be chance: their place and digest alone don't make them certain. */
const TELLING = 12;
/** How well surroundings must agree where the words are verified; and where they were edited. */
const SURROUNDED = { verified: 0.6, edited: 0.85 };
/** Edited words are certain from here on, if nothing else comes within the margin. */
const CERTAIN = { quote: 0.85, margin: 0.1 };
/** What scores less is not proposed. */
const PROPOSED = 0.55;

/** Decides where one passage stands, by the words or their digest; undefined where neither is found. */
export function decide(
  { passage, quotation }: Sought,
  text: NewText,
  aligned: Alignment,
): Reanchored | undefined {
  const place = aligned.place(passage, { without: true });
  const contested = aligned.isContested(passage);
  const result = (span: Span, how: Found, certain: boolean, score: number): Reanchored => ({
    id: passage.id,
    span,
    how: same(span, passage) && how !== 'fuzzy' ? 'same-place' : how,
    certain,
    score: Math.min(1, score),
  });
  const expected = place?.start ?? passage.start;
  const how = quotation ? 'exact' : 'digest';
  const scoreOf = (span: Span) =>
    quotation ? likeness(text.plain, quotation, span, expected).score : undefined;

  const firm = place?.firm && !contested ? place : undefined;
  if (firm && reads(text.points, firm, passage.digest)) {
    const span = { start: firm.start, end: firm.end };
    return result(span, how, true, scoreOf(span) ?? 1);
  }

  const verified = verifiedPlaces(passage, quotation, text).filter(
    (span) => !aligned.isOthers(span, passage),
  );
  const weighed = verified
    .map((span) => ({ span, like: quotation && likeness(text.plain, quotation, span, expected) }))
    .sort(
      (a, b) =>
        (b.like?.score ?? 0) - (a.like?.score ?? 0) ||
        Math.abs(a.span.start - expected) - Math.abs(b.span.start - expected),
    );
  const certain = weighed.filter(({ span, like }) => {
    if (firm && same(span, firm)) return true;
    if (contested) return false;
    if (quotation && like && surroundingsAgree(quotation, like, span, text.points, SURROUNDED.verified))
      return true;
    const alone = verified.length === 1 || inReach(place, passage, verified).length === 1;
    const opposed = like && Math.max(like.prefix ?? 1, like.suffix ?? 1) < SURROUNDED.verified;
    if (span.end - span.start < TELLING || !alone || opposed) return false;
    return (
      inReach(place, passage, [span]).length === 1 || (!like && verified.length === 1 && same(span, passage))
    );
  });
  const [first] = certain;
  if (first) {
    const clear = certain.length === 1 || (firm !== undefined && same(first.span, firm));
    return result(first.span, how, clear, first.like?.score ?? (clear ? 1 : 0.5));
  }

  const [best] = weighed;
  if (!quotation) return best && result(best.span, how, false, 0.5);
  const like = mostLike(text.plain, quotation, place, expected);
  if (best?.like && best.like.score >= (like?.like.score ?? 0))
    return result(best.span, how, false, best.like.score);
  if (!like || like.like.score < PROPOSED || aligned.isOthers(like.span, passage)) return undefined;
  const sure =
    !contested &&
    like.like.quote >= CERTAIN.quote &&
    like.rival <= like.like.score - CERTAIN.margin &&
    surroundingsAgree(quotation, like.like, like.span, text.points, SURROUNDED.edited);
  return result(like.span, 'fuzzy', sure, like.like.score);
}

/** Every place where the very words stand: by quotation, or else by digest. */
export function verifiedPlaces(
  passage: OldPassage,
  quotation: Quotation | undefined,
  text: NewText,
): readonly Span[] {
  return quotation ? text.quotations(quotation.exact, quotation) : text.digests(passage);
}

const inReach = (place: Place | undefined, passage: Span, spans: readonly Span[]): readonly Span[] =>
  place && place.reach < Infinity
    ? spans.filter(({ start }) => Math.abs(start - place.start) <= place.reach && passage.end > passage.start)
    : [];

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
