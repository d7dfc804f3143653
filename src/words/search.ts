import { counted } from './argument.ts';
import { quote } from './panels.ts';

/** The search bar. */
export const searchWords = {
  bar: 'Search this map',
  placeholder: 'Search statements, notes, sources, text',
  hits: 'Hits',
  previous: 'Previous hit',
  next: 'Next hit',
  close: 'Close the search',
  indexing: 'Reading the map…',
  searching: 'Searching…',
  failed: 'The search broke off. Type again to start it anew.',
  /** “3 of 17”; while none is gone to, “17 hits”. */
  count: (at: number, of: number) => (at < 0 ? counted(of, 'hit') : `${at + 1} of ${of}`),
  none: (asked: string) =>
    `Nothing found for ${quote(asked)}; searched statements, notes, sources and the text.`,
  groups: {
    statement: 'Statements',
    note: 'Notes',
    source: 'Sources',
    text: 'In the text',
    gist: 'Paragraphs in brief',
  },
  fits: {
    all: '',
    similar: 'No exact match. These are spelt similarly.',
    some: 'Nothing has all of these words. These have some.',
  },
} as const;
