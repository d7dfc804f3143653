import type { Group } from '../../model/index.ts';
import type { CardRole } from '../../picture/index.ts';
import type { answers } from '../actions/answering.ts';

/** How each answer is drawn: as what it makes. */
export const answerGlyphs: Readonly<
  Record<(typeof answers)[number], { readonly glyph: CardRole; readonly group: Group }>
> = {
  addCounterClaim: { glyph: 'counter-claim', group: 'but' },
  addReason: { glyph: 'claim', group: 'because' },
  addUndercut: { glyph: 'undercut', group: 'but' },
  addPremise: { glyph: 'premise', group: 'because' },
};
