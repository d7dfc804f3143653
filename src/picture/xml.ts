import { families, type Font } from './type.ts';

/** A text as it may stand in an XML document: marks escaped, characters that XML 1.0 does not know (its section 2.2) left out. */
export const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

/** A number of the drawing, rounded to two places. */
export const n = (number: number): string => String(Math.round(number * 100) / 100);

/** The attributes that set a text in a font. */
export const fontOf = ({ family, size, weight }: Font): string =>
  `font-family="${escaped(families[family])}" font-size="${size}" font-weight="${weight}"`;
