import type { Font, Measure } from './type.ts';

/** A piece of text that is not broken, unless it is wider than a line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** Text as pieces: words, and ideographs one by one. What is broken several times is split once. */
export type Pieces = readonly Piece[];

const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Letters below this are of no script that is broken between letters. */
const plain = /^[\0-\u2e7f]*$/;

export function piecesOf(text: string): Pieces {
  const words = text.trim().split(/\s+/u);
  if (plain.test(text)) return words.flatMap((word) => (word === '' ? [] : { text: word, spaced: true }));
  return words.flatMap((word) =>
    (word.match(pieces) ?? []).map((piece, nth) => ({ text: piece, spaced: nth === 0 })),
  );
}

/**
 * Breaks text into lines no wider than `width` px, at spaces (and between ideographs), greedily; a word wider than the line is cut.
 * A last line of one short word is avoided by narrowing the lines a little, as a typesetter would.
 */
export function breakLines(
  text: string | Pieces,
  width: number,
  font: Font,
  measure: Measure,
): readonly string[] {
  const split = typeof text === 'string' ? piecesOf(text) : text;
  const lines = greedy(split, width, font, measure);
  const last = lines[lines.length - 1];
  if (lines.length < 2 || !last || /\s/.test(last) || last.length > 8) return lines;
  const narrower = greedy(split, width * 0.88, font, measure);
  return narrower.length === lines.length ? narrower : lines;
}

function greedy(split: Pieces, width: number, font: Font, measure: Measure): string[] {
  const space = measure(' ', font);
  const lines: string[] = [];
  let line = '';
  let reached = 0;
  for (const { text, spaced } of split) {
    const wide = measure(text, font);
    const gap = spaced && line !== '' ? space : 0;
    if (line !== '' && reached + gap + wide > width) {
      lines.push(line);
      line = '';
      reached = 0;
    }
    if (wide > width) {
      const parts = cut(text, width, font, measure);
      lines.push(...parts.slice(0, -1));
      line = parts[parts.length - 1]!;
      reached = measure(line, font);
    } else if (line === '') {
      line = text;
      reached = wide;
    } else {
      line += spaced ? ` ${text}` : text;
      reached += gap + wide;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function cut(word: string, width: number, font: Font, measure: Measure): string[] {
  const parts = [''];
  for (const character of word) {
    const longer = parts[parts.length - 1]! + character;
    if (longer.length > character.length && measure(longer, font) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** Remembers the widths of words: a map's words repeat, and measuring one is dear. */
export function remembering(measure: Measure): Measure {
  const byFont = new Map<string, Map<string, number>>();
  let last: Font | undefined;
  let known = new Map<string, number>();
  return (text, font) => {
    // Text is set in the same font word after word.
    if (font !== last) {
      const key = `${font.family} ${font.weight} ${font.size}`;
      known = byFont.get(key) ?? new Map<string, number>();
      byFont.set(key, known);
      last = font;
    }
    let width = known.get(text);
    if (width === undefined) known.set(text, (width = measure(text, font)));
    return width;
  };
}

/** A measure for where there is no screen: typical widths of Latin letters in parts of the font size, other scripts as wide as an average. */
export const approximately: Measure = (text, { family, size, weight }) => {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? (character > '\u2e7f' ? 1 : 0.6);
  return ems * size * (family === 'reading' ? 1 : 0.99) * (weight > 500 ? 1.07 : 1);
};

const widths = new Map<string, number>(
  (
    [
      [" .,'‘’", 0.26],
      ['ijl:;!-', 0.33],
      ['ftIJ()[]', 0.37],
      ['rsc?“”"', 0.48],
      ['ze–', 0.53],
      ['agkovxyS0123456789', 0.57],
      ['bdhnpquBCEFLPTYZ', 0.63],
      ['ADGHKNOQRUVX&', 0.74],
      ['mwM', 0.94],
      ['W—', 1.04],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
