import { spanAt, type Span } from '../spans.ts';
import type { Alignment } from './alignment.ts';
import type { Block } from './blocks.ts';
import type { NewText } from './newText.ts';
import type { OldParagraph } from './types.ts';

/** Farther off than this, in code points, a place tells nothing. */
const FAR = 2000;

/**
 * The paragraph a passage must lie in where its words aren't found: between the nearest paragraphs before and after that still stand,
 * the one at the same place in the row, or, where paragraphs have come or gone, the one that lies where it should. Undefined where
 * nothing is left between them.
 */
export function probableParagraph(
  passage: Span,
  before: readonly OldParagraph[],
  kept: readonly Block[],
  text: NewText,
  aligned: Alignment,
): Span | undefined {
  const after = text.paragraphs;
  const own = spanAt(before, passage.start);
  const ownLast = spanAt(before, passage.end - 1);
  const now = new Map(kept.map((block) => [block.old.start, block.new.start] as const));
  const indexNow = (at: number) => {
    const start = before[at] && now.get(before[at].start);
    return start === undefined ? undefined : after.findIndex((paragraph) => paragraph.start === start);
  };
  if (own >= 0 && ownLast >= own) {
    let [first, last] = [own, ownLast];
    while (first >= 0 && indexNow(first) === undefined) first -= 1;
    while (last < before.length && indexNow(last) === undefined) last += 1;
    const from = first < 0 ? -1 : indexNow(first)!;
    const to = last >= before.length ? after.length : indexNow(last)!;
    if (to - from === 1) return undefined;
    if (to - from === last - first) return stretch(after[from + own - first], after[from + ownLast - first]);
  }
  const place = aligned.place(passage);
  if (!place || place.reach > FAR) return undefined;
  const within = (offset: number) => Math.max(0, Math.min(text.points.length - 1, offset));
  const paragraphAt = (offset: number) => after[Math.max(spanAt(after, offset), spanAt(after, offset - 1))];
  return stretch(paragraphAt(within(place.start)), paragraphAt(within(place.end)));
}

const stretch = (first: Span | undefined, last: Span | undefined): Span | undefined =>
  first && last && { start: first.start, end: last.end };
