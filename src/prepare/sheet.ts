import type { Id, Verdict } from '../model/index.ts';
import type { PhraseName } from '../words/index.ts';

/** The sheets that can be made. */
export const sheetKinds = [
  'interview',
  'case',
  'blocks',
  'frontlines',
  'cross-ex',
  'summary',
  'drops',
  'judge',
  'brief',
  'sources',
] as const;

export type SheetKind = (typeof sheetKinds)[number];

/** Where the words of a line come from: nowhere else may they come from. */
export type Origin =
  /** A statement's text, or its short form. */
  | { readonly kind: 'statement'; readonly id: Id; readonly short?: true }
  /** Who makes the claim of a statement, where that is said of it. */
  | { readonly kind: 'attribution'; readonly id: Id }
  /** The words of a passage, quoted. */
  | { readonly kind: 'passage'; readonly id: Id }
  /** What a note says. */
  | { readonly kind: 'note'; readonly id: Id }
  /** The question of a scheme that an argument has to stand up to. */
  | { readonly kind: 'question'; readonly scheme: string; readonly question: string }
  /** How a source is cited. */
  | { readonly kind: 'source'; readonly id: Id }
  /** A phrase of ours, with the map's own words filled in. */
  | { readonly kind: 'phrase'; readonly phrase: PhraseName; readonly filled: readonly string[] }
  /** Nobody's: a blank to be filled in. */
  | { readonly kind: 'blank' };

/** What is to be known of a line before it is said aloud. */
export type Mark =
  /** Nothing in the map shows where this is from; `isCardless` in formats in which nobody carries cards. */
  | { readonly kind: 'no-card'; readonly isCardless?: true }
  /** Said in the map's words: the text is not at hand. Empty where the text has no paragraphs. */
  | { readonly kind: 'paraphrase'; readonly paragraphs: readonly number[] }
  /** Its source's record lacks this. */
  | { readonly kind: 'no-author' }
  | { readonly kind: 'no-date' }
  /** Whoever cites it has not opened it. */
  | { readonly kind: 'not-opened' }
  /** A source that was looked at, of which the map has no words. */
  | { readonly kind: 'not-quoted' }
  /** A fact, for which all there is is somebody's opinion. */
  | { readonly kind: 'opinion-as-evidence' }
  /** What a fact-check says of it. */
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  /** The passage that is quoted also says this, which a fact-check contradicts: in the short form of its statement. */
  | { readonly kind: 'also-contradicted'; readonly what: string }
  /** Longer than it should be, words. */
  | { readonly kind: 'too-long'; readonly words: number; readonly limit: number }
  /** Not in the text: read between its lines, or said by others. */
  | { readonly kind: 'not-in-text' }
  /** The text tells it only to argue against it: its words there are no evidence for it. */
  | { readonly kind: 'rejected' }
  /** Nothing in the map answers it, or nothing that stands. */
  | { readonly kind: 'unanswered' }
  /** Without it, the side's case would not stand as it does. */
  | { readonly kind: 'crux' }
  /** How it stands in the map, where that is to be known. */
  | { readonly kind: 'stands'; readonly standing: 'unsupported' | 'challenged' | 'contested' };

/** What a line is in its sheet. */
export type LineRole =
  /** A claim in at most 12 words, as a debater's tag. */
  | 'tag'
  /** What is said: claims, reasons, answers. */
  | 'speech'
  /** A question that is asked aloud. */
  | 'question'
  /** The evidence for a tag or a reason: cite and body. */
  | 'card'
  /** What the other side says, in its best form. */
  | 'they-say'
  /** What is to be known, not said. */
  | 'remark'
  /** What the map does not hold: filled in by whoever speaks. */
  | 'blank';

/** Who says something and when, in parts; what the source's record lacks is absent. */
export interface Cite {
  readonly source: Id;
  /** The family name, or the institution; and the year: all that is said aloud. */
  readonly who?: string;
  readonly year?: string;
  /** The rest of the record, as plain text. */
  readonly rest: string;
}

