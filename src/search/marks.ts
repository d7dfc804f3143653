import { tokens } from './fold.ts';

/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Where words that matched (a hit's terms) stand in a text as it is written; what touches is one mark. */
export function marksIn(text: string, terms: Iterable<string>, language?: string): readonly Mark[] {
  const wanted = new Set(terms);
  const marks: { start: number; end: number }[] = [];
  if (wanted.size === 0) return marks;
  for (const { word, start, end } of tokens(text, language)) {
    if (!wanted.has(word)) continue;
    const last = marks.at(-1);
    if (last && last.end >= start) last.end = end;
    else marks.push({ start, end });
  }
  return marks;
}

/** A piece of a text that is shown, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks, and cut down to about `length` units around the first of them; “…” stands for what is left out. */
export function excerpt(text: string, marks: readonly Mark[], length = 180): readonly Piece[] {
  const { start, end } = frame(text, marks[0]?.start ?? 0, length);
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first < last) pieces.push({ text: text.slice(first, last), marked });
  };
  if (start > 0) pieces.push({ text: '… ', marked: false });
  let at = start;
  for (const mark of marks) {
    add(at, mark.start, false);
    add(mark.start, mark.end, true);
    at = Math.max(at, mark.end);
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** A stretch of a text that begins and ends at words and has a place in it. */
function frame(text: string, place: number, length: number): Mark {
  if (text.length <= length) return { start: 0, end: text.length };
  let start = Math.min(Math.max(0, place - Math.floor(length / 3)), text.length - length);
  let end = start + length;
  const words = tokens(text.slice(Math.max(0, start - 40), Math.min(text.length, end + 40)));
  const offset = Math.max(0, start - 40);
  const bounds = words.map((word) => ({ start: word.start + offset, end: word.end + offset }));
  if (start > 0) start = Math.min(bounds.find((word) => word.start >= start)?.start ?? start, place);
  if (end < text.length) end = bounds.findLast((word) => word.end <= end)?.end ?? end;
  return { start, end };
}
