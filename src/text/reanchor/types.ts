import type { Anchor } from '../anchor.ts';
import type { Span } from '../spans.ts';

/** A passage of the old text: where it stood (code points), and what is known of its words and of those around it. */
export interface OldPassage extends Anchor {
  readonly id: string;
  /** The words just before and after it (W3C TextQuoteSelector); as many as the file has. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A paragraph of the old text: where it stood, and its digest. */
export interface OldParagraph extends Span {
  readonly digest: string;
}

/** All that is known of the text as it was. The more of it is at hand, the more is found again. */
export interface OldText {
  /** The whole normalised text. */
  readonly text?: string;
  /** Its length in code points. */
  readonly length?: number;
  readonly paragraphs?: readonly OldParagraph[];
  readonly anchors: readonly OldPassage[];
}

/**
 * How a passage was found: where it stood; by its words (quotation marks, dashes and white space apart); by their digest; only the
 * paragraph it must lie in; by words that are like its own; not at all.
 */
export type Found = 'same-place' | 'exact' | 'digest' | 'paragraph' | 'fuzzy' | 'lost';

/** Where a passage stands in the new text. */
export interface Reanchored {
  readonly id: string;
  /** Code points of the new text; absent where nothing, or only a paragraph, was found. */
  readonly span?: Span;
  readonly how: Found;
  /** Whether nobody need look at it: words verified, and nothing else they could be. What isn't certain is a proposal. */
  readonly certain: boolean;
  /** From 0 to 1: how well words, surroundings and place agree. */
  readonly score: number;
  /** The stretch it probably lies in, where no more is known. */
  readonly paragraph?: Span;
}
