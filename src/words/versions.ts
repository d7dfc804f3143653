/** What is said where earlier states of a map are looked at. */
export const versionsWords = {
  open: 'Earlier versions…',
  title: 'Earlier versions of this map',
  help: 'The map is kept as it was when it was opened, before others’ changes and other files were taken over, and every hour while it is changed. Later, one version a day, then one a week stays.',
  none: 'Nothing is kept yet: the first version is kept when this map is first changed.',
  list: 'Versions, the newest first',
  reading: 'The version is being read…',
  since: 'Since then',
  restore: 'Restore this version',
  restoreHelp: 'The map becomes what it was then. That is one step: undo takes it back.',
  restored: (when: string) => `The map is as it was kept on ${when}. Undo takes that back.`,
  copy: 'Save a copy of it',
} as const;

/** What is said of changes that a page left unsaved when it ended. */
export const remainsWords = {
  region: 'Changes that were not saved',
  offer: (when: string) =>
    `Changes to this map of ${when} had not been saved when the page ended. They are still here.`,
  take: 'Take them into the map',
  copy: 'Save a copy',
  drop: 'Throw them away',
  taken: 'What had not been saved is in the map. Undo takes it out again.',
  dropped: 'What had not been saved is thrown away.',
} as const;

/** Why a version was kept. */
export const versionReasonWords = {
  opened: 'as it was opened',
  merged: 'before others’ changes were taken in',
  imported: 'before another file was taken over',
  restored: 'before an earlier version was restored',
  hourly: 'while it was being changed',
} as const;
