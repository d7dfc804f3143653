import { quote } from './panels.ts';
/** What is said where maps are begun, named, copied and put aside. */
export const libraryWords = {
  discarded: (title: string) => `${quote(title)} is in the trash.`,
  restored: (name: string) => `${quote(name)} is out of the trash.`,
  begin: 'Begin a map',
  motion: 'The motion: what is to be debated, in one sentence',
  beginHelp: 'A map can begin from a motion alone. Reasons and objections come with a key each.',
  copyOf: (title: string) => `${title} (copy)`,
  more: (title: string) => `More about ${title}`,
  rename: 'Rename…',
  renameTitle: 'Rename the map',
  title: 'Title',
  save: 'Save',
  duplicate: 'Duplicate',
  discard: 'Put in the trash',
  trash: (count: number) => (count === 1 ? 'Trash (1 map)' : `Trash (${count} maps)`),
  restore: 'Take out again',
  restoreIt: (name: string) => `Take ${name} out of the trash`,
} as const;
