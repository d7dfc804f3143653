/** Paragraphs of the text, counted from 1; both ends belong to it. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/** A line without its paragraph mark, and what the mark said; a line without one is as it was. */
export interface Unmarked {
  readonly text: string;
  readonly range?: ParagraphRange;
}

const numbers = String.raw`(\d{1,5})(?:\s*[-–—]\s*(?:¶\s*)?(\d{1,5}))?(?![\d\p{L}]|[.,]\d)`;

/** How far from a line's end its mark begins at most, in UTF-16 units. */
const TAIL = 60;

/** Reads marks with some words for “paragraph”, without full stop, large or small. */
export interface ParagraphMarks {
  /**
   * Takes the mark off a line: “¶4”, “¶¶ 4–5” or “(¶ 4)” at its beginning or end. Words for it may be part of what is said, as in “para 4 of the
   * treaty”: they mark only in brackets, or at the beginning before a colon or dash, or before a rest for which `isMarker` holds.
   */
  readonly takenOff: (line: string, isMarker: (rest: string) => boolean) => Unmarked;
}

/** Prepares reading marks. */
export function paragraphMarks(words: readonly string[]): ParagraphMarks {
  const named = words.map((word) => String.raw`${word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`)}\.?`);
  const sign = '¶{1,2}';
  const any = `(?:${[sign, ...named].join('|')})`;
  const name = `(?:${named.join('|') || '(?!)'})`;
  const pattern = (source: string) => new RegExp(source, 'iu');
  const atBeginning = [
    pattern(String.raw`^[(\[]\s*${any}\s*${numbers}\s*[)\]]\s*[:,–—-]?\s*(\S.*)$`),
    pattern(String.raw`^${sign}\s*${numbers}(?:\s*[:,–—-]\s*|\s+)(\S.*)$`),
    pattern(String.raw`^${name}\s*${numbers}\s*[:–—-]\s*(\S.*)$`),
  ];
  const beforeMarker = pattern(String.raw`^${name}\s*${numbers},?\s+(\S.*)$`);
  const atEnd = [
    pattern(String.raw`\s*[(\[]\s*${any}\s*${numbers}\s*[)\]]\s*([.!?…]?)$`),
    pattern(String.raw`\s${sign}\s*${numbers}\s*([.!?…]?)$`),
  ];
  return {
    takenOff(line, isMarker) {
      for (const way of atBeginning) {
        const [, from, to, rest] = way.exec(line) ?? [];
        if (rest !== undefined) return unmarked(line, rest, from, to);
      }
      const [, from, to, rest] = beforeMarker.exec(line) ?? [];
      if (rest !== undefined && isMarker(rest)) return unmarked(line, rest, from, to);
      const tail = line.slice(-TAIL);
      for (const way of atEnd) {
        const found = way.exec(tail);
        if (!found) continue;
        const before = line.slice(0, line.length - tail.length + found.index).trimEnd();
        const stop = /[.!?…]$/u.test(before) ? '' : found[3];
        if (before !== '') return unmarked(line, `${before}${stop}`, found[1], found[2]);
      }
      return { text: line };
    },
  };
}

/** Paragraphs are counted from 1: there is no ¶0. */
function unmarked(line: string, text: string, first = '0', second = first): Unmarked {
  const [from, to] = [Number(first), Number(second)];
  if (from === 0 || to === 0) return { text: line };
  return { text, range: { from: Math.min(from, to), to: Math.max(from, to) } };
}
