import {
  fitOf,
  type Cite,
  type Gap,
  type Line,
  type LineRole,
  type Mark,
  type Part,
  type Sheet,
} from '../prepare/index.ts';
import { paperMarks, paperWords, phrase, sheetWords } from '../words/index.ts';

/** A line of a sheet as pieces of plain text, in the order in which they are set: the same for every form that it is written in. */
export interface SaidLine {
  readonly role: LineRole;
  /** Of a card. */
  readonly cite?: SaidCite;
  readonly label?: string;
  /** What is said; absent where that is a blank, or nothing. */
  readonly text?: string;
  /** Whether the text is somebody's very words, from a passage. */
  readonly isQuoted: boolean;
  /** What is to be filled in, in brackets. */
  readonly blank?: string;
  /** In brackets; of a card they belong to its cite. */
  readonly marks: readonly string[];
  readonly why?: string;
}

/** Who says what a card holds. What the record lacks is said to be lacking. */
export interface SaidCite {
  /** What is said aloud: family name and year. */
  readonly aloud: string;
  /** The rest of the record, in brackets. */
  readonly rest?: string;
}

/** What a line comes to, in plain pieces. No piece is blank, and none has a line break. */
export function saidLine(line: Line): SaidLine {
  const [label, text, why] = [plain(line.label), plain(line.text), plain(line.why)];
  const marks = new Set(line.marks.filter((mark) => !isInCite(mark, line.cite)).map(markWords));
  if (line.own) {
    marks.add(paperMarks.ownWords);
    if (line.own.before !== undefined) marks.add(paperMarks.changedSince(plain(line.own.instead) ?? ''));
  }
  const isBlank = text === undefined && (line.role === 'blank' || line.asks !== undefined);
  return {
    role: line.role,
    ...(line.cite && { cite: saidCite(line.cite) }),
    ...(label !== undefined && { label }),
    ...(text !== undefined && { text }),
    isQuoted: text !== undefined && line.from.kind === 'passage' && line.own === undefined,
    ...(isBlank && { blank: paperWords.marked(paperMarks.fillIn(plain(line.asks) ?? '')) }),
    marks: [...marks].map(paperWords.marked),
    ...(why !== undefined && { why: paperWords.why(why) }),
  };
}

/** Label, text and blank of a line in one: how a heading reads. Empty where the line has none of them. */
export const headingOf = ({ label, text, blank }: SaidLine): string =>
  [label, text, blank].filter((piece) => piece !== undefined).join(' ');

/**
 * Where the label of a card stands, which is no part of what is quoted: before the cite, where words are quoted or nothing is said, so that it is read first; else before what is said. Alone it is not said at
 * all.
 */
export function cardLabel({ label, cite, text, blank, isQuoted, marks, why }: SaidLine): {
  readonly beforeCite?: string;
  readonly beforeBody?: string;
} {
  if (label === undefined) return {};
  if (isQuoted && cite !== undefined) return { beforeCite: label };
  if (text !== undefined || blank !== undefined) return { beforeBody: label };
  return cite !== undefined || marks.length > 0 || why !== undefined ? { beforeCite: label } : {};
}

/** A cite in one line of plain text. */
export const citeLine = ({ aloud, rest }: SaidCite): string =>
  rest === undefined ? aloud : `${aloud} ${rest}`;

/** How full the speech is in which a part is said. Its name is not said again where its heading says it. */
export function saidSpeech({ speech, heading }: Part): string | undefined {
  if (!speech) return undefined;
  const { name, seconds, words, room } = speech;
  return plain(
    paperWords.speech({
      ...{ seconds, words, room },
      name: heading.text.includes(name) ? undefined : name,
      fit: room === undefined ? undefined : fitOf(words, room),
    }),
  );
}

/** What is missing in the map, as a sentence. */
export const saidGap = ({ phrase: name, filled }: Gap): string => plain(phrase(name, ...filled)) ?? '';

/** What is debated, for whom a sheet is, and what it goes by: what stands at its top, in a line each. */
export const saidHead = ({
  motion,
  side,
  goesBy,
}: Sheet): Readonly<Record<'motion' | 'side' | 'goesBy', string>> => ({
  motion: plain(motion) ?? '',
  side: plain(side) ?? '',
  goesBy: plain(goesBy) ?? '',
});

/** A sheet's title in one line. */
export const saidTitle = ({ title, kind }: Sheet): string => plain(title) ?? kind;

/** What stands at the edge of every page of sheets: of several, what they are together. */
export const runningHeadOf = (sheets: readonly Sheet[]): string => {
  const [first] = sheets;
  if (first === undefined) return sheetWords.packet;
  return paperWords.runningHead(
    sheets.length === 1 ? saidTitle(first) : sheetWords.packet,
    saidHead(first).side,
  );
};

/** A text in one line; undefined where there is nothing in it. */
function plain(text: string | undefined): string | undefined {
  const line = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? undefined : line;
}

function saidCite({ who, year, rest }: Cite): SaidCite {
  const aloud = [
    plain(who) ?? paperWords.marked(paperMarks.noAuthor),
    plain(year) ?? paperWords.marked(paperMarks.noDate),
  ].join(' ');
  const record = plain(rest);
  return { aloud, ...(record !== undefined && { rest: paperWords.marked(record) }) };
}

/** Whether a mark is said by the cite itself, in the place of what is lacking. */
const isInCite = ({ kind }: Mark, cite: Cite | undefined): boolean =>
  cite !== undefined &&
  ((kind === 'no-author' && plain(cite.who) === undefined) ||
    (kind === 'no-date' && plain(cite.year) === undefined));

function markWords(mark: Mark): string {
  switch (mark.kind) {
    case 'no-card':
      return mark.isCardless ? paperMarks.onlyAsserted : paperMarks.noCard;
    case 'paraphrase':
      return paperMarks.paraphrase(mark.paragraphs);
    case 'no-author':
      return paperMarks.noAuthor;
    case 'no-date':
      return paperMarks.noDate;
    case 'not-opened':
      return paperMarks.notOpened;
    case 'not-quoted':
      return paperMarks.notQuoted;
    case 'opinion-as-evidence':
      return paperMarks.opinionAsEvidence;
    case 'also-contradicted':
      return paperMarks.alsoContradicted(mark.what);
    case 'verdict':
      return paperMarks.verdict(mark.verdict);
    case 'too-long':
      return paperMarks.tooLong(mark.words, mark.limit);
    case 'not-in-text':
      return paperMarks.notInText;
    case 'unanswered':
      return paperMarks.unanswered;
    case 'rejected':
      return paperMarks.rejected;
    case 'crux':
      return paperMarks.crux;
    case 'stands':
      return paperMarks.stands[mark.standing];
  }
}
