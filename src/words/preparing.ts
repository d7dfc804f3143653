import { paperFits, paperWords } from './paper.ts';

/** A span of time as a clock shows it: “3:10”. */
export function time(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What is said where one prepares for a debate. */
export const preparingWords = {
  title: 'Prepare',
  help: 'Case, answers, questions and a brief for one side, made of this map',
  opened: 'Sheets for the debate are shown.',
  closed: 'The sheets are put away.',
  noMotion:
    'The map says nothing yet that could be debated. Write what is to be argued for, and sheets can be made.',
  making: 'Making the sheet…',
  makingAll: 'Making all sheets…',
  broken: 'The sheet could not be made.',
  makeAgain: 'Make it again',

  // For which debate.
  occasion: 'For which debate',
  change: 'Change…',
  takenFor: 'Not chosen yet.',
  fold: 'Done',
  motion: 'Motion',
  mapsMotion: (text: string) => `The map’s: ${text}`,
  format: 'Format',
  families: {
    interviews: 'On air',
    debates: 'Debates',
  },
  side: 'Side',
  sideOf: (team: string, stance: 'for' | 'against') => `${team} (${stance} the motion)`,
  stance: { for: 'For the motion', against: 'Against the motion' },
  speaks: 'Who speaks first',
  order: { first: 'We do', second: 'They do' },
  speed: 'Speed, words a minute',
  presets: 'Usual speeds',
  speeds: [
    { words: 150, for: 'lay audience' },
    { words: 190, for: 'Public Forum' },
    { words: 250, for: 'policy' },
  ],
  speedFor: (words: number, whom: string) => `${words}, ${whom}`,
  circuit: 'Held as',
  asWritten: 'usual',
  ownLengths: 'lengths of your own',
  lengths: 'Lengths of the speeches, minutes',
  unconfirmed: 'Not confirmed by a source that was read:',
  layers: 'Layers that count',
  layersHelp: 'A layer that is taken out here is hidden on the map as well.',
  brief: (format: string, side: string, words: number) => `${format}, ${side}, ${words} words a minute`,

  // What is kept.
  kept: 'Kept beside the map',
  noneKept: 'Nothing yet: from the first change on, your words are kept here.',
  anew: 'Begin a new one',
  named: (format: string, side: string) => `${format}, ${side}`,
  rename: 'Rename…',
  renameTitle: 'Rename the preparation',
  name: 'Its title',
  keep: 'Keep',
  remove: 'Delete',
  removed: (title: string) => `Deleted: “${title}”`,
  bringBack: (title: string) => `Bring back “${title}”`,
  taken: (title: string) => `Preparing: “${title}”. Layers count as they were kept with it.`,
  begun: (title: string) => `Kept beside the map as “${title}”`,
  keepAnew: 'Keep it anew',

  // Sheets.
  sheets: 'Sheets',
  /** What sheets are for, as they stand together. */
  sheetGroups: { say: 'You say', answer: 'They say', check: 'To check', carry: 'At hand' },
  empty: paperWords.empty,
  leaning: 'Say which way each clash leans in this map',
  sheetLead: 'Arrow keys go from line to line. Enter shows a line on the map; E says it in your words.',
  toSay: (spoken: string) => `${spoken} to say`,
  of: (spoken: string, whole: string) => `${spoken} of ${whole}`,
  fit: paperFits,
  overBy: (by: string) => `${paperFits.over} by ${by}`,
  fillIn: (what: string) => (what === '' ? 'Fill in' : `Fill in: ${what}`),
  cited: (who: string | undefined, year: string | undefined) => [who, year].filter(Boolean).join(' '),
  noCite: 'source without author or date',
  mapSaid: (before: string) => `When you wrote this, the map said: “${before}”`,
  mapSays: (now: string) => (now === '' ? 'The map says nothing here.' : `The map says: “${now}”`),
  pinned: 'pinned',
  notOpened: 'source not opened',

  // What is done to a line.
  tools: 'What can be done to this line',
  show: 'Show on the map',
  reword: 'Say it in your words',
  fill: 'Fill in',
  rewording: 'This line in your words; leave it empty to go by the map',
  byMapWhereEmpty: 'Left empty, it goes by the map',
  filling: (what: string) => `Fill in: ${what}`,
  byMap: 'Go by the map again',
  editMap: 'Edit its statement',
  pin: 'Pin: never left out for length',
  unpin: 'Unpin: may be left out for length',
  hide: 'Leave out',
  hidePart: 'Leave out this part',
  up: 'Move up',
  down: 'Move down',
  drag: 'Drag to move',
  moved: (place: number, of: number) => `Moved: ${place} of ${of}`,
  hidden: 'Left out. It is under “Hidden”, below.',
  pinSaid: { on: 'Pinned.', off: 'No longer pinned.' },
  notPinnable: 'Nothing of this is ever left out for length.',
  mapsAgain: 'By the map again.',

  // Below the sheet.
  leftOut: paperWords.leftOut,
  leftOutHelp: (planned: number | undefined, isHiding: boolean) =>
    [
      'What had no room in the time there is, or is left out for the reason beside it. Pinned, it comes in, and something else may go.',
      planned !== undefined && paperWords.planned(planned),
      isHiding && paperWords.hiddenFrees,
    ]
      .filter(Boolean)
      .join(' '),
  keepIn: 'Pin',
  gaps: paperWords.gaps,
  hiddenTitle: 'Hidden',
  bringIn: 'Bring back',
  part: 'A part:',
  orphans: paperWords.orphans,
  orphansHelp: 'What they stood in place of is no longer in this sheet. If it comes back, so do they.',
  forget: 'Throw away',
  start: {
    support: 'Give a reason',
    counter: 'Answer it',
    undercut: 'Say that it doesn’t follow',
    shorten: 'Write a short form',
    source: 'Add a source',
    passage: 'Tie it to the text',
    layer: 'Let it count',
    layers: 'Look at the layers',
    theirs: 'Argue for them',
    show: 'Show on the map',
  },

  // At the lectern, on paper.
  lectern: 'Lectern',
  lecternHelp: 'The sheet alone in large type, to speak from. Esc leaves.',
  leave: 'Leave the lectern',
  larger: 'Larger type',
  smaller: 'Smaller type',
  dark: 'Dark',
  paper: 'Print, save…',
  paperTitle: 'On paper and as a file',
  paperOf: 'What',
  thisSheet: 'This sheet',
  paperSize: 'Paper',
  preview: 'How it will be printed',
  pastPreview: 'Back to printing and saving',
  print: 'Print',
  saveAs: 'Save as',
  files: {
    verbatim: 'Word, for Verbatim',
    plain: 'Word, plain',
    markdown: 'Markdown',
    html: 'Web page',
  },
  fileName: (map: string, sheet: string, side: string) => `${map} ${sheet} ${side}`,
} as const;
