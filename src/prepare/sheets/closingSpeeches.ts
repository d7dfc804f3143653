import type { Speech } from '../../debates/index.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** The speeches that close: summary and final focus; where the format has none, the last that answers or replies. None of a team that others close for. */
export function closingSpeeches(standpoint: Standpoint): readonly Speech[] {
  const own = ownSpeeches(standpoint);
  const named = own.filter(({ kind }) => kind === 'summary' || kind === 'final-focus');
  const last = own.findLast(({ kind }) => kind === 'reply' || kind === 'whip' || kind === 'rebuttal');
  return named.length > 0 ? named : last ? [last] : [];
}
