import { foldTypography } from '../normalize.ts';

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A word: letters, marks and digits in a row; in scripts that set no spaces, each character. */
export const wordPattern = new RegExp(
  `[${unspaced}]\\p{M}*|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
);

const joining = new RegExp(`^(?![${unspaced}])[\\p{L}\\p{N}\\p{M}]$`, 'u');

/** Whether a character makes one word with a neighbour that does so too. */
export const joins = (character: string): boolean => joining.test(character);

/** The text as it is compared: typography folded, line ends as spaces; one code point for one. */
export const plain = (text: string): string => foldTypography(text).replaceAll('\n', ' ');
