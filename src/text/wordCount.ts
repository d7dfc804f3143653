/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** How many words a text has, as whoever reads it aloud counts them: what stands between spaces; in scripts without any, as a dictionary parts them (Unicode UAX #29, through Intl.Segmenter). */
export function wordCount(text: string): number {
  const tokens = text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  return tokens.reduce((count, token) => count + (unspaced.test(token) ? segmented(token) : 1), 0);
}

function segmented(token: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(token)].filter(({ isWordLike }) => isWordLike).length;
}
