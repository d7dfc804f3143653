import { lacksTime, listedOnce, PLANNED, type Line, type Part, type Sheet } from '../prepare/index.ts';
import { paperWords } from '../words/index.ts';
import { saidInTurn } from './saidInTurn.ts';
import { headingOf, saidGap, saidLine, saidSpeech, type SaidLine } from './saidLine.ts';

/** A piece of a sheet, in reading order. */
export type Piece =
  /** A part's heading: 1 for a part, 2 for one in it; deeper ones count as 2. `starts` a page in what is printed a block a page. */
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      /** How many headings it stands under, with its own: of those that say something, the sheet's title not among them. */
      readonly depth: number;
      readonly text: string;
      readonly marks: readonly string[];
      readonly why?: string;
      readonly speech?: string;
      /** It heads what is said behind the parts: what was left out, what is missing. */
      readonly isBehind: boolean;
      /** Directly under the heading above it, with nothing between. */
      readonly isFirst: boolean;
      /** Has lines of its own, so that it is what debaters call a block. */
      readonly isBlock: boolean;
    }
  /** A tag, the same in full where the tag is short, and the cards for it. */
  | {
      readonly kind: 'tagged';
      /** As of a heading. */
      readonly depth: number;
      readonly tag: SaidLine;
      readonly inFull?: SaidLine;
      readonly cards: readonly SaidLine[];
    }
  | { readonly kind: 'line'; readonly line: SaidLine; readonly isBehind: boolean }
  /** Something missing, as a sentence. */
  | { readonly kind: 'gap'; readonly text: string };

/**
 * A sheet in reading order: parts with what stands under them, then what was left out, what the map lacks, and words whose place is gone. Every line is in it, once, but those that whoever uses the sheet has hidden.
 * A source is cited in full where it comes first, on blocks and frontlines in each block, as these are pages of their own; everywhere with `citesInFull`, for files whose cards are taken out one by one.
 */
export function flatSheet(
  sheet: Sheet,
  { citesInFull = false }: { readonly citesInFull?: boolean } = {},
): readonly Piece[] {
  const { kind, parts, leftOut, gaps, orphans, hidden } = sheet;
  const inTurn = saidInTurn();
  const isByBlock = kind === 'blocks' || kind === 'frontlines';
  const saying = (): Say => (citesInFull ? saidLine : isByBlock ? saidInTurn() : inTurn);
  const said = parts.flatMap((part, at) =>
    partPieces(part, { level: 1, depth: 1, isFirst: at === 0, saying }),
  );
  const behindLine = behindLineAs(saying());
  const behind = [
    ...(leftOut.length > 0
      ? [
          behindHeading(paperWords.leftOut),
          ...(lacksTime(sheet) ? [behindWords(paperWords.planned(PLANNED))] : []),
          ...(hidden ? [behindWords(paperWords.hiddenFrees)] : []),
          ...listedOnce(leftOut).map(behindLine),
        ]
      : []),
    ...(gaps.length > 0
      ? [behindHeading(paperWords.gaps), ...gaps.map((gap): Piece => ({ kind: 'gap', text: saidGap(gap) }))]
      : []),
    ...(orphans.length > 0 ? [behindHeading(paperWords.orphans), ...orphans.map(behindLine)] : []),
  ];
  return [...said, ...behind];
}

type Say = (line: Line) => SaidLine;

interface Place {
  readonly level: 1 | 2;
  readonly depth: number;
  readonly isFirst: boolean;
  /** How the lines of the next part are said. */
  readonly saying: () => Say;
}

function partPieces(part: Part, { level, depth, isFirst, saying }: Place): readonly Piece[] {
  const said = saidLine(part.heading);
  const text = headingOf(said);
  const below = text === '' ? depth : depth + 1;
  const speech = saidSpeech(part);
  const heading: Piece = {
    kind: 'heading',
    level,
    depth,
    text,
    marks: said.marks,
    ...(said.why !== undefined && { why: said.why }),
    ...(speech !== undefined && { speech }),
    isBehind: false,
    isFirst,
    isBlock: part.lines.length > 0,
  };
  return [
    heading,
    ...linePieces(part.lines, below, saying()),
    ...part.parts.flatMap((inner, at) =>
      partPieces(inner, { level: 2, depth: below, isFirst: at === 0 && part.lines.length === 0, saying }),
    ),
  ];
}

function linePieces(lines: readonly Line[], depth: number, say: Say): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [at, line] of lines.entries()) {
    const said = say(line);
    const last = pieces.at(-1);
    if (said.role === 'tag' && headingOf(said) !== '')
      pieces.push({ kind: 'tagged', depth, tag: said, cards: [] });
    else if (last?.kind === 'tagged' && said.role === 'card')
      pieces.splice(-1, 1, { ...last, cards: [...last.cards, said] });
    else if (last?.kind === 'tagged' && isInFull(line, lines[at - 1]!))
      pieces.splice(-1, 1, { ...last, inFull: said });
    else pieces.push({ kind: 'line', line: said, isBehind: false });
  }
  return pieces;
}

/** Whether a line says what a tag right before it says in short. */
const isInFull = ({ role, label, about }: Line, { role: before, about: tagged }: Line): boolean =>
  role === 'speech' && before === 'tag' && label === undefined && about !== undefined && about === tagged;

const behindHeading = (text: string): Piece => ({
  kind: 'heading',
  level: 1,
  depth: 1,
  text,
  marks: [],
  isBehind: true,
  isFirst: false,
  isBlock: true,
});

const behindLineAs =
  (say: Say) =>
  (line: Line): Piece => ({ kind: 'line', line: say(line), isBehind: true });

/** Something said of what stands behind the parts. */
const behindWords = (text: string): Piece => ({
  kind: 'line',
  line: { role: 'remark', text, isQuoted: false, marks: [] },
  isBehind: true,
});

/**
 * The pieces with the headings that are missing between them, where headings have three levels below the sheet’s title (part, part in it, tag) that are the same wherever they stand: a tag right under a part gets one
 * between, named as the part is. So no level is skipped. What has no text is no heading.
 */
export function withoutSkips(pieces: readonly Piece[], title: string): readonly Piece[] {
  const all: Piece[] = [];
  let at: 0 | 1 | 2 | 3 = 0;
  let above = title;
  for (const piece of pieces) {
    const level = levelOf(piece);
    if (level === undefined) {
      all.push(piece);
      continue;
    }
    const missing = ([1, 2] as const).filter((one) => one > at && one < level);
    for (const one of missing) all.push(missingHeading(above, one));
    // With nothing between it and a heading that was missing, it begins no page of its own.
    all.push(piece.kind === 'heading' && missing.length > 0 ? { ...piece, isFirst: true } : piece);
    at = level;
    if (piece.kind === 'heading') above = piece.text;
  }
  return all;
}

const missingHeading = (text: string, level: 1 | 2): Piece => ({
  ...{ kind: 'heading', level, depth: level, text, marks: [] },
  ...{ isBehind: false, isFirst: true, isBlock: level === 2 },
});

const levelOf = (piece: Piece): 1 | 2 | 3 | undefined => {
  if (piece.kind === 'tagged') return 3;
  return piece.kind === 'heading' && piece.text !== '' ? piece.level : undefined;
};
