import type { Span } from '../spans.ts';
import type { Alignment, Place } from './alignment.ts';
import { plain, wordPattern } from './characters.ts';
import { reads, type Digested } from './digests.ts';
import { mostLike, rivalOf } from './fuzzy.ts';
import { likeness, type Likeness } from './likeness.ts';
import type { NewText } from './newText.ts';
import type { Quotation } from './quotation.ts';
import { surroundingsAgree } from './surroundings.ts';
import type { Found, OldPassage, Reanchored } from './types.ts';

/** A passage and, where they are known, its words. */
export interface Sought {
  readonly passage: OldPassage & Digested;
  readonly quotation: Quotation | undefined;
  /** How often the words stood in the old text; undefined where that isn't at hand. */
  readonly times: number | undefined;
}

/** Fewer code points than this may be chance: their place and digest alone don't make them certain. */
const TELLING = 12;
/** Words as long as this, once in both texts, are the same words wherever they stand. */
const UNMISTAKABLE = 40;
/** Farther than this from where it should be, in code points, a quotation may be another of the same words. */
const NEARBY = 200;
/** How well surroundings must agree where the words are verified; and where they were edited. */
export const SURROUNDED = { verified: 0.8, edited: 0.85 };
/** Edited words are certain from here on, if nothing else comes within the margin. */
const CERTAIN = { quote: 0.85, margin: 0.1 };
/** What scores less is not proposed. */
const PROPOSED = 0.55;

/** Decides where one passage stands, by the words or their digest; undefined where neither is found. */
export function decide(
  { passage, quotation, times }: Sought,
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

  // Which of several it is, the place alone doesn't tell: what stood beside one may stand beside another now.
  const several = times !== undefined && times > 1;
  const bordered = (span: Span) =>
    quotation === undefined ||
    surroundingsAgree(likeness(text.plain, quotation, span, expected), span, text.points, SURROUNDED.edited);
  const verified = verifiedPlaces({ passage, quotation }, text);
  const firm =
    place?.firm && !contested && (!several || bordered(place)) && !isOutdone(place, verified, quotation, text)
      ? place
      : undefined;
  if (firm && reads(text.points, firm, passage)) {
    const span = { start: firm.start, end: firm.end };
    return result(span, how, true, scoreOf(span) ?? 1);
  }

  const weighed = verified
    .filter((span) => !aligned.isOthers(span, passage))
    .map((span) => ({ span, like: quotation && likeness(text.plain, quotation, span, expected) }))
    .sort(
      (a, b) =>
        (b.like?.score ?? 0) - (a.like?.score ?? 0) ||
        Math.abs(a.span.start - expected) - Math.abs(b.span.start - expected),
    );
  const evidence: Evidence = { passage, quotation, times, text, place, verified };
  const certain = contested
    ? []
    : weighed.filter(({ span, like }) => (firm && same(span, firm)) || isProven(span, like, evidence));
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
  if (!like || like.like.score < (firm ? 0.4 : PROPOSED) || aligned.isOthers(like.span, passage))
    return undefined;
  const sure =
    !contested &&
    like.like.quote >= CERTAIN.quote &&
    like.rival <= like.like.score - CERTAIN.margin &&
    hasEdges(like.span, quotation, text) &&
    (firm
      ? firm.whole && same(like.span, firm)
      : (times ?? 1) <= 1 &&
        (times === 1 || !place || inLine(place, like.span, NEARBY)) &&
        surroundingsAgree(like.like, like.span, text.points, SURROUNDED.edited));
  return result(like.span, 'fuzzy', sure, like.like.score);
}

interface Evidence extends Sought {
  readonly text: NewText;
  readonly place: Place | undefined;
  /** Every place of the very words: also one that seems to be another passage's may be this one's. */
  readonly verified: readonly Span[];
}

/**
 * Whether the very words stand elsewhere too, and something of them or beside them is more like the passage there. A paragraph that was moved has other ones
 * beside it; one that is much like it may have stayed in its place.
 */
function isOutdone(
  place: Span,
  verified: readonly Span[],
  quotation: Quotation | undefined,
  { plain }: NewText,
): boolean {
  if (!quotation || verified.length < 2) return false;
  const here = likeness(plain, quotation, place, place.start);
  return verified.some((other) => {
    if (same(other, place)) return false;
    const there = likeness(plain, quotation, other, other.start);
    return (['quote', 'prefix', 'suffix'] as const).some((part) => (there[part] ?? 0) > (here[part] ?? 0));
  });
}

/** Whether a stretch begins and ends with the passage's own words: what was put in beside one that was edited may belong to it or not. */
function hasEdges({ start, end }: Span, { exact }: Quotation, { plain: now }: NewText): boolean {
  const [then, there] = [words(plain(exact)), words(now.slice(start, end))];
  return then[0] === there[0] && then.at(-1) === there.at(-1);
}

const words = (text: string): readonly string[] => text.match(wordPattern) ?? [];

/** Whether a stretch that has the passage's words can be nothing else. */
function isProven(
  span: Span,
  like: Likeness | undefined,
  { passage, quotation, times, text, place, verified }: Evidence,
): boolean {
  const length = span.end - span.start;
  if (!quotation || !like) {
    // Of two equal sentences the nearest stand a sentence apart: within less than that, there is but one.
    if (length < TELLING || verified.length > 1) return false;
    return inReach(place, span, length) || (place === undefined && same(span, passage));
  }
  const surrounded = surroundingsAgree(like, span, text.points, SURROUNDED.verified);
  if (times !== undefined)
    return times === 1 && (surrounded || (verified.length === 1 && length >= UNMISTAKABLE));
  // A short one that another stands near, word for word, is only told by its place.
  const isThere = length >= UNMISTAKABLE ? inLine : inReach;
  if (!surrounded || (place && !isThere(place, span, NEARBY))) return false;
  if (isOutdone(span, verified, quotation, text)) return false;
  const others = verified.filter((other) => !same(other, span));
  const likeOthers = others.map((other) => likeness(text.plain, quotation, other, other.start).score);
  if (likeOthers.some((score) => score > like.score - CERTAIN.margin)) return false;
  const room = place ? NEARBY + 2 * length : Infinity;
  const around = {
    start: Math.max(0, span.start - room),
    end: Math.min(text.points.length, span.end + room),
  };
  return (
    rivalOf(text.plain, quotation, span, like, place?.start ?? span.start, around) <=
    like.score - CERTAIN.margin
  );
}

/** Every place where the very words stand: by quotation, or else by digest. */
export function verifiedPlaces(
  { passage, quotation }: Pick<Sought, 'passage' | 'quotation'>,
  text: NewText,
): readonly Span[] {
  return quotation ? text.quotations(quotation.exact, quotation) : text.digests(passage);
}

/** Whether a stretch lies where what stands before and after says, and that to within so many code points. */
export const inReach = (place: Place | undefined, { start }: Span, most: number): boolean =>
  place !== undefined && place.reach <= most && Math.abs(start - place.start) <= place.reach;

/** The same where one of a text's paragraphs may have come or gone on one side. */
const inLine = (place: Place, span: Span, most: number): boolean =>
  inReach(place, span, most) ||
  (place.tolerance <= most && place.starts.some((start) => Math.abs(span.start - start) <= place.tolerance));

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
