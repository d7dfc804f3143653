import type { CardRole } from './scene.ts';

/** The sign of each role, as the path of a stroked drawing in a 16 × 16 box. Told apart by shape alone. */
export const glyphs: Readonly<Record<CardRole, string>> = {
  // a flag
  thesis: 'M4 14.5V2.5h8.5l-2 3 2 3H4',
  // a gavel's block and head
  motion: 'M3 14h7M6.5 2.5l4 4M4.5 6.5l4 4M5.5 5.5l4 4m-1-1 5 5',
  // a point reached
  conclusion: 'M8 13.5V5M4.5 8 8 4.5 11.5 8M3.5 2h9',
  // upwards
  claim: 'M8 13.5v-10M4 7.5l4-4 4 4',
  premise: 'M8 13.5v-10M4 7.5l4-4 4 4',
  // a shield
  backing: 'M8 14c3.5-1.6 5-3.8 5-7V3.8L8 2 3 3.8V7c0 3.2 1.500 5.400 5 7z',
  // stopped by a bar
  'counter-claim': 'M8 13.5v-8M3.5 4h9',
  // turned back
  rebuttal: 'M12.500 13V9a3 3 0 0 0-3-3H3.500M6.500 3 3.500 6l3 3',
  // cut through
  undercut: 'M8 13.500v-11M3.500 10.500l9-5',
  // one or the other
  alternative: 'M3 6h10M3 10h10',
};
