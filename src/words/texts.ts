import { counted } from './argument.ts';

/** What is said where a text is pasted, described, and mapped. */
export const pasteWords = {
  fromText: 'Map a text…',
  title: 'A new map from a text',
  addTitle: 'Add a text to this map',
  text: 'The text',
  textHelp:
    'Paste it here, as plain text, Markdown or copied from a web page; or drop a file, or choose one.',
  chooseFile: 'Choose a file…',
  readAs: { html: 'a web page', markdown: 'Markdown', plain: 'plain text' },
  read: (kind: string, paragraphs: number, words: number) =>
    `Read as ${kind}: ${counted(paragraphs, 'paragraph')}, ${counted(words, 'word')}.`,
  reading: 'Being read…',
  name: 'Title',
  record: 'Who wrote it, where it appeared',
  type: 'What it is',
  takeRecord: 'Take over this record',
  recordTaken: (title: string) => `Taken over: “${title}”.`,
  keep: 'Keep the text in the map’s file',
  keepHelp:
    'Where it may not be passed on, leave it out: the file then only has its passages’ places and digests, and asks for the text when it is opened.',
  outline: 'Start from an outline (if you have one)',
  outlineHelp:
    'One claim a line; what speaks for or against it stands under it, further in. A ¶ number says where the text says it: “¶4 because …”, “but …”, “and …”.',
  begin: 'Begin the map',
  add: 'Add the text',
  renew: 'Take this version',
  renewTitle: 'Another version of this text',
  describe: 'Keep this record',
  describeTitle: 'Who wrote it, where it appeared',
  untitled: 'A text',
  textLayer: 'The text',
  dropped: 'Drop the file here',
} as const;

/** What is said where another version of a text is taken. */
export const renewalWords = {
  open: 'Another version of this text…',
  looking: 'Its passages are being looked for…',
  failed: 'The passages could not be looked for. Load the page anew and try again.',
  found: (same: number, changed: number, doubtful: number, lost: number) =>
    `${counted(same, 'passage')} found with the same words, ${changed} found with changed words, ${doubtful} to confirm, ${lost} not found.`,
  changed: 'Found, but the words have changed',
  changedHelp:
    'Where these stand is certain. See whether each still says what the map makes of it, and leave out what doesn’t.',
  takesAlong: 'Take it along',
  confirm: 'Are these still the words?',
  before: 'Was:',
  now: 'Now:',
  noWords: 'Its old words are not at hand.',
  /** Said before and after words that are marked, where they can't be seen. */
  marks: { before: ['(taken out:', ')'], now: ['(put in:', ')'] },
  isRight: 'Yes, these are the words',
  lost: 'Not found',
  lostHelp:
    'These stay on the map, tied to words that this version doesn’t have; so does what you leave out or don’t confirm. Tie them to other words later, or untie them.',
  taken: (found: number, left: number) =>
    `The text is this version now. ${counted(found, 'passage')} moved with it${left > 0 ? `; ${counted(left, 'passage')} ${left === 1 ? 'is' : 'are'} not found in it, left out, or not confirmed` : ''}.`,
} as const;

/** What is said where a passage is said in one's own words. */
export const sayingWords = {
  begin: 'Say a passage in your own words',
  choosing: 'A new claim from these words',
  say: 'Say it in your own words…',
  own: 'In your own words',
  how: 'How it stands',
  thesis: 'what the text argues for',
  alone: 'by itself',
  because: (name: string) => `a reason for “${name}”`,
  but: (name: string) => `speaks against “${name}”`,
  keep: 'Add the claim',
  keys: '↑ ↓ by sentence · Page ↑ ↓ by paragraph · Shift takes more · Enter goes on · Esc leaves',
  touch: 'Tap a sentence, or mark words.',
  ownKeys: 'Enter or Ctrl Enter adds · Esc goes back to the words, and keeps what is written',
  anotherReason: 'a reason for another statement…',
  anotherObjection: 'speaks against another statement…',
  which: 'Which statement?',
  added: (text: string) => `Added: “${text}”. Go on with the next words.`,
  sources: 'Which text',
  addText: 'Add another text…',
  describe: 'Say who wrote it, where it appeared…',
  keepText: 'Keep the text in the file',
  leaveText: 'Take the text out of the file',
  empty: 'Nothing is said yet. Choose words of the text, and say in your own what they claim.',
} as const;
