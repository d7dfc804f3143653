import type { Certainty, Side, Verdict } from '../model/index.ts';
import { schemeOf } from '../schemes/index.ts';
import { certaintyWords, counted, verdictWords } from './argument.ts';

export const quote = (text: string): string => `“${text}”`;

/** A text of at most so many characters, the end left out where it is longer. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** “¶4”, “¶4, 12”. */
export const pilcrow = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `¶${numbers.join(', ')}`;

/** Several things in a row: “a, b and c”. */
export const all = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A step, named by what it leads from and to. */
export const stepName = (premises: readonly string[], target: string | undefined): string =>
  `the step from ${all(premises.map(quote)) || 'nothing'}${target === undefined ? '' : ` to ${quote(target)}`}`;

/** The text pane. */
export const textWords = {
  pane: 'The text with its passages',
  gistsPane: 'The text in brief, with marks for its passages',
  keys: 'Arrow keys go from passage to passage; Enter selects what it says.',
  untitled: 'The text',
  noSource: 'This map names no text',
  noSourceHelp:
    'It stands by itself: nothing in it is tied to the place where it was said. The outline shows all of it.',
  noParagraphs:
    'The map says nothing of this text’s paragraphs. Open the article to see its passages in their places.',
  show: 'Show',
  text: 'Text',
  gists: 'In brief',
  paragraph: (number: number) => `Paragraph ${number}`,
  noGist: 'The map has no summary of this paragraph.',
  gistOf: (number: number) => `Say paragraph ${number} in brief`,
  notHere: 'The article’s text is not in this map. Below is what each paragraph says, in brief.',
  open: 'Open the article…',
  paste: 'Paste the article here',
  pasteHelp:
    'The whole text, from its first sentence to its last. It stays on this machine and is not saved.',
  chooseFile: 'Choose a text file…',
  read: 'Mark its passages',
  cancel: 'Cancel',
  nothingPasted: 'There is no text here yet. Paste the article, or choose a file.',
  unreadable:
    'This file could not be read. Save the article as plain text (.txt), then choose it again, or paste it.',
  putAway: 'Put the article away',
  missing: (count: number) => (count === 1 ? 'Which one is missing?' : `Which ${count} are missing?`),
  uncovered: 'Pale text: nothing on the map is about it.',
  covered: 'Underlined: on the map.',
  overlapping: 'Double: several passages.',
  marksLegend:
    'A dot is a passage that begins there and is on the map; a ring around it: it says several things.',
  and: (more: number) => (more > 0 ? ` and ${more} more` : ''),
  several: (count: number) => `This passage says ${count} things`,
  chosen: (name: string, at: number, of: number) =>
    of > 1 ? `Selected ${at} of ${of}: ${name}` : `Selected: ${name}`,
  tying: (name: string, again: boolean) =>
    again ? `Put the passage of ${quote(name)} here` : `Tie ${quote(name)} to these words`,
  tyingKeys: '↑ ↓ by sentence · Page ↑ ↓ by paragraph · Shift takes more · Enter ties · Esc leaves',
  tie: 'Tie',
  nothingMade: 'nothing that is shown',
} as const;

/** What came of opening a text. */
export function textVerdict(same: boolean, found: number, passages: number): string {
  if (same)
    return `This is the text that was mapped. ${passages === 1 ? 'Its passage is' : `All ${passages} passages are`} marked.`;
  if (passages === 0) return 'This text differs from the one that was mapped.';
  if (found === 0)
    return `This seems to be another text: none of the ${counted(passages, 'passage')} was found in it.`;
  if (found === passages)
    return `This text differs from the one that was mapped, but all ${counted(passages, 'passage')} were found.`;
  return `This text differs from the one that was mapped: ${found} of ${counted(passages, 'passage')} ${found === 1 ? 'was' : 'were'} found.`;
}

/** The outline. */
export const outlineWords = {
  pane: 'Outline of the argument',
  lead: 'Up and Down walk. Right opens what is closed, then goes in; Left closes, then goes out. Enter selects, * opens all beside. Keys of the map do here what they do there; any other letter goes to the next line that begins with what is typed.',
  empty: 'Nothing is shown. Show a layer, or open another map.',
  and: 'and',
  stillClosed: (what: string) => `still closed: ${what}`,
  openAll: 'Open all',
  closeAll: 'Close all',
} as const;

