import type { Span } from '../spans.ts';
import type { Block, Common } from './blocks.ts';

/** Where a stretch of the old text is to be looked for in the new one; code points of the new text. */
export interface Place extends Span {
  /** Both ends are known to the character. */
  readonly firm: boolean;
  /** Nor can a short word at either end be another now. */
  readonly whole: boolean;
  /** How far from `start` it may begin, where what stood before and after it still stands in that order; else infinite. */
  readonly reach: number;
  /** Where it would begin by what stood before it alone, and by what stood after it; and how far from there. */
  readonly starts: readonly number[];
  readonly tolerance: number;
}

/** Places of the old text in the new one. */
export interface Alignment {
  readonly blocks: readonly Block[];
  /** If `without` is set, passages at the stretch or close by are left out of account: parts of one refrain can't vouch for each other. */
  place(span: Span, options?: { readonly without?: boolean }): Place | undefined;
  /** Whether a stretch of the new text is known to be another stretch of the old one than this. */
  isOthers(now: Span, span: Span): boolean;
  /** Whether the words of a stretch could be one of two stretches. */
  isContested(span: Span): boolean;
}

/** An end is known where a block reaches as near as this, in code points: a quotation mark, a full stop and a space. */
const NEAR = 3;
/** Passages as far apart as this, in code points, are taken not to be parts of one refrain. */
const APART = 200;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
const shift = (block: Block): number => block.new.start - block.old.start;

/** Makes an alignment from what both texts have in common. */
export function alignment({ blocks, contested }: Common): Alignment {
  return {
    blocks,

    place(span, { without = false } = {}) {
      let before: Block | undefined;
      let after: Block | undefined;
      let within: Block | undefined;
      for (const block of blocks) {
        if (without && block.passage && distance(block.old, span) < APART) continue;
        if (farFromStart(block, span) < (before ? farFromStart(before, span) : Infinity)) before = block;
        if (farFromEnd(block, span) < (after ? farFromEnd(after, span) : Infinity)) after = block;
        if (overlap(block.old, span) > (within ? overlap(within.old, span) : 0)) within = block;
      }
      const starts = [before, after].flatMap((block) => (block ? [span.start + shift(block)] : []));
      const tolerance = toleranceOf(span, before, after);
      const found = between(span, before, after) ?? beside(span, within ?? nearest(span, before, after));
      return found && { ...found, starts, tolerance };
    },

    isOthers(now, span) {
      let owned = 0;
      let others = 0;
      for (const block of blocks) {
        const common = overlap(block.new, now);
        if (common === 0) continue;
        const start = Math.max(block.new.start, now.start) - shift(block);
        owned += common;
        if (overlap({ start, end: start + common }, span) < common / 2) others += common;
      }
      return others > owned / 2 && others > (now.end - now.start) / 2;
    },

    isContested: (span) =>
      contested.reduce((sum, other) => sum + overlap(other, span), 0) > (span.end - span.start) / 2,
  };
}

type Ends = Omit<Place, 'starts' | 'tolerance'>;

/**
 * How far a block is from a stretch's start, to choose the one that tells most of it: one that holds it; one within that misses no more
 * than a quotation mark; the nearest before. A block that tells nothing of it is infinitely far.
 */
function farFromStart({ old }: Block, { start }: Span): number {
  if (old.start <= start && old.end > start) return 0;
  if (old.start > start)
    return old.start - start < NEAR ? 1 : old.start - start === NEAR ? 1 + NEAR : Infinity;
  return 1 + start - old.end;
}

/** The same from a stretch's end. */
function farFromEnd({ old }: Block, { end }: Span): number {
  return farFromStart({ old: { start: -old.end, end: -old.start }, new: old }, { start: -end, end: -end });
}

/** By what stands before and after, if that is still in order and about as far apart. */
function between(span: Span, before: Block | undefined, after: Block | undefined): Ends | undefined {
  if (!before || !after) return undefined;
  const gap = Math.max(span.end, after.old.start) - Math.min(span.start, before.old.end);
  const change = shift(after) - shift(before);
  if (Math.abs(change) > gap * 0.3 + 60) return undefined;
  const firmStart = span.start - before.old.end <= NEAR;
  const firmEnd = after.old.start - span.end <= NEAR;
  const earliest = span.start + shift(before);
  const start = firmStart ? earliest : interpolated(span.start, before, after, earliest, change);
  const end = firmEnd ? span.end + shift(after) : start + (span.end - span.start);
  if (start < 0 || end < start) return undefined;
  const reach = Math.abs(change) + toleranceOf(span, before, after);
  return {
    start,
    end,
    firm: firmStart && firmEnd && end > start,
    whole: before.old.start <= span.start + 1 && after.old.end >= span.end - 1,
    reach,
  };
}

/** The longer what lies between, the more may have been edited in it. */
function toleranceOf(span: Span, before: Block | undefined, after: Block | undefined): number {
  if (!before || !after) return Infinity;
  const gap = Math.max(span.end, after.old.start) - Math.min(span.start, before.old.end);
  return 12 + 0.01 * gap;
}

/** Changes between two blocks are taken to be spread evenly. */
function interpolated(offset: number, before: Block, after: Block, earliest: number, change: number): number {
  const gap = after.old.start - before.old.end;
  return Math.round(earliest + (gap > 0 ? (change * (offset - before.old.end)) / gap : 0));
}

function beside(span: Span, block: Block | undefined): Ends | undefined {
  if (!block) return undefined;
  const start = Math.max(0, span.start + shift(block));
  return { start, end: start + (span.end - span.start), firm: false, whole: false, reach: Infinity };
}

function nearest(span: Span, before: Block | undefined, after: Block | undefined): Block | undefined {
  if (!before || !after) return before ?? after;
  return span.start - before.old.end <= after.old.start - span.end ? before : after;
}