/** How a line is numbered: its label is a phrase with its place among others in the order of the page; or with the number that another line has, by that one's key. */
export type Numbered =
  { readonly as: PhraseName; readonly among: string } | { readonly as: PhraseName; readonly like: string };

/** A line of a sheet. */
export interface Line {
  /** Known by this in all sheets made of the map, however it changes: what was done to the line by hand hangs on it. No other line of the sheet has it; never with “~”. */
  readonly key: string;
  readonly role: LineRole;
  /** What stands before it, such as “2. Doesn't follow –”. */
  readonly label?: string;
  /** Where its label is a number: it follows the order of the page, whoever chose that. */
  readonly numbered?: Numbered;
  /** Of a line whose phrase is filled with the numbers of others: their keys, the best first, and how many it names of those that are shown. */
  readonly naming?: { readonly keys: readonly string[]; readonly most: number };
  /** Empty of a blank. */
  readonly text: string;
  readonly from: Origin;
  /** The statement or step it is about: it leads there. */
  readonly about?: Id;
  /** Of a card: whom it cites. Its text is the words quoted, or the map's words for them. */
  readonly cite?: Cite;
  readonly marks: readonly Mark[];
  /** Why it stands where it does, in a word. */
  readonly why?: string;
  /** Of what was left out: a speech, or a page, had no room for it. */
  readonly hadNoRoom?: true;
  /** Of a blank: what is to be filled in. */
  readonly asks?: string;
  /** Set by whoever uses the sheet. */
  readonly own?: OwnWords;
}

/** Somebody's own words in place of a line's, which then are its text. A blank with own words is none any more: it is said, and still tells what it asked for. */
export interface OwnWords {
  /** What the map would say here; empty of a blank, and of an orphan. */
  readonly instead: string;
  /** What the map said when the words were written, where that was something else. */
  readonly before?: string;
}

/** A part of a sheet: a heading, what stands under it, parts of its own. Its key may be its heading's, and is no other line's. Parts of a sheet are hats, parts of these blocks, in debaters' words. */
export interface Part {
  readonly key: string;
  readonly heading: Line;
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  /** The speech in which it is said, and how long that may be. */
  readonly speech?: SpeechBudget;
}

/** The room a speech has. */
export interface SpeechBudget {
  readonly name: string;
  readonly seconds: number;
  /** How many words of it are filled. */
  readonly words: number;
  /** How many there is room for. */
  readonly room?: number;
}

/** What is missing in the map, and what would start it. */
export interface Gap {
  readonly phrase: PhraseName;
  readonly filled: readonly string[];
  /** The statement or step at which to begin. */
  readonly about?: Id;
  /** The command that starts it. */
  readonly command?: 'support' | 'counter' | 'undercut' | 'shorten' | 'source' | 'passage' | 'layer';
}

/** A sheet as a value: no screen, no file type. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly title: string;
  /** The motion, as the format words it. */
  readonly motion: string;
  /** For whom: the side, and the format. */
  readonly side: string;
  /** Which layers counted, and what else it goes by. */
  readonly goesBy: string;
  readonly parts: readonly Part[];
  /** What is not said, for want of room, or for the reason that stands beside it: nothing is dropped unsaid. */
  readonly leftOut: readonly Line[];
  /** Reasons that were left out in one place and are said in another: no list tells them; words that were put in their place are told all the same. */
  readonly saidElsewhere?: readonly Line[];
  readonly gaps: readonly Gap[];
  /** Words of whoever uses the sheet, whose line is no more. */
  readonly orphans: readonly Line[];
  /** Nobody says it aloud as it stands: it is read, so that no time is told for the whole of it. */
  readonly isOnlyRead?: true;
  /** It begins a page: it stands behind other sheets. */
  readonly beginsPage?: true;
  /** What whoever uses the sheet left out of it; absent where nobody has. */
  readonly hidden?: HiddenOfSheet;
}

/** What was left out of a sheet by choice, where it can be brought back by its key. */
export interface HiddenOfSheet {
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}
