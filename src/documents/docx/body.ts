import type { Sheet } from '../../prepare/index.ts';
import { paperWords } from '../../words/index.ts';
import { flatSheet, withoutSkips, type Piece } from '../flatSheet.ts';
import { cardLabel, headingOf, saidHead, saidTitle, type SaidLine } from '../saidLine.ts';
import type { DocxStyle } from './styles.ts';
import { paragraph, run, type Run } from './xml.ts';

/** Which style is used for what. */
interface Styles {
  readonly title: string;
  readonly headings: readonly [part: string, inner: string, tag: string];
  readonly cite: string;
  readonly quotation: string;
  /** Of the words quoted, where their paragraph does not show that they are. */
  readonly quoted?: string;
  readonly listed: string;
  /** A cite stands right under its tag, before what the tag says in full, and is whole in every card: these are copied into speeches one by one. */
  readonly citesFirst: boolean;
}

const stylesOf: Readonly<Record<DocxStyle, Styles>> = {
  verbatim: {
    title: 'Heading1',
    headings: ['Heading2', 'Heading3', 'Heading4'],
    cite: 'Style13ptBold',
    quotation: 'Normal',
    quoted: 'StyleUnderline',
    listed: 'Normal',
    citesFirst: true,
  },
  plain: {
    title: 'Title',
    headings: ['Heading1', 'Heading2', 'Heading3'],
    cite: 'Strong',
    quotation: 'Quote',
    listed: 'List',
    citesFirst: false,
  },
};

/**
 * What a sheet says, as paragraphs of WordprocessingML. A card is a tag, its cite in one line, and its body; what is to be known of a tag stands below its cards, so that nothing stands between tag and
 * cite. What is quoted is underlined as what is read aloud; a paraphrase is not. No heading is blank, and none begins a page right below the one above it.
 */
export function bodyXml(sheet: Sheet, style: DocxStyle): string {
  const styles = stylesOf[style];
  const { motion, side, goesBy } = saidHead(sheet);
  const pieces = flatSheet(sheet, { citesInFull: styles.citesFirst });
  return [
    paragraph(
      styles.title,
      [run(saidTitle(sheet))],
      sheet.beginsPage ? { beginsPage: true } : { staysOnPage: true },
    ),
    paragraph('Note', [run(motion, 'Strong')]),
    paragraph('Note', [run(side)]),
    paragraph('Note', [run(goesBy)]),
    ...(pieces.length === 0 ? [paragraph('Normal', [run(paperWords.empty)])] : []),
    ...withoutSkips(styles.citesFirst ? withTags(pieces) : pieces, saidTitle(sheet)).flatMap((piece) =>
      pieceXml(piece, styles),
    ),
  ].join('');
}

/** Pieces of which every card has a tag: where nothing under a heading is one, what is said right before a card is its tag. */
function withTags(pieces: readonly Piece[]): readonly Piece[] {
  const sections: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.kind === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1)!.push(piece);
  }
  return sections.flatMap((section) => {
    if (section.some(({ kind }) => kind === 'tagged')) return section;
    const tagged: Piece[] = [];
    for (const piece of section) {
      const last = tagged.at(-1);
      const isCard = piece.kind === 'line' && piece.line.role === 'card';
      if (isCard && last?.kind === 'tagged')
        tagged.splice(-1, 1, { ...last, cards: [...last.cards, piece.line] });
      else if (isCard && last?.kind === 'line' && last.line.role === 'speech' && !last.isBehind)
        tagged.splice(-1, 1, { kind: 'tagged', depth: 1, tag: last.line, cards: [piece.line] });
      else tagged.push(piece);
    }
    return tagged;
  });
}

function pieceXml(piece: Piece, styles: Styles): readonly string[] {
  switch (piece.kind) {
    case 'heading': {
      const { level, text, isFirst, speech } = piece;
      return [
        paragraph(styles.headings[level - 1]!, [run(text)], { staysOnPage: isFirst }),
        paragraph('Note', [...(speech === undefined ? [] : [run(speech)]), ...asides(piece)]),
      ];
    }
    case 'tagged': {
      const { tag, inFull, cards } = piece;
      const full = inFull ? [paragraph('Normal', [...spoken(inFull), ...asides(inFull)])] : [];
      const evidence = cards.flatMap((card) => cardXml(card, styles));
      return [
        paragraph(styles.headings[2], [run(headingOf(tag))]),
        ...(styles.citesFirst ? [...evidence, ...full] : [...full, ...evidence]),
        paragraph('Note', asides(tag)),
      ];
    }
    case 'line': {
      const { line, isBehind } = piece;
      const isCard = line.role === 'card';
      if (isBehind)
        return [
          paragraph('Note', [
            ...(isCard ? [...citeRuns(line, 'Strong'), ...bodyRuns(line)] : spoken(line)),
            ...asides(line),
          ]),
        ];
      if (isCard) return cardXml(line, styles);
      return [
        paragraph(line.role === 'remark' ? 'Note' : line.role === 'question' ? styles.listed : 'Normal', [
          ...spoken(line),
          ...asides(line),
        ]),
      ];
    }
    case 'gap':
      return [paragraph('Note', [run(piece.text)])];
  }
}

function cardXml(card: SaidLine, styles: Styles): readonly string[] {
  const { cite, text, isQuoted } = card;
  const { beforeBody } = cardLabel(card);
  const body = isQuoted
    ? [
        paragraph('Normal', beforeBody === undefined ? [] : [run(beforeBody, 'Strong')], { keepsNext: true }),
        paragraph(styles.quotation, text === undefined ? [] : [run(text, styles.quoted)]),
      ]
    : [paragraph('Normal', bodyRuns(card))];
  return [paragraph(cite ? 'Normal' : 'Note', [...citeRuns(card, styles.cite), ...asides(card)]), ...body];
}

/** Who says what a card holds. */
function citeRuns(card: SaidLine, style: string): readonly Run[] {
  const { cite } = card;
  const { beforeCite } = cardLabel(card);
  return [
    ...(beforeCite === undefined ? [] : [run(beforeCite, 'Strong')]),
    ...(cite ? [run(cite.aloud, style)] : []),
    ...(cite?.rest === undefined ? [] : [run(cite.rest)]),
  ];
}

/** What a card holds. */
const bodyRuns = (card: SaidLine): readonly Run[] =>
  cardLabel(card).beforeBody === undefined ? spoken({ ...card, label: undefined }) : spoken(card);

const spoken = ({
  label,
  text,
  blank,
}: {
  readonly [piece in 'label' | 'text' | 'blank']?: string | undefined;
}): readonly Run[] => [
  // Before a blank, it is nothing to be said yet.
  ...(label === undefined ? [] : [run(label, blank === undefined ? 'Strong' : 'Mark')]),
  ...(text === undefined ? [] : [run(text)]),
  ...(blank === undefined ? [] : [run(blank, 'Mark')]),
];

/** Marks, and why a line stands where it does. */
const asides = ({
  marks,
  why,
}: {
  readonly marks: readonly string[];
  readonly why?: string | undefined;
}): readonly Run[] => [...marks, ...(why === undefined ? [] : [why])].map((text) => run(text, 'Mark'));
