import { counted } from './argument.ts';
import { quote } from './panels.ts';

/** What is said where maps are kept in the browser: where they are, and of copies. */
export const keepingWords = {
  region: 'Where maps are kept',
  none: 'There is no server here to keep maps: what you begin or change stays in this browser, on this device.',
  here: 'These maps are kept in this browser, on this device; whoever clears its data clears them. Save copies of what matters.',
  changed: (count: number) =>
    `${counted(count, 'map')} ${count === 1 ? 'was' : 'were'} changed since you last saved copies.`,
  copied: 'Nothing was changed since you last saved copies.',
  saveAll: 'Save copies of all',
  folder: 'Keep in a folder…',
  folderHelp:
    'Choose a folder: copies are saved in it now, and whenever a map is changed while this page is open.',
  inFolder: (name: string) =>
    `Every change is saved in the folder ${quote(name)} too, while this page is open.`,
  hiding: 'Changed in this browser',
  own: 'Kept in this browser',
  discardMine: 'Put my changes in the trash',
  discardedMine: (title: string) =>
    `Your changes to ${quote(title)} are in the trash. The map is as it was published.`,
  emptyTrash: 'Empty the trash',
  emptyTrashTitle: 'Empty the trash?',
  emptyTrashHelp: (count: number) =>
    `${counted(count, 'map')} will be gone for good. Nothing brings ${count === 1 ? 'it' : 'them'} back.`,
  emptied: 'The trash is empty.',
  empty: 'No maps here yet',
  emptyHelp: 'Begin one: type what is to be debated above.',
} as const;
