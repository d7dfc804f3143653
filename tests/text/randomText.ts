/** Characters that trouble a normaliser: spaces of all sorts, line ends, marks to compose, quotation marks, astral, right to left, halves of pairs. */
const troublesome = [
  ...' \t\n\r\u00A0\u202F\u2003\u2028\u2029\u0085\uFEFF\u200B\v\f',
  ...'aeéz.A1!?',
  ...'\u0301\u0308\u0338\u0327',
  ...'‘’“”–—-"\'',
  ...'ᄀ ᅡ가ﬁÅ',
  ...'אبش',
  ...['😀', '👨‍👩‍👧', '𝔸', '\uD83D', '\uDE00', '\r\n', '\n\n', '. '],
];

/** A random text of troublesome characters. */
export function randomText(random: () => number, most = 40): string {
  const length = Math.floor(random() * most);
  return Array.from({ length }, () => troublesome[Math.floor(random() * troublesome.length)]!).join('');
}
