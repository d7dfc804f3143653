/** A word of a text: its folded form, and where it stands in the text as it is written (UTF-16 units, end exclusive). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Marks that are left out when one types: accents of Latin, Greek, Cyrillic (0300–036F and its supplements), Hebrew niqqud, Arabic harakat and
 * hamza above or below, the tatweel, joiners and other signs without a form. Vowel signs of Indic scripts, of Thai, and the kana's voicing stay:
 * there they make another word.
 */
const marks =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g;

/** Letters that Unicode does not take apart, and forms of one letter on different keyboards. */
const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ħ: 'h',
    ŧ: 't',
    þ: 'th',
    ı: 'i',
  }),
  ...Object.entries({
    ς: 'σ',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ة: 'ه',
    ہ: 'ه',
    ە: 'ه',
    ۃ: 'ه',
    '’': "'",
    ʼ: "'",
  }),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)] as const),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)] as const),
]);
const special = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/** A text as search compares it: without case, accents and typographic variants (Unicode NFKD, folded, NFC). Folding twice changes nothing. */
export function fold(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(special, (letter) => letters.get(letter)!)
    .normalize('NFC');
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(isTag(language) ? language : 'en', { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** A file may name its language in a way that no tag is written. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

/** The words of a text in any script (Unicode UAX #29, through Intl.Segmenter); what an apostrophe joins are two: “l’État” is found by “état”. */
export function tokens(text: string, language = 'en'): readonly Token[] {
  const found: Token[] = [];
  for (const { segment, index, isWordLike } of segmenter(language).segment(text)) {
    if (!isWordLike) continue;
    for (const part of partsOf(segment)) {
      const word = fold(part.text);
      const start = index + part.at;
      if (word !== '') found.push({ word, start, end: start + part.text.length });
    }
  }
  return found;
}

/** A word cut at its apostrophes; single letters beside one (“’s”, “l’”) are left out. */
function partsOf(word: string): readonly { readonly text: string; readonly at: number }[] {
  if (!/['’]/.test(word)) return [{ text: word, at: 0 }];
  const parts = Array.from(word.matchAll(/[^'’]+/g), ({ 0: text, index }) => ({ text, at: index }));
  const longer = parts.filter(({ text }) => text.length > 1);
  return longer.length > 0 ? longer : parts;
}
