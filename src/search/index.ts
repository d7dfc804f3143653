export { entriesOf, entryKinds, type Entry, type EntryKind, type Searched, type Texts } from './entries.ts';
export { type Fit } from './fits.ts';
export { fold, tokens, type Token } from './fold.ts';
export { excerpt, marksIn, type Mark, type Piece } from './marks.ts';
export { createSearch, indexing, type Hit, type SearchIndex } from './searchIndex.ts';
export { coveredBy, likeness, NEARLY_THE_SAME } from './likeness.ts';
