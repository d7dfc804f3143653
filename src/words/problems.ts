import type {
  ArticleProblemKind,
  BlocksProblemKind,
  FileProblemKind,
  LintKind,
  MapProblemKind,
  Problem,
  ProblemKind,
} from '../model/index.ts';
import { besideSentence } from './besideProblems.ts';
import { blocksWords } from './blocks.ts';
import { quote, shortened } from './panels.ts';
import { because } from './troubles.ts';

type Say = (values: Problem['values'], problem: Problem) => string;

const at = ({ pointer }: Problem) => (pointer ? ` at ${pointer}` : '');
const where = ({ line, column }: Problem['values']) => `line ${line}, column ${column}`;

const ofFiles: Record<FileProblemKind, Say> = {
  unreadable: (values) =>
    values['reason'] === 'not-kept'
      ? `This browser can't read what it keeps (${values['code']}). Close other windows of this page and load it again; a private window, or the browser's settings, may forbid keeping anything.`
      : `The file can't be read: ${because(values)}. Check that it exists and that you may read it.`,
  'empty-file': () => 'The file is empty. Put a map in it, or delete it.',
  'too-large': ({ megabytes, most }) =>
    `The file has ${megabytes} MB; at most ${most} MB are read. Split the map, or take long texts out of its sources.`,
  'not-utf8': () => 'The file is not UTF-8 text. Save it as UTF-8, or restore it from a backup.',
  package: () =>
    `The file is a package (ZIP), as Word documents are, and not JSON. Choose a JSON file; what a debater’s Word file says comes into a map by ${quote(blocksWords.title)}, or by “counterclaim take”.`,
  'byte-order-mark': () =>
    'The file begins with a byte order mark. It is ignored, and left out when the map is next saved.',
  'carriage-returns': () =>
    'The file has Windows line ends. They are ignored, and become plain ones when the map is next saved.',
  'not-json': (values) =>
    `The file is not JSON: ${jsonFault(String(values['what']))} at ${where(values)}. Mend that place, or restore the file from a backup.`,
  'too-deep': (values) =>
    `The file nests more than ${values['most']} levels deep at ${where(values)}. No map does: this is some other file.`,
  'duplicate-key': (values, problem) =>
    `The key “${values['key']}” stands twice in the same object${at(problem)} (${where(values)}). Keep one of the two; give the other record a new id.`,
  'forbidden-key': (values, problem) =>
    `The key “${values['key']}” is not allowed${at(problem)} (${where(values)}). Remove it.`,
  'lone-surrogate': (values, problem) =>
    `Half a character (a lone surrogate) stands in the text${at(problem)} (${where(values)}). Write the character whole, or remove it.`,
  'not-a-map': () =>
    'The file is JSON, but not a map: a map is an object with “format”, “id” and “title”. Choose another file.',
  'no-format': () => 'The file has no “format”. If it is a map, add "format": 1 at its top.',
  'unknown-format': ({ format }) =>
    `The file's format is ${format}; a format is a whole number from 1 on. Correct “format” at its top.`,
  'newer-format': ({ format, newest }) =>
    `The file has format ${format}; this version reads up to ${newest}. Update Counterclaim to open it.`,
  'missing-field': ({ field }, problem) =>
    `“${field}” is missing${at(problem) || ' at the top of the file'}. Add it.`,
  // Only a map has room for what other programs need.
  'unknown-field': ({ field, foreign }, problem) =>
    `“${field}” is not a field of the format${at(problem) || ', at the top of the file'}. Correct its name or remove it${foreign === 'none' ? '' : '; what other programs need goes under “foreign”'}.`,
  'wrong-type': ({ expected }, problem) =>
    `The value${at(problem)} should be of type ${expected}. Replace it by one.`,
  'illegal-value': ({ expected, found }, problem) =>
    found === undefined
      ? `The value${at(problem)} is not allowed. Allowed: ${expected}.`
      : `${quoted(found)}${at(problem)} can't be an id. An id is a letter and up to 63 letters, digits, - or _.`,
  'changed-on-disk': ({ reason }) =>
    reason === 'missing'
      ? 'The file is gone since it was opened. Write it again, or save your version as a copy.'
      : 'The file was changed by another program since it was opened. Nothing was written. Save your version as a copy, or open the file anew.',
  'not-writable': (values) => {
    if (values['reason'] === 'read-only') return 'This map is served read-only. Save a copy instead.';
    if (values['reason'] === 'unsaved')
      return 'This map has changes that are not saved yet. Open it, and save them or a copy first.';
    if (values['reason'] === 'no-room')
      return 'The map is not saved: this browser has no room left, even without older versions. Save copies of your maps, empty the trash, make room on the disk, and try again.';
    if (values['reason'] === 'not-kept')
      return `The map is not saved: this browser does not keep it (${values['code']}). Save a copy; a private window, or the browser's settings, may forbid keeping anything.`;
    // Whether a request arrived is not known when no answer does.
    if (values['reason'] === 'silent')
      return 'The server does not answer, so that the map may not be saved. See that it runs and try again, or save a copy.';
    return `The map is not saved: ${because(values)}. Mend that and try again, or save a copy.`;
  },
};