/** The inspector. */
export const inspectorWords = {
  voice: 'Whose words',
  attribution: 'Said by',
  kind: 'Kind of claim',
  onMotion: 'On the motion',
  onThesis: 'On the thesis',
  short: 'In short',
  tags: 'Tags',
  notInText: 'Not in the text',
  passages: 'In the text',
  editNote: 'Edit this note',
  removeNote: 'Delete this note',
  tie: 'Tie it to words of the text…',
  tieAgain: (place: string) => `Put this passage elsewhere (${place})`,
  untie: (place: string) => `Untie from this passage (${place})`,
  notOpened: 'text not opened',
  notFound: 'not found in the text that was opened',
  wordsGone: 'what its words were; not found in this version of the text',
  showInText: (number: number | undefined) =>
    number === undefined ? 'Show in the text' : `Show in the text: paragraph ${number}`,
  place: 'Its place in the argument',
  supports: 'What supports it',
  attacks: 'What tells against it',
  undercuts: 'What hits its step',
  others: 'Other wordings, and what contradicts it',
  because: 'because',
  becauseTogether: 'because (together)',
  but: 'but',
  butTogether: 'but (together)',
  step: 'Details of this step',
  backed: 'the step is backed by',
  undercut: 'the step is undercut by',
  nothingFor: 'Nothing on the map supports it.',
  nothingAgainst: 'Nothing on the map tells against it.',
  hidden: (count: number) =>
    `${counted(count, 'more step')} ${count === 1 ? 'is' : 'are'} in a hidden layer.`,
  showHidden: 'Show hidden layers',
  notes: 'Notes',
  stepNotes: 'Notes on its step',
  sources: 'Sources',
  notConsulted: 'not consulted by whoever wrote the note',
  private: 'private',
  copy: 'Copy claim',
  copied: 'Copied, with its place in the text.',
  notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
  scheme: 'Scheme',
  premises: 'Premises',
  target: 'What it is about',
  layer: 'Layer',
  backing: 'What backs this step',
  hits: 'What undercuts this step',
  nothingHits: 'Nothing on the map undercuts it.',
  statements: 'Statements by layer',
  thesis: 'Thesis',
  motion: 'Motion',
  hiddenLayer: 'hidden',
  start:
    'Select a card, a passage or a line of the outline, and everything the map knows about it stands here. The thesis is a good place to begin.',
  noThesis: 'The map names no thesis. Select any card to begin.',
} as const;

/** “Premise: supports “…”, together with “…”.” */
export const linkSentence = (verb: string, target: string, others: readonly string[]): string =>
  `${verb} ${target}${others.length > 0 ? `, together with ${all(others.map(quote))}` : ''}`;

/** What a role of its own is, where no link gives it. */
export const rootSentences: Readonly<Record<'thesis' | 'motion' | 'conclusion', string>> = {
  thesis: 'what the text argues for',
  motion: 'what is debated',
  conclusion: 'nothing on the map rests on it',
};

/** A step in words: “These 2 premises together support “…””. */
export function stepSentence(
  premises: number,
  verb: { readonly one: string; readonly many: string },
  target: string | undefined,
): string {
  const who = premises === 1 ? 'This statement' : `These ${premises} statements together`;
  return `${who} ${premises === 1 ? verb.one : verb.many} ${target ?? 'each other'}.`;
}

/** Verbs as they stand after several subjects. */
export const plural = (verb: string): string =>
  verb.startsWith('is ') ? verb.replace(/^is /, 'are ') : verb.replace(/s(?= |$)/, '');

export const sideSentences: Readonly<Record<Side, string>> = {
  for: 'speaks for it',
  against: 'speaks against it',
  both: 'tells both ways',
  neither: 'does not bear on it',
};

/** A claim with the place where it is said, as one would paste it. */
export function claimCitation(
  text: string,
  paragraphs: readonly number[],
  voice: string | undefined,
): string {
  const place = paragraphs.length > 0 ? pilcrow(paragraphs) : (voice ?? '');
  return place === '' ? text : `${text} (${place})`;
}

/** What a scheme is called; of one that isn't in the catalogue, its id in words. */
export const schemeName = (id: string): string => {
  const known = schemeOf(id);
  if (known) return known.name;
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const noteKinds: Readonly<
  Record<'comment' | 'fact-check' | 'question' | 'definition' | 'fallacy', string>
> = {
  comment: 'Comment',
  'fact-check': 'Fact check',
  question: 'Question',
  definition: 'What this is',
  fallacy: 'Possible fallacy',
};

/** How sure the writer of a note or a source's citer is. */
export const certaintySentence = (certainty: Certainty): string => `certainty: ${certaintyWords[certainty]}`;

/** The table of claims to check. */
export const claimWords = {
  tableTitle: (map: string) => `Claims to check: ${map}`,
  lead: 'What somebody could look up, how far it was looked up, and how much of the argument rests on it.',
  restingHelp: 'How many statements would lose part of their support if this one fell.',
  columns: {
    claim: 'Claim',
    kind: 'Kind',
    who: 'Says who',
    paragraph: '¶',
    verdict: 'Checked',
    resting: 'Rests on it',
    sources: 'Sources',
  },
  finding: ({ verdict, certainty }: { readonly verdict: Verdict; readonly certainty?: Certainty }) =>
    certainty === undefined
      ? verdictWords[verdict]
      : `${verdictWords[verdict]} (${certaintyWords[certainty]})`,
  kinds: 'Kinds of claim',
  verdict: 'Checked',
  anyVerdict: 'any or not',
  notChecked: 'no fact check yet',
  sortBy: 'Sort by',
  asCsv: 'Save as CSV',
  asMarkdown: 'Save as Markdown',
  count: (shown: number, total: number) =>
    shown === total ? counted(total, 'claim') : `${shown} of ${counted(total, 'claim')}`,
  none: 'No claim is of these kinds and this verdict. Choose more kinds above.',
  noneAtAll: 'No statement of this map says what kind of claim it is, so there is nothing to list.',
  fileName: (map: string) => `claims-${map}`,
} as const;
