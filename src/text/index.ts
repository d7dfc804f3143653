export { anchorFinder, type Anchor, type FindAnchor } from './anchor.ts';
export { codePoints, type CodePoints } from './codePoints.ts';
export { digest, fits } from './digest.ts';
export { foldTypography, normalize, NORMALIZATION } from './normalize.ts';
export { sameWords, wordDifferences, type Marked, type WordDifferences } from './wordDifferences.ts';
export { sentences } from './sentences.ts';
export { paragraphs, spanAt, type Span } from './spans.ts';
export { reanchor } from './reanchor/reanchor.ts';
export type { Found, OldParagraph, OldPassage, OldText, Reanchored } from './reanchor/types.ts';
