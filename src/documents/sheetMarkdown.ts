import type { Sheet } from '../prepare/index.ts';
import { paperWords } from '../words/index.ts';
import { flatSheet, type Piece } from './flatSheet.ts';
import { blockMarkdown, inlineMarkdown } from './markdownText.ts';
import { cardLabel, headingOf, saidHead, saidTitle, type SaidLine } from './saidLine.ts';

/**
 * A sheet as Markdown (CommonMark) with debaters' four levels of headings: the sheet, its parts, their parts, tags. Cites stand under their tags, quoted words are quotations, and what
 * is marked, blank, left out or missing is said where it belongs. What the sheet says is text: none of it is markup (a bare address may still be made a link).
 * Several sheets stand one after the other.
 */
export const sheetMarkdown = (sheets: Sheet | readonly Sheet[]): string =>
  [sheets].flat().map(oneMarkdown).join('\n');

function oneMarkdown(sheet: Sheet): string {
  const { motion, side, goesBy } = saidHead(sheet);
  const pieces = flatSheet(sheet);
  const blocks = [
    `# ${blockMarkdown(saidTitle(sheet))}`,
    motion === '' ? '' : `**${inlineMarkdown(motion)}**`,
    blockMarkdown(side),
    goesBy === '' ? '' : `*${inlineMarkdown(goesBy)}*`,
    ...(pieces.length === 0 ? [blockMarkdown(paperWords.empty)] : pieces.flatMap(pieceBlocks)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function pieceBlocks(piece: Piece): readonly string[] {
  switch (piece.kind) {
    case 'heading': {
      const { depth, text, marks, why, speech } = piece;
      return [
        text === '' ? '' : heading(depth, text),
        joined([speech !== undefined && blockMarkdown(speech), ...asides({ marks, why })]),
      ];
    }
    case 'tagged': {
      const { depth, tag, inFull, cards } = piece;
      return [
        heading(depth, headingOf(tag)),
        inFull ? lineBlock(inFull) : '',
        ...cards.flatMap(cardBlocks),
        joined(asides(tag)),
      ];
    }
    case 'line':
      return piece.line.role === 'card' ? cardBlocks(piece.line) : [lineBlock(piece.line)];
    case 'gap':
      return [`- ${blockMarkdown(piece.text)}`];
  }
}

/** A heading as deep as it stands below the sheet’s title: none is skipped. */
const heading = (depth: number, text: string): string =>
  `${'#'.repeat(Math.min(6, depth + 1))} ${blockMarkdown(text)}`;

function cardBlocks(card: SaidLine): readonly string[] {
  const { cite, text, blank, isQuoted } = card;
  const { beforeCite, beforeBody } = cardLabel(card);
  const label = beforeBody !== undefined && `**${inlineMarkdown(beforeBody)}**`;
  const body = [text, blank].filter((piece) => piece !== undefined).map(blockMarkdown);
  return [
    joined([
      beforeCite !== undefined && `**${inlineMarkdown(beforeCite)}**`,
      cite && `**${inlineMarkdown(cite.aloud)}**`,
      cite?.rest !== undefined && inlineMarkdown(cite.rest),
      ...asides(card),
    ]),
    ...(isQuoted ? [joined([label]), `> ${body.join(' ')}`] : [joined([label, ...body])]),
  ];
}

const lineBlock = (line: SaidLine): string =>
  joined([
    line.label !== undefined && `**${inlineMarkdown(line.label)}**`,
    line.text !== undefined && blockMarkdown(line.text),
    line.blank !== undefined && inlineMarkdown(line.blank),
    ...asides(line),
  ]);

/** Marks, and why a line stands where it does. */
const asides = ({
  marks,
  why,
}: {
  readonly marks: readonly string[];
  readonly why?: string | undefined;
}): readonly (string | false)[] => [
  ...marks.map(inlineMarkdown),
  why !== undefined && `*${inlineMarkdown(why)}*`,
];

const joined = (pieces: readonly (string | false | undefined)[]): string =>
  pieces.filter((piece) => piece !== false && piece !== undefined).join(' ');
