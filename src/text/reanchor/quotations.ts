import type { Span } from '../spans.ts';
import { joins, plain } from './characters.ts';

/** Whether a quotation began or ended within a word; otherwise it is only found at the edges of words. */
export interface Edges {
  readonly startsInside: boolean;
  readonly endsInside: boolean;
}

/** All places of a quotation, typeset and broken into lines however it may be; in code points, in order. */
export type FindQuotation = (quotation: string, edges: Edges) => readonly Span[];

/** Prepares a text to be searched for quotations. */
export function quotationFinder(text: string): FindQuotation {
  const characters = Array.from(plain(text));
  const searched = squeezed(characters);

  const breaksWord = (offset: number) =>
    offset > 0 && offset < characters.length && joins(characters[offset - 1]!) && joins(characters[offset]!);

  /** The quotation's own marks at its edges belong to it: they were squeezed out, and are taken in again. */
  const withMarks = (span: Span, before: number, after: number): Span => {
    let { start, end } = span;
    for (let taken = 0; taken < before && isMark(characters[start - 1]); taken += 1) start -= 1;
    for (let taken = 0; taken < after && isMark(characters[end]); taken += 1) end += 1;
    return { start, end };
  };

  return (quotation, { startsInside, endsInside }) => {
    const own = Array.from(plain(quotation));
    const { letters } = squeezed(own);
    if (letters === '') return [];
    const before = own.findIndex((character) => !isMark(character));
    const after = own.length - 1 - own.findLastIndex((character) => !isMark(character));
    const found: Span[] = [];
    for (
      let at = searched.letters.indexOf(letters);
      at >= 0;
      at = searched.letters.indexOf(letters, at + 1)
    ) {
      const start = searched.offsets[at]!;
      const end = searched.offsets[at + letters.length - 1]! + 1;
      if (!startsInside && breaksWord(start)) continue;
      if (!endsInside && breaksWord(end)) continue;
      found.push(withMarks({ start, end }, before, after));
    }
    return found;
  };
}

const isMark = (character: string | undefined): boolean =>
  character !== undefined && /^['"-]$/.test(character);

/** The characters without white space, quotation marks and dashes; of each UTF-16 unit left, which character it comes from. */
function squeezed(characters: readonly string[]): { letters: string; offsets: readonly number[] } {
  const kept: string[] = [];
  const offsets: number[] = [];
  characters.forEach((character, offset) => {
    if (isMark(character) || /^\s$/u.test(character)) return;
    const written = character === '…' ? '...' : character;
    kept.push(written);
    for (let unit = 0; unit < written.length; unit += 1) offsets.push(offset);
  });
  return { letters: kept.join(''), offsets };
}
