import type { Sheet } from '../prepare/index.ts';
import { isWrittenRightToLeft, xmlText } from '../text/index.ts';
import { paperWords } from '../words/index.ts';
import { flatSheet, type Piece } from './flatSheet.ts';
import { languageOf } from './language.ts';
import { cardLabel, runningHeadOf, saidHead, saidTitle, type SaidLine } from './saidLine.ts';
import { printStyle, type Paper } from './printStyle.ts';

export interface SheetPage {
  readonly paper: Paper;
  /** BCP 47 tag of the language the map is written in; decides direction and hyphenation. English, where that is not known. */
  readonly language?: string | undefined;
}

/**
 * A sheet, or several one after the other, as a page (HTML) to print or to read: one file, without scripts and without anything from elsewhere. Blocks and frontlines begin a page each; what was left out of a
 * one-page brief, and what the map lacks for it, stands on the next page. What the sheet says is text: none of it is markup.
 */
export function sheetHtml(given: Sheet | readonly Sheet[], { paper, language: asked }: SheetPage): string {
  const language = languageOf(asked);
  const sheets = [given].flat();
  const direction = isWrittenRightToLeft(language) ? 'rtl' : 'ltr';
  const runningHeads = sheets.map((sheet) => ({ kind: sheet.kind, runningHead: runningHeadOf([sheet]) }));
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(runningHeadOf(sheets))}</title>
<style>${printStyle({ paper, runningHeads })}</style>
</head>
<body>
<main>
${sheets.map(sheetElement).join('\n')}
</main>
</body>
</html>
`;
}

function sheetElement(sheet: Sheet): string {
  const { motion, side, goesBy } = saidHead(sheet);
  const pieces = flatSheet(sheet);
  const classes = [sheet.kind, sheet.beginsPage && 'begins-page'].filter(Boolean).join(' ');
  return `<article class="${classes}">
<header>
<h1 dir="auto">${xmlText(saidTitle(sheet))}</h1>
${[
  element('p', 'motion', xmlText(motion)),
  element('p', 'for', xmlText(side)),
  element('p', 'for goes-by', xmlText(goesBy)),
].join('\n')}
</header>
${pieces.length === 0 ? `<p>${xmlText(paperWords.empty)}</p>` : pieces.map(pieceHtml).join('\n')}
</article>`;
}

function pieceHtml(piece: Piece): string {
  switch (piece.kind) {
    case 'heading': {
      const { level, depth, text, marks, why, speech, isBehind, isFirst, isBlock } = piece;
      const classes = [
        level === 1 ? 'part' : 'inner',
        isBehind && 'behind',
        isFirst && 'first',
        isBlock && 'block',
      ]
        .filter(Boolean)
        .join(' ');
      const heading = text === '' ? '' : element(headingAt(depth), classes, xmlText(text));
      const below = [speech !== undefined && span('room-in-time', speech), ...asides({ marks, why })];
      return heading + paragraph('under', below);
    }
    case 'tagged': {
      const { depth, tag, inFull, cards } = piece;
      const name = headingAt(depth);
      // What is to be known of a tag stands in its line, but not in its heading: lists of headings are of what is said. The line runs as the tag does.
      const heading = `<div class="headed" dir="auto"><${name} class="claim">${spoken(tag)}</${name}>${beside(asides(tag))}</div>`;
      const full = inFull ? paragraph('speech', [spoken(inFull), ...asides(inFull)]) : '';
      return `<section class="tagged">${heading}${full}${cards.map(card).join('')}</section>`;
    }
    case 'line': {
      const { line } = piece;
      if (line.role === 'card') return card(line);
      return paragraph(line.role, [spoken(line), ...asides(line)]);
    }
    case 'gap':
      return paragraph('gap', [xmlText(piece.text)]);
  }
}

/** HTML has six levels of headings; the first is the sheet's. */
const headingAt = (depth: number): string => `h${Math.min(depth + 1, 6)}`;

const beside = (parts: readonly (string | false)[]): string =>
  parts.length === 0 ? '' : ` <p class="beside">${said(parts).trim()}</p>`;

function card(line: SaidLine): string {
  const { cite, text, blank, isQuoted } = line;
  const { beforeCite, beforeBody } = cardLabel(line);
  const head = [
    beforeCite !== undefined && span('label', beforeCite),
    cite && `<b>${xmlText(cite.aloud)}</b>`,
    cite?.rest !== undefined && span('rest', cite.rest),
    ...asides(line),
  ];
  const words = text === undefined ? '' : xmlText(text);
  const body =
    isQuoted && beforeBody === undefined
      ? element('blockquote', '', words)
      : paragraph('body', [
          beforeBody !== undefined && span('label', beforeBody),
          // Without a direction of its own, so that the paragraph runs as it does.
          isQuoted ? `<q>${words}</q>` : words,
          blank !== undefined && span('blank', blank),
        ]);
  const inner = paragraph('cite', head) + body;
  return inner === '' ? '' : `<div class="card">${inner}</div>`;
}

/** Label, text and blank. */
const spoken = ({ label, text, blank }: SaidLine): string =>
  [
    label !== undefined && span('label', label),
    text !== undefined && xmlText(text),
    blank !== undefined && span('blank', blank),
  ]
    .filter((part) => part !== false)
    .join(' ');

const asides = ({
  marks,
  why,
}: {
  readonly marks: readonly string[];
  readonly why?: string | undefined;
}): readonly (string | false)[] => [
  ...marks.map((mark) => span('mark', mark)),
  why !== undefined && span('why', why),
];

const span = (name: string, text: string): string =>
  `<span class="${name}" dir="auto">${xmlText(text)}</span>`;

const element = (tag: string, name: string, inner: string): string =>
  `<${tag}${name === '' ? '' : ` class="${name}"`} dir="auto">${inner}</${tag}>`;

const said = (parts: readonly (string | false | undefined)[]): string =>
  parts
    .filter((part) => part !== false && part !== undefined && part !== '')
    .map((part) => ` ${part}`)
    .join('');

/** A paragraph; nothing where there is nothing in it. */
function paragraph(name: string, parts: readonly (string | false | undefined)[]): string {
  const inner = said(parts).trim();
  return inner === '' ? '' : element('p', name, inner);
}
