import type { Standing } from '../evaluate/index.ts';
import { quote } from './panels.ts';
import { standingWords } from './weighing.ts';

/** What is said of positions: what somebody supposes, kept beside the map under a title. */
export const positionWords = {
  title: 'Positions kept beside the map',
  none: 'None yet. What you suppose is forgotten with the page unless you keep it.',
  nameIt: 'Keep what is supposed now as',
  save: 'Keep',
  saved: (title: string) => `Kept beside the map: ${quote(title)}.`,
  takeUp: 'Take up',
  takeUpNamed: (title: string) => `Take up ${quote(title)}`,
  taken: (title: string) => `Taken up: ${quote(title)}. Undo brings back what was supposed before.`,
  compare: 'Compare',
  compareNamed: (title: string) => `Compare ${quote(title)} with what is supposed now`,
  remove: 'Delete',
  removeNamed: (title: string) => `Delete ${quote(title)}`,
  removed: (title: string) => `Deleted: ${quote(title)}.`,
  now: 'what is supposed now',
  there: (there: Standing, here: Standing) => `${standingWords[there]} there, ${standingWords[here]} here.`,
} as const;
