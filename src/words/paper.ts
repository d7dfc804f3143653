import type { Verdict } from '../model/index.ts';
import { counted, verdictWords } from './argument.ts';
import { quote } from './panels.ts';

const paragraphs = (numbers: readonly number[]) => numbers.map((number) => `¶${number}`).join(', ');

/** What stands in brackets beside a line of a sheet: what is to be known of it before it is said aloud. */
export const paperMarks = {
  noCard: 'NO CARD',
  onlyAsserted: 'only asserted',
  paraphrase: (numbers: readonly number[]) =>
    numbers.length === 0 ? 'PARAPHRASE' : `PARAPHRASE ${paragraphs(numbers)}`,
  noAuthor: 'no author',
  noDate: 'no date',
  notOpened: 'source not opened by the map’s author',
  notQuoted: 'named, not quoted',
  alsoContradicted: (what: string) => `also says what a fact-check contradicts: ${quote(what)}`,
  opinionAsEvidence: 'opinion as evidence for a fact',
  verdict: (verdict: Verdict) => `fact-check: ${verdictWords[verdict]}`,
  tooLong: (words: number, limit: number) => `${counted(words, 'word')}, at most ${limit}`,
  notInText: 'not in the text',
  rejected: 'a view the author argues against',
  unanswered: 'unanswered',
  crux: 'crux',
  stands: {
    unsupported: 'unsupported in this map',
    challenged: 'challenged, unanswered, in this map',
    contested: 'contested in this map',
  },
  fillIn: (what: string) => (what === '' ? 'fill in' : `fill in: ${what}`),
  ownWords: 'your words',
  changedSince: (now: string) =>
    now === ''
      ? 'the map said something else when you wrote this, and says nothing here now'
      : `the map said something else when you wrote this; it says now: ${quote(now)}`,
} as const;

/** How full a speech is, wherever that is said. */
export const paperFits = { fits: 'room left', full: 'nearly full', over: 'too long' } as const;

/** What is said around the lines of a sheet on paper. */
export const paperWords = {
  /** A mark as it is set. */
  marked: (words: string) => `[${words}]`,
  /** Why a line stands where it does. */
  why: (word: string) => `(${word})`,
  /** How full a speech is: how many words are said of how many there is room for. */
  speech: ({ name, seconds, words, room, fit }: Speech) =>
    [
      name === undefined ? minutes(seconds) : `${name}: ${minutes(seconds)}`,
      // Where nothing is said yet, there is nothing to measure.
      words > 0 &&
        (room === undefined
          ? `${counted(words, 'word')} of it filled`
          : `${words} of ${counted(room, 'word')}`),
      words > 0 &&
        room !== undefined &&
        (fit === 'over' ? `${paperFits.over} by ${counted(words - room, 'word')}` : fit && paperFits[fit]),
    ]
      .filter(Boolean)
      .join(', '),
  leftOut: 'Left out',
  /** How full speeches are planned to be, as a share of their time: why something was left out although there is time. */
  planned: (share: number) =>
    `Speeches are planned to ${Math.round(share * 100)} % of their time: the rest goes by in pauses, and in what comes up.`,
  /** Beside what was left out for length, where something is hidden by hand. */
  hiddenFrees:
    'What you hid frees its time, but brings in nothing of this by itself: pin what should come in.',
  gaps: 'What the map lacks',
  orphans: 'Your words whose place is gone',
  /** At the edge of every page. */
  runningHead: (title: string, side: string) => (side === '' ? title : `${title} · ${side}`),
  /** Where there is nothing in a sheet. */
  empty: 'There is nothing on this sheet.',
} as const;

interface Speech {
  /** Absent, where it is said right above. */
  readonly name?: string | undefined;
  readonly seconds: number;
  readonly words: number;
  readonly room?: number | undefined;
  readonly fit?: keyof typeof paperFits | undefined;
}

/** “4 min”, “1 min 30 s”, “45 s”. */
function minutes(seconds: number): string {
  const [whole, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  return [whole > 0 && `${whole} min`, (rest > 0 || whole === 0) && `${rest} s`].filter(Boolean).join(' ');
}
