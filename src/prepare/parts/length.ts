import { wordCount } from '../../text/index.ts';
import type { Line, Part } from '../sheet.ts';

/** What share of a speech's time is filled: the rest goes by in pauses, and in what comes up. */
const FILLED = 0.9;

/** How many words a speech has room for. */
export const roomFor = (seconds: number, wordsPerMinute: number): number =>
  Math.floor((seconds * wordsPerMinute * FILLED) / 60);

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
