import { counted } from './argument.ts';
import { all, quote } from './panels.ts';

/** How much of a debater's file was new to a map. */
export interface CameInTold {
  readonly statements: number;
  readonly answers: number;
  readonly cards: number;
}

/** As many headings are named where there is little room. */
const NAMED = 3;

/** How much came in: “2 statements, 3 answers and 1 card”. */
export const cameInWords = ({ statements, answers, cards }: CameInTold): string =>
  all([counted(statements, 'statement'), counted(answers, 'answer'), counted(cards, 'card')]);

/** What is said where the blocks of a Word file become a layer of a map. */
export const blocksWords = {
  title: 'Take in blocks from a Word file',
  help: 'A file with the headings that debaters use: a block (level 3) that says what it answers, as “AT: …”, and its answers (level 4), with cards. They become a layer of their own.',
  whose: 'Whose words are they?',
  file: 'The Word file',
  chooseFile: 'Choose a file, or drop one here…',
  reading: (name: string) => `Reading ${name}…`,
  stop: 'Stop',
  stopped: 'Stopped; nothing was taken in.',
  cantRead: (name: string) => `${name} can’t be taken in:`,
  failed: (name: string) =>
    `${name} could not be read. Check that it is still there and that you may read it, then choose it again.`,
  taken: (title: string, came: CameInTold, left: readonly string[]) =>
    [`The layer ${quote(title)} came in: ${cameInWords(came)}.`, ...leftWords(left)].join(' '),
  nothing: (name: string, left: readonly string[]) =>
    [`Nothing of ${name} is new to this map; nothing was changed.`, ...leftWords(left)].join(' '),
} as const;

/** Which headings nothing came of, and why. */
function leftWords(left: readonly string[]): readonly string[] {
  if (left.length === 0) return [];
  const more = left.length - NAMED;
  const named = [...left.slice(0, NAMED).map(quote), ...(more > 0 ? [`${more} more`] : [])];
  return [`Left out, for want of “AT: …” in the heading or of an answer under it: ${all(named)}.`];
}