function jsonFault(what: string): string {
  const words = what.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.endsWith('expected') || words.startsWith('invalid') || words.startsWith('unexpected')
    ? words
    : `something wrong (${words})`;
}

/** At most 80 characters of a text, cut between characters. */
const quoted = (text: unknown): string => quote(shortened(String(text), 80));

const ofMaps: Record<MapProblemKind, Say> = {
  'dangling-reference': ({ field, id, record }) =>
    `“${field}” of ${record} points at ${id}, which is not in the map. Point it elsewhere or clear it.`,
  'unknown-layer': ({ id, record }) =>
    `${record} is in the layer ${id}, which is not in the map. Move it to a layer that is.`,
  'duplicate-id': ({ id, table, other }) =>
    `The id ${id} is used in ${table} and again in ${other}. Give one of them a new id.`,
  'illegal-id': ({ id }) => `“${id}” can't be an id. An id is a letter and up to 63 letters, digits, - or _.`,
  'no-thesis': () => 'The map has no thesis. Choose the statement that the text argues for.',
  unconnected: ({ text }) =>
    `Nothing ties ${quoted(text)} to the rest. Say what it supports or answers, or remove it.`,
  'no-premises': (_, { ids }) => `The relation ${ids[0]} has no premise. Give it one, or remove it.`,
  'no-target': (_, { ids }) =>
    `The relation ${ids[0]} points at nothing. Say what it supports or attacks, or remove it.`,
  'too-few-members': (_, { ids }) =>
    `The relation ${ids[0]} needs two different statements. Add one, or remove it.`,
  'onto-itself': (_, { ids }) =>
    `The relation ${ids[0]} points at itself or at its own premise. Point it elsewhere, or remove it.`,
  'circular-support': ({ count, text }) =>
    `${count} statements support one another in a circle, ${quoted(text)} among them. Cut the circle where the reason is weakest.`,
  'source-stale': (_, { ids }) =>
    `The text of the source ${ids[0]} isn't the one that was mapped: it doesn't fit its digest, or isn't normalised. Anchor its passages anew.`,
  'passage-inverted': ({ start, end }, { ids }) =>
    `The passage ${ids[0]} ends (${end}) before it begins (${start}). Mark it anew.`,
  'passage-outside': ({ end, length }, { ids }) =>
    `The passage ${ids[0]} ends at ${end}, beyond the text's ${length} characters. Mark it anew.`,
  'passage-stale': ({ start, end, exact }, { ids }) =>
    `The text at ${start}–${end} doesn't read as the passage ${ids[0]} did${exact === undefined ? '' : `: ${quoted(exact)}`}. Tie it to other words, or untie it.`,
  'paragraph-outside': ({ number }, { ids }) =>
    `Paragraph ${number} of the source ${ids[0]} doesn't fit the text, or overlaps the one before. Import the text anew.`,
  'empty-text': (_, { ids }) => `${ids[0]} says nothing. Write its text, or remove it.`,
  'no-passage': ({ text }) =>
    `${quoted(text)} is said to be the author's, but no passage shows where. Mark it, or move the statement to another layer.`,
  'too-long': ({ words, most, text }) =>
    `${quoted(text)} has ${words} words; up to ${most} read well on a card. Shorten or split it.`,
  'short-too-long': ({ words, most, text }) =>
    `The short form ${quoted(text)} has ${words} words; at most ${most} fit. Shorten it.`,
  'no-verdict': (_, { ids }) =>
    `The fact-check ${ids[0]} gives no verdict. Say what the sources bear out, or mark it unchecked.`,
};

const ofArticles: Record<ArticleProblemKind, Say> = {
  'article-empty': () => 'There is no text in it. Paste the article itself, or choose another file.',
  'article-too-large': ({ millions, most }) =>
    `The text has ${millions} million characters; at most ${most} million are read. Paste the part that argues.`,
  'bibliography-empty': () => 'There is no record in it. Paste one as BibTeX, RIS or CSL-JSON.',
  'bibliography-too-large': ({ millions, most }) =>
    `The records have ${millions} million characters; at most ${most} million are read. Paste the ones you need.`,
  'bibliography-too-deep': (values) =>
    `Brackets nest more than ${values['most']} deep at ${where(values)}. No record does: close them, or paste something else.`,
  'bibliography-unknown': () =>
    'This is neither BibTeX, RIS nor CSL-JSON. Copy the record in one of these from where it is listed, or fill in the fields.',
  'bibliography-broken': (values) =>
    values['line'] === undefined
      ? `The ${values['format']} can't be read. Copy it again, or fill in the fields.`
      : `The ${values['format']} can't be read from ${where(values)} on. Mend that place, or fill in the fields.`,
};

