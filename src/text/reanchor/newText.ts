import { codePoints, type CodePoints } from '../codePoints.ts';
import { digest } from '../digest.ts';
import { paragraphs } from '../spans.ts';
import { plain } from './characters.ts';
import { digestFinder, type FindDigest } from './digests.ts';
import { quotationFinder, type FindQuotation } from './quotations.ts';
import type { OldParagraph } from './types.ts';

/** The new text, made ready for all that is asked of it. */
export interface NewText {
  readonly points: CodePoints;
  /** As it is compared; offsets are the same. */
  readonly plain: CodePoints;
  readonly paragraphs: readonly OldParagraph[];
  readonly quotations: FindQuotation;
  readonly digests: FindDigest;
}

/** Makes a normalised text ready to be searched; `oldLength`: see digestFinder. */
export function newTextOf(text: string, oldLength: number | undefined): NewText {
  const points = codePoints(text);
  return {
    points,
    plain: codePoints(plain(text)),
    paragraphs: paragraphs(text).map((span) => ({
      ...span,
      digest: digest(points.slice(span.start, span.end)),
    })),
    quotations: quotationFinder(text),
    digests: digestFinder(points, oldLength),
  };
}
