/** A sentence as its words alone, so that sentences which differ only in letters' size, marks and spaces are equal. */
export const sameWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
