import type { LineNotes, SheetNotes } from '../../model/index.ts';
import { spokenWords } from '../parts/length.ts';
import { renumbered } from '../parts/numbering.ts';
import type { Line, Mark, Part, Sheet } from '../sheet.ts';
import { ordered } from './ordered.ts';

/** How many words of a line are said aloud in the speech it stands in. */
export type WordsSaid = (line: Line) => number;

/**
 * A sheet as it was made of a map, with what somebody did to it by hand: their words in place of the map's and in blanks, what they hid taken out (and told as `hidden`), lines and
 * parts in their order, numbered as they stand there. Words in a line of something that was left out for length are told there, behind what stands for it; those whose line is no more are told as `orphans`, so that all of theirs are found in the sheet, each once. How much of each speech is
 * filled is told anew, by as many words as came or went.
 */
export function withNotes(made: Sheet, notes: SheetNotes, wordsSaid: WordsSaid = spokenWords): Sheet {
  const { lines, order } = notes;
  const sheet = { ...made, parts: renumbered(made.parts, shownLines(made.parts, notes)) };
  const met = new Set<string>();
  const hidden: { readonly lines: Line[]; readonly parts: Part[] } = { lines: [], parts: [] };
  // What is hidden is listed in the order of the map, however the rest was moved.
  const places = new Map(keysOfSheet(sheet).map((key, at) => [key, at]));
  const place = (key: string) => places.get(key) ?? places.size;
  const inOrder = <T extends { readonly key: string }>(some: readonly T[]): readonly T[] =>
    some.toSorted((a, b) => place(a.key) - place(b.key));
  const isHidden = (key: string): boolean => lines.get(key)?.hidden === true;

  function lineWith(line: Line): Line {
    met.add(line.key);
    const notes = lines.get(line.key);
    return notes?.words === undefined ? line : withWords(line, notes.words, notes, wordsSaid);
  }

  /** What is shown of lines; what is hidden goes to the others. */
  function shown(some: readonly Line[], chosen?: readonly string[]): readonly Line[] {
    const all = ordered(some, chosen).map(lineWith);
    hidden.lines.push(...all.filter(({ key }) => isHidden(key)));
    return all.filter(({ key }) => !isHidden(key));
  }

  function partsWith(parts: readonly Part[], of: string): readonly Part[] {
    return ordered(parts, order.get(of)).flatMap((part) => {
      // What is in a hidden part is hidden with it, and found there when the part is brought back.
      if (isHidden(part.key)) {
        hidden.parts.push(wholePart(part));
        return [];
      }
      const own: Part = {
        ...part,
        heading: lineWith(part.heading),
        lines: shown(part.lines, order.get(part.key)),
        parts: partsWith(part.parts, part.key),
      };
      return [counted(own, part)];
    });
  }

  /** A part with somebody's words, and nothing taken out. */
  function wholePart(part: Part): Part {
    const own: Part = {
      ...part,
      heading: lineWith(part.heading),
      lines: ordered(part.lines, order.get(part.key)).map(lineWith),
      parts: ordered(part.parts, order.get(part.key)).map(wholePart),
    };
    return counted(own, part);
  }

  function counted(own: Part, before: Part): Part {
    if (!own.speech || !wordsSaid) return own;
    const words = own.speech.words + saidIn(own, wordsSaid) - saidIn(before, wordsSaid);
    return { ...own, speech: { ...own.speech, words } };
  }

  const parts = partsWith(sheet.parts, '');
  const { saidElsewhere = [] } = sheet;
  const unlisted = new Set(saidElsewhere.map(({ key }) => key));
  const said = shown([...sheet.leftOut, ...saidElsewhere]);
  const unmet = [...lines]
    .filter(([key, { words }]) => words !== undefined && !met.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const ownerOf = leftOutWith(sheet);
  const leftOut = [
    ...said.flatMap((line) => [
      ...(unlisted.has(line.key) && !line.own ? [] : [line]),
      ...unmet.filter(([key]) => ownerOf(key) === line.key).map(([key, notes]) => orphan(key, notes)),
    ]),
  ];
  const told = new Set(leftOut.map(({ key }) => key));
  const gone = unmet.filter(([key]) => !told.has(key));
  return {
    ...sheet,
    parts,
    leftOut,
    orphans: [...sheet.orphans, ...gone.map(([key, notes]) => orphan(key, notes))],
    ...(hidden.lines.length + hidden.parts.length > 0 && {
      hidden: { lines: inOrder(hidden.lines), parts: inOrder(hidden.parts) },
    }),
  };
}

/** The lines that are shown of parts, in their order on the page. */
function shownLines(parts: readonly Part[], notes: SheetNotes, of = ''): readonly Line[] {
  const { lines, order } = notes;
  const shown = <T extends { readonly key: string }>(some: readonly T[], within: string) =>
    ordered(some, order.get(within)).filter(({ key }) => !lines.get(key)?.hidden);
  return shown(parts, of).flatMap((part) => [
    part.heading,
    ...shown(part.lines, part.key),
    ...shownLines(part.parts, notes, part.key),
  ]);
}

function withWords(line: Line, words: string, { instead }: LineNotes, wordsSaid?: WordsSaid): Line {
  const before = instead !== undefined && instead !== line.text ? { before: instead } : {};
  const own: Line = {
    ...line,
    role: line.role === 'blank' ? 'speech' : line.role,
    text: words,
    own: { instead: line.text, ...before },
  };
  return { ...own, marks: line.marks.flatMap((mark) => marked(mark, own, wordsSaid)) };
}

/** What a mark says of words in the place of others: how long these are is not how long those were. */
function marked(mark: Mark, line: Line, wordsSaid: WordsSaid | undefined): readonly Mark[] {
  if (mark.kind !== 'too-long') return [mark];
  const words = wordsSaid?.(line) ?? 0;
  return words > mark.limit ? [{ ...mark, words }] : [];
}

const orphan = (key: string, { words = '', instead }: LineNotes): Line => ({
  key,
  role: 'remark',
  text: words,
  from: { kind: 'blank' },
  marks: [],
  own: { instead: '', ...(instead && { before: instead }) },
});

const saidIn = ({ heading, lines, parts }: Part, said: WordsSaid): number =>
  [heading, ...lines].reduce((sum, line) => sum + said(line), 0) +
  parts.reduce((sum, part) => sum + saidIn(part, said), 0);

/** The keys of all lines and parts of a sheet as it was made. */
const keysOfSheet = ({ parts }: Pick<Sheet, 'parts'>): readonly string[] =>
  parts.flatMap((part) => [part.key, ...part.lines.map(({ key }) => key), ...keysOfSheet(part)]);

/**
 * Which of the lines that were left out for length stands for a key that the sheet has not: the one that was left out with all that has its key above it. What that is goes as far up as the sheet shows nothing of it.
 */
function leftOutWith({ parts, leftOut, saidElsewhere = [] }: Sheet): (key: string) => string | undefined {
  const shown = new Set(keysOfSheet({ parts }).flatMap(above));
  const units = [...leftOut, ...saidElsewhere].map(({ key }) => ({
    key,
    unit: above(key).findLast((one) => !shown.has(one)) ?? key,
  }));
  return (key) => units.find(({ unit }) => key.startsWith(`${unit}/`))?.key;
}

/** A key, and what it stands in, from the inside out: “a/b/c”, “a/b”, “a”. */
const above = (key: string): readonly string[] =>
  key.includes('/') ? [key, ...above(key.slice(0, key.lastIndexOf('/')))] : [key];
