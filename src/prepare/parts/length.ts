import { wordCount } from '../../text/index.ts';
import type { Line, Part } from '../sheet.ts';

/** What share of a speech's time is planned: the rest is a reserve that goes by in pauses, and in what comes up. */
export const PLANNED = 0.9;

/** Up to this share of a speech's time there is room left. */
const ROOMY = 0.75;

/** From how many seconds on it is worth saying how long something takes that is measured against nothing. */
export const TOLD_SECONDS = 15;

/** How full a speech is: with room left, nearly full, or too long. Between what is planned and all of the time, it eats up its reserve, and still fits. */
export type Fit = 'fits' | 'full' | 'over';

/** How full a speech is with so many words of those that there is room for: the same on the screen and on paper. */
export const fitOf = (words: number, room: number): Fit =>
  words > room ? 'over' : words > room * ROOMY ? 'full' : 'fits';

/** How many words a speech has room for. */
export const roomFor = (seconds: number, wordsPerMinute: number): number =>
  Math.floor((seconds * wordsPerMinute * PLANNED) / 60);

/** How many words go into so many seconds, with no pause. */
export const wordsIn = (seconds: number, wordsPerMinute: number): number =>
  Math.floor((seconds * wordsPerMinute) / 60);

/** How long so many words take to say, s. */
export const secondsFor = (words: number, wordsPerMinute: number): number => (words * 60) / wordsPerMinute;

/** How many words of a line are said aloud: what is said of it, who says it and when; of remarks and of blanks that nobody filled, none. */
export function spokenWords({ role, label = '', text, cite }: Line): number {
  if (role === 'remark' || role === 'they-say' || role === 'blank') return 0;
  const cited = cite ? wordCount([cite.who, cite.year].filter(Boolean).join(' ')) : 0;
  return (role === 'speech' ? wordCount(label) : 0) + wordCount(text) + cited;
}

/** The same of a part, with all that is in it. A heading that is a tag is said aloud. */
export const wordsOfPart = ({ heading, lines, parts }: Part): number =>
  [heading, ...lines].reduce((sum, line) => sum + spokenWords(line), 0) +
  parts.reduce((sum, part) => sum + wordsOfPart(part), 0);
