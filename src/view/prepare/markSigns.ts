import type { Verdict } from '../../model/index.ts';
import type { Mark } from '../../prepare/index.ts';
import { paperMarks, preparingWords } from '../../words/index.ts';

/** A mark as it stands beside a line: its words, how grave it is, and a sign in a box of 16 × 16. */
export interface ShownMark {
  readonly words: string;
  /** `lacks`: something is missing; `against`: something speaks against it; `plain`: to be known. */
  readonly tone: 'lacks' | 'against' | 'plain';
  readonly path: string;
}

const ring = 'M2.500 8a5.500 5.500 0 1 0 11 0a5.500 5.500 0 1 0-11 0';
const square = 'M3.500 3.500h9v9h-9z';
const signs = {
  'no-card': `${square}M3.500 12.500l9-9`,
  paraphrase: 'M6 13V3.500h4.500M9 13V3.500M6 8.500a2.500 2.500 0 0 1 0-5',
  'no-author':
    'M5.500 5.500a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0M3.500 13c.500-3 2-4 4.500-4s4 1 4.500 4',
  'no-date': 'M3.500 4.500h9v8.500h-9zM3.500 7.500h9M6 2.500v2.500M10 2.500v2.500',
  'not-opened': 'M4.500 2.500h5l2.500 2.500v8.500h-7.500zM6 7.500h4M6 10h2',
  'not-quoted': 'M3.500 5h3.500v3.500l-2 3M9 5h3.500v3.500l-2 3M2.500 13.500l11-11',
  'opinion-as-evidence': 'M2.500 3.500h11v7h-6l-3 3v-3h-2z',
  'also-contradicted': 'M2.500 3.500h11v7h-6l-3 3v-3h-2zM6 5.500l3 3M9 5.500l-3 3',
  'too-long': 'M2.500 5.500v5M13.500 5.500v5M2.500 8h11',
  'not-in-text': 'M3 8h2M7 8h2M11 8h2M8 3v2M8 11v2',
  rejected: `${ring}M4.100 4.100l7.800 7.800`,
  unanswered: 'M8 3v6.500M8 12.500v.200',
  crux: 'M8 2.500l5.500 5.500l-5.500 5.500l-5.500-5.500z',
  stands: 'M2.500 8a5.500 5.500 0 1 0 11 0a5.500 5.500 0 1 0-11 0M8 5v4M8 11v.200',
} as const satisfies Readonly<Record<Exclude<Mark['kind'], 'verdict'>, string>>;

/** A ring each: ticked, halved, crossed, open. */
const verdictSigns: Readonly<Record<Verdict, string>> = {
  'bears-out': `${ring}M5.500 8.200l1.800 1.800 3.200-3.700`,
  disputed: `${ring}M8 2.500v11`,
  contradicted: `${ring}M6 6l4 4M10 6l-4 4`,
  unchecked: ring,
};

/** How a mark is shown. */
export function shownMark(mark: Mark): ShownMark {
  const path = mark.kind === 'verdict' ? verdictSigns[mark.verdict] : signs[mark.kind];
  switch (mark.kind) {
    case 'no-card':
      return { words: mark.isCardless ? paperMarks.onlyAsserted : paperMarks.noCard, tone: 'lacks', path };
    case 'paraphrase':
      return { words: paperMarks.paraphrase(mark.paragraphs), tone: 'plain', path };
    case 'no-author':
      return { words: paperMarks.noAuthor, tone: 'lacks', path };
    case 'no-date':
      return { words: paperMarks.noDate, tone: 'lacks', path };
    case 'not-opened':
      return { words: preparingWords.notOpened, tone: 'lacks', path };
    case 'not-quoted':
      return { words: paperMarks.notQuoted, tone: 'plain', path };
    case 'opinion-as-evidence':
      return { words: paperMarks.opinionAsEvidence, tone: 'lacks', path };
    case 'verdict':
      return {
        words: paperMarks.verdict(mark.verdict),
        tone: mark.verdict === 'bears-out' ? 'plain' : mark.verdict === 'unchecked' ? 'lacks' : 'against',
        path,
      };
    case 'also-contradicted':
      return { words: paperMarks.alsoContradicted(mark.what), tone: 'against', path };
    case 'too-long':
      return { words: paperMarks.tooLong(mark.words, mark.limit), tone: 'lacks', path };
    case 'not-in-text':
      return { words: paperMarks.notInText, tone: 'plain', path };
    case 'rejected':
      return { words: paperMarks.rejected, tone: 'against', path };
    case 'unanswered':
      return { words: paperMarks.unanswered, tone: 'against', path };
    case 'crux':
      return { words: paperMarks.crux, tone: 'plain', path };
    case 'stands':
      return {
        words: paperMarks.stands[mark.standing],
        tone: mark.standing === 'unsupported' ? 'lacks' : 'against',
        path,
      };
  }
}
