import { blankPhrases } from './blanks.ts';
import { dropPhrases } from './drops.ts';
import { gapPhrases } from './gaps.ts';
import { headingPhrases } from './headings.ts';
import { interviewPhrases } from './interview.ts';
import { judgePhrases } from './judge.ts';
import { labelPhrases } from './labels.ts';
import { questionPhrases } from './questions.ts';
import { whyPhrases } from './whys.ts';

/**
 * All that a sheet may say beside the map's own words: each `{}` is filled with words of the map, in order. Sheets say nothing that is neither here nor there, so that nothing in them is made up.
 */
export const phrases = {
  ...headingPhrases,
  ...labelPhrases,
  ...interviewPhrases,
  ...questionPhrases,
  ...dropPhrases,
  ...judgePhrases,
  ...whyPhrases,
  ...gapPhrases,
  ...blankPhrases,
} as const;

export type PhraseName = keyof typeof phrases;

/** A phrase with words of the map filled in. Throws where it has more or fewer places than there are words. */
export function phrase(name: PhraseName, ...filled: readonly string[]): string {
  const parts = phrases[name].split('{}');
  if (parts.length !== filled.length + 1)
    throw new Error(`“${name}” takes ${parts.length - 1} fillings, not ${filled.length}`);
  return parts.map((part, at) => part + (filled[at] ?? '')).join('');
}
