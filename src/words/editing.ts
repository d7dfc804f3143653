/** What is said while one writes, and of what was done. */
export const editingWords = {
  /** What a reader's own layer is called when it is made. */
  readersLayer: 'My answers',
  undone: (what: string) => `Undone: ${what}.`,
  redone: (what: string) => `Done again: ${what}.`,
  undo: (what: string | undefined) => (what === undefined ? 'Nothing to undo' : `Undo: ${what}`),
  redo: (what: string | undefined) => (what === undefined ? 'Nothing to redo' : `Redo: ${what}`),
  placeholder: 'In one sentence…',
  keep: 'Keep',
  drop: 'Take back',
  keys: 'Enter keeps it, Esc takes it back.',
  /** Over what is like the words that are being written. */
  alreadySaid: 'Already said',
  onTheMap: 'On the map already',
  useInstead: 'Arrow down and Enter take one of these instead.',
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
  delete: {
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
