import type { Standing } from '../evaluate/index.ts';
import { counted } from './argument.ts';
import { quote } from './panels.ts';
import { standingWords } from './weighing.ts';

/** What is said of positions: what somebody supposes, kept beside the map under a title. */
export const positionWords = {
  title: 'Positions kept beside the map',
  none: 'None yet. What you suppose is forgotten with the page unless you keep it.',
  nameIt: 'Keep what is supposed now as',
  save: 'Keep',
  /** Where one of that title is kept already. */
  saveInstead: 'Keep instead of it',
  isKnown: 'A position of that title is kept already.',
  bringBack: (title: string) => `Bring back ${quote(title)}`,
  saved: (title: string) => `Kept beside the map: ${quote(title)}.`,
  takeUp: 'Take up',
  takeUpNamed: (title: string) => `Take up ${quote(title)}`,
  taken: (title: string) =>
    `Taken up: ${quote(title)}. Its layers are shown now; undo brings back what was supposed before, not the layers.`,
  compare: 'Compare',
  compareNamed: (title: string) => `Compare ${quote(title)} with what is supposed now`,
  remove: 'Delete',
  removeNamed: (title: string) => `Delete ${quote(title)}`,
  removed: (title: string) => `Deleted: ${quote(title)}.`,
  now: 'what is supposed now',
  layers: (there: readonly string[], here: readonly string[]) =>
    there.join() === here.join()
      ? `Counted in both: ${there.join(', ')}.`
      : `Counted there: ${there.join(', ') || 'no layer'}. Counted here: ${here.join(', ') || 'no layer'}.`,
  alike: (count: number) =>
    `${counted(count, 'other statement')} ${count === 1 ? 'carries, or doesn’t,' : 'carry, or don’t,'} in both, though for another reason:`,
  there: (there: Standing, here: Standing) => `${standingWords[there]} there, ${standingWords[here]} here.`,
} as const;
