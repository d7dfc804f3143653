import { counted } from './argument.ts';
import { pilcrow } from './panels.ts';

/** How much of the text is on the map. What isn't need not be missing: not every sentence argues. */
export const coverageWords = {
  title: 'What of the text is on the map',
  lead: 'Not every sentence argues. What is listed here is only what no statement or step is tied to.',
  columns: { paragraph: '¶', share: 'On the map', statements: 'Statements', resting: 'Rests on it' },
  restingHelp: 'How many other statements would lose part of their support if what the paragraph says fell.',
  share: (share: number) => `${percent(share)} %`,
  noText: 'Open the article to see which sentences are on no statement.',
  noParagraphs: 'The map says nothing of this text’s paragraphs.',
  paragraphs: 'Paragraph by paragraph',
  sentences: 'Sentences on no statement',
  showInText: 'Show in the text',
  withoutPassage: 'Statements without a place in the text',
  noSource: 'This map names no text, so there is nothing to compare it with.',
} as const;

/** “9 of 131 sentences are on no statement.” */
export const uncoveredSentence = (uncovered: number, all: number): string =>
  all === 0
    ? 'The text has no sentences.'
    : uncovered === 0
      ? `${all === 1 ? 'The one sentence is' : `Each of the ${all} sentences is`} on a statement, at least in part.`
      : `${uncovered} of ${counted(all, 'sentence')} ${uncovered === 1 ? 'is' : 'are'} on no statement.`;

/** “¶4: 2 of 7 sentences”. */
export const uncoveredIn = (paragraph: number, uncovered: number, all: number): string =>
  `${pilcrow([paragraph])}: ${uncovered} of ${counted(all, 'sentence')}`;

/** Statements in the author's voice that are tied to no place. */
export const withoutPassageSentence = (count: number): string =>
  count === 0
    ? 'Every statement in the author’s voice has its place in the text.'
    : `${counted(count, 'statement')} in the author’s voice ${count === 1 ? 'has' : 'have'} no place in the text.`;

/** A paragraph's row, in a sentence. */
export const paragraphSentence = (
  number: number,
  share: number,
  statements: number,
  resting: number,
): string =>
  `Paragraph ${number}: ${percent(share)} % on the map, ${counted(statements, 'statement')}; ${counted(resting, 'other')} ${resting === 1 ? 'rests' : 'rest'} on what it says.`;

/** Whole per cent, but never 0 or 100 for what is only nearly so. */
const percent = (share: number): number =>
  share <= 0 ? 0 : share >= 1 ? 100 : Math.max(1, Math.min(99, Math.round(share * 100)));
