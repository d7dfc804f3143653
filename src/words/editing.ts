import { quote, shortened } from './panels.ts';

/** Which statement something was done to, by its words. */
const which = (about: string | undefined): string =>
  about === undefined ? '' : ` (${quote(shortened(about, 60))})`;

/** What is said while one writes, and of what was done. */
export const editingWords = {
  /** What a reader's own layer is called when it is made. */
  readersLayer: 'My answers',
  begunLayer: (title: string, locked: string) =>
    `A layer “${title}” was begun for what you write: “${locked}” is locked.`,
  undone: (what: string, about?: string) => `Undone: ${what}${which(about)}.`,
  redone: (what: string, about?: string) => `Done again: ${what}${which(about)}.`,
  undo: (what: string | undefined) => (what === undefined ? 'Nothing to undo' : `Undo: ${what}`),
  redo: (what: string | undefined) => (what === undefined ? 'Nothing to redo' : `Redo: ${what}`),
  placeholder: 'In one sentence…',
  keep: 'Keep',
  drop: 'Take back',
  lineKeys: 'Enter keeps · Esc takes back',
  linesKeys: 'Ctrl Enter keeps · Esc takes back',
  keys: 'Enter keeps it, Esc takes it back.',
  /** Over what is like the words that are being written. */
  alreadySaid: 'Already said',
  onTheMap: 'On the map already',
  offered: (count: number) =>
    count === 1
      ? 'One statement like it is there already.'
      : `${count} statements like it are there already.`,
  answer: 'Answer',
  history: 'What was done',
  /** What is to be written, for each command that wants words. */
  field: {
    'add-reason': 'Your reason, in one sentence',
    'add-counter-claim': 'Your counter-claim, in one sentence',
    'add-rebuttal': 'Your rebuttal, in one sentence',
    'add-undercut': 'Why this doesn’t follow, in one sentence',
    'add-premise': 'The premise that goes unsaid, in one sentence',
    'edit-text': 'The statement, in one sentence',
  } as Readonly<Record<string, string>>,
  /** The answers, where there is room for a word or two. */
  brief: {
    addCounterClaim: 'But…',
    addReason: 'Because…',
    addUndercut: 'Doesn’t follow…',
    addPremise: 'Takes for granted…',
  },
  copied: (count: number) =>
    count === 1 ? 'Copied with its branch.' : `${count} statements copied with their branches.`,
  picked: (count: number) => (count === 1 ? 'One picked' : `${count} picked`),
  letGo: 'Let go',
  join: 'Link as premises',
  remove: 'Delete',
  grip: 'Drag it onto a card, a step, or between its neighbours',
  dropped: {
    undercut: 'Say that this step doesn’t follow',
    premise: 'Make it a linked premise of this step',
    supports: 'Let it support this as well',
    attacks: 'Let it speak against this as well',
    moveSupport: 'Move it here, as a reason',
    moveAttack: 'Move it here, as an objection',
  },
  first: {
    label: 'What is to be argued for, in one sentence',
    add: 'Add it',
  },
  pick: {
    placeholder: 'A few of its words…',
    nothing: 'No statement on this map has these words.',
  },
  link: {
    title: 'Link to a statement',
    how: 'How the two hang together',
    ways: {
      supports: 'supports…',
      attacks: 'speaks against…',
      supportedBy: 'is supported by…',
      attackedBy: 'is spoken against by…',
    },
    which: 'Which statement?',
    done: 'Link them',
  },
  merge: {
    title: 'Merge with a statement that says the same',
    which: 'Which statement says the same?',
    help: 'What was said of either is then said of one. The words of this one stay.',
    done: 'Make them one',
  },
  split: {
    title: 'Split into several statements',
    help: 'One statement a line. Where this one is a premise, they stand linked; all keep its passages, and what is said of it stays with the first.',
    label: 'Statements, one a line',
    done: 'Split',
  },
  describe: {
    title: 'Describe a statement',
    short: 'In short (up to 12 words)',
    kind: 'Kind of claim',
    noKind: 'not said',
    tags: 'Tags, with commas between',
    layer: 'Whose words: layer',
    credence: 'How far you believe it before any argument',
    notSaid: 'not said',
    done: 'Save',
  },
  note: {
    title: 'Add a note',
    text: 'Note (Markdown)',
    kind: 'Kind',
    source: 'Source',
    noSource: 'none',
    newSource: 'A new one…',
    sourceFor: 'Add a source',
    sourceSays: 'What it says of this (Markdown)',
    verdict: 'What sources say of the claim',
    noVerdict: 'not said',
    sourceTitle: 'Title',
    author: 'Author',
    year: 'Year',
    url: 'Address',
    done: 'Add',
  },
  replace: {
    title: 'Find and replace',
    help: 'In the words of all statements of layers that are not locked. It is one step of undo.',
    find: 'Find',
    replace: 'Replace with',
    matchCase: 'Large and small letters differ',
    count: (count: number) => (count === 1 ? 'in one statement' : `in ${count} statements`),
    done: 'Replace all',
  },
  delete: {
    loose: (count: number) =>
      count === 1
        ? 'What was kept stands by itself now, beside the thesis. Link it, drag it to where it belongs, or undo.'
        : `The ${count} kept statements stand by themselves now, beside the thesis. Link them, drag them to where they belong, or undo.`,
    title: 'Delete a statement',
    along: (count: number) =>
      count === 1
        ? 'One statement hangs only under this one:'
        : `${count} statements hang only under this one:`,
    more: (count: number) => `and ${count} more`,
    only: 'Delete this one, keep the rest',
    all: (count: number) => `Delete all ${count}`,
  },
} as const;

/** Words for “paragraph” in a list in plain text, beside ¶. */
export const paragraphWords = ['para', 'par', 'paragraph'] as const;

/** How a list in plain text says how a line hangs under the one above it; the first of each is what is written. */
export const markers = {
  because: ['Because', 'Reason', 'Pro', 'Support'],
  but: ['But', 'Objection', 'Con', 'Counter-claim', 'Rebuttal'],
  linked: ['And', 'Premise'],
  undercut: ['Doesn’t follow', "Doesn't follow", 'Undercut'],
  backing: ['It follows', 'Backing'],
  same: ['In other words'],
  opposite: ['The opposite'],
} as const;
