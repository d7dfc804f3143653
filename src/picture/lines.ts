import type { Font, Measure } from './type.ts';

/**
 * Breaks text into lines no wider than `width` px, at spaces (and between ideographs), greedily; a word wider than the line is cut.
 * A last line of one short word is avoided by narrowing the lines a little, as a typesetter would.
 */
export function breakLines(text: string, width: number, font: Font, measure: Measure): readonly string[] {
  const lines = greedy(text, width, font, measure);
  const last = lines[lines.length - 1];
  if (lines.length < 2 || !last || /\s/.test(last) || last.length > 8) return lines;
  const narrower = greedy(text, width * 0.88, font, measure);
  return narrower.length === lines.length ? narrower : lines;
}

const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\s+/gu;

function greedy(text: string, width: number, font: Font, measure: Measure): string[] {
  const space = measure(' ', font);
  const lines: string[] = [];
  let line = '';
  let reached = 0;
  let spaced = false;
  for (const piece of text.trim().match(pieces) ?? []) {
    if (/^\s/.test(piece)) {
      spaced = true;
      continue;
    }
    const wide = measure(piece, font);
    const gap = spaced && line !== '' ? space : 0;
    if (line !== '' && reached + gap + wide > width) {
      lines.push(line);
      line = '';
      reached = 0;
    }
    if (wide > width) {
      const parts = cut(piece, width, font, measure);
      lines.push(...parts.slice(0, -1));
      line = parts[parts.length - 1]!;
      reached = measure(line, font);
    } else {
      line += line !== '' && spaced ? ` ${piece}` : piece;
      reached += (line === piece ? 0 : gap) + wide;
    }
    spaced = false;
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
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font.family} ${font.weight} ${font.size} ${text}`;
    let width = known.get(key);
    if (width === undefined) known.set(key, (width = measure(text, font)));
    return width;
  };
}

/** A measure for where there is no screen: typical widths of Latin letters in parts of the font size, other scripts as wide as an average. */
export const approximately: Measure = (text, { family, size, weight }) => {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? (character > '\u2e7f' ? 1 : 0.52);
  return ems * size * (family === 'reading' ? 1 : 1.04) * (weight > 500 ? 1.06 : 1);
};

const widths = new Map<string, number>(
  (
    [
      ["ijl.,:;|!’‘'", 0.27],
      [' ftrI()[]-', 0.33],
      ['scezaJ?“”"', 0.45],
      ['bdghknopquvxy0123456789L–', 0.52],
      ['ABCDEFGHKNOPQRSTUVXYZ&', 0.66],
      ['mwMW—', 0.82],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