const ofBlocks: Record<BlocksProblemKind, Say> = {
  'blocks-not-docx': () => 'This is no Word file (.docx). Save it as one, or choose another.',
  'blocks-too-large': ({ most }) =>
    `The file holds more than ${most} MB, and no more is unpacked. Save the part you need as a file of its own.`,
  'blocks-broken': () => 'The Word file is damaged. Open it in a word processor and save it again.',
  'blocks-none': () =>
    'There are no blocks in it: no headings of the levels 3 and 4, which debaters call blocks and tags. Give it such headings, or choose another file.',
};

/** Guesses about the reasoning: what is seen, and why one may ask about it. */
const ofReasoning: Record<LintKind, Say> = {
  'thesis-unsupported': ({ text }) =>
    `Nothing on the map speaks for the thesis ${quoted(text)}. A thesis without a reason only asks to be believed.`,
  'supports-its-attacker': ({ text, against }) =>
    `${quoted(text)} is a reason for what speaks against it: ${quoted(against)}. One of the two links may be meant otherwise.`,
  'for-and-against': ({ text }) =>
    `${quoted(text)} is said to speak for and against the same thing. One of the two links may be a slip, or it holds two claims.`,
  'repeats-conclusion': ({ text }) =>
    `${quoted(text)} is given as a reason for itself. Whoever doubts the conclusion doubts the reason too.`,
  'aims-at-conclusion': ({ text, premise }) =>
    `${quoted(text)} is tied to a conclusion, but in its words it is about one of the reasons, ${quoted(premise)}. Tied there, it says exactly what it hits.`,
  'said-twice': ({ text }) =>
    `${quoted(text)} stands on the map twice. As one statement it is answered once, wherever it is used.`,
  'several-claims': ({ text, count }) =>
    `${quoted(text)} seems to say ${count} things. Apart, each can be supported and answered alone.`,
  'question-as-claim': ({ text }) =>
    `${quoted(text)} asks, and claims nothing. Say what the question is meant to show.`,
  'overworked-premise': ({ text, count }) =>
    `${count} steps rest on ${quoted(text)}, and nothing supports it. Whoever answers it answers them all.`,
};

/** A problem in a sentence or two: what is wrong, where, and what to do. Halves of characters, which a bad file may hold, are shown as �. */
export const problemSentence = (problem: Problem): string =>
  (besideSentence(problem) ?? sentences[problem.kind](problem.values, problem)).replace(
    /\p{Surrogate}/gu,
    '\uFFFD',
  );

const sentences: Record<ProblemKind, Say> = {
  ...ofFiles,
  ...ofMaps,
  ...ofArticles,
  ...ofBlocks,
  ...ofReasoning,
};

/** What is said around the problems. */
export const problemWords = {
  title: 'Problems',
  help: 'What doesn’t hang together, and what to ask about in the reasoning',
  count: (count: number) =>
    count === 0
      ? 'Nothing to mend, and nothing to ask about.'
      : count === 1
        ? 'One thing to look at.'
        : `${count} things to look at.`,
  mends: {
    mend: 'Mend it',
    merge: 'Make them one',
    split: 'Split it…',
    edit: 'Edit the words',
    describe: 'Shorten it…',
    link: 'Link it…',
    relink: 'Tie it to the reason',
    reason: 'Add a reason',
  },
  silence: 'Not here',
  silenceIt: (sentence: string) => `Don’t say here any more: ${sentence}`,
  silenced: (count: number) => (count === 1 ? 'One is silenced' : `${count} are silenced`),
  unsilence: 'Let it be said again',
} as const;

/** What kinds of problem are called where they are silenced. */
const silencedKinds: Readonly<Partial<Record<string, string>>> = {
  'thesis-unsupported': 'no reason for the thesis',
  'for-and-against': 'for and against the same',
  'supports-its-attacker': 'a reason for what speaks against it',
  'repeats-conclusion': 'a reason that repeats its conclusion',
  'aims-at-conclusion': 'an objection that is about a reason',
  'said-twice': 'said twice',
  'several-claims': 'several claims in one',
  'question-as-claim': 'a question as a claim',
  'overworked-premise': 'a premise that much rests on',
  'circular-support': 'a circle',
  unconnected: 'tied to nothing',
  'too-long': 'many words',
  'short-too-long': 'a long short form',
  'no-passage': 'no passage',
};

/** A silenced problem: what kind, and where. */
export const silencedSentence = (kind: string, name: string): string =>
  `${silencedKinds[kind] ?? kind}: “${name}”`;
