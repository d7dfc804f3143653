import search from 'approx-string-match';
import { foldTypography, reanchor, type OldText, type Reanchored, type Span } from '../src/text/index.ts';
import { seeded } from '../tests/random.ts';
import {
  deletedParagraphs,
  deletedPassages,
  movedParagraphs,
  plainTypography,
  together,
  words,
  type TextEdit,
} from './anchorEdits.ts';
import { madePassages, madeText, oldText, standing, written, type AtHand } from './anchorTexts.ts';
import { verdictOn, type Verdict } from './anchorVerdict.ts';
import { cpu } from './maps.ts';

const SEED = 1;
const TEXTS = 40;

interface Change {
  readonly edit: TextEdit;
  /** Width of the lines before and after, where a line is a paragraph. */
  readonly widths?: readonly [number, number];
}

/** What was done to the texts. */
export const changes: Readonly<Record<string, Change>> = {
  unchanged: { edit: (text) => text },
  '1 % of words': { edit: words(0.01) },
  '5 % of words': { edit: words(0.05) },
  '10 % of words': { edit: words(0.1) },
  'paragraphs moved': { edit: movedParagraphs(0.15) },
  'paragraphs deleted': { edit: deletedParagraphs(0.15) },
  'passages deleted': { edit: deletedPassages(0.15) },
  'quotes and dashes': { edit: plainTypography },
  're-wrapped': { edit: (text) => text, widths: [72, 60] },
  'all, 5 % of words': {
    edit: together(
      deletedPassages(0.05),
      deletedParagraphs(0.05),
      movedParagraphs(0.05),
      plainTypography,
      words(0.05),
    ),
  },
};

/** A way to find passages again. */
type Finder = (old: OldText, text: string) => readonly Reanchored[];

const finders: readonly (readonly [string, AtHand, Finder])[] = [
  ['text at hand', 'text', reanchor],
  ['quotation only', 'quotation', reanchor],
  ['digests only', 'digest', reanchor],
  ['peer: nearest exact', 'quotation', nearestExact],
  ['peer: nearest alike', 'quotation', nearestAlike],
];

/** One row of the table: of how many passages what was said, and what it took. */
export interface Row {
  readonly change: string;
  readonly finder: string;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** CPU time a passage. */
  readonly ms: number;
}

/**
 * Passages of made-up texts, found again after edits of which it is known where they led, beside a plain search for the nearest exact
 * words and one for the nearest words that are alike. Per cent of the passages.
 */
export async function benchAnchors(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  console.log(
    `Passages found again, % (seed ${SEED}, ${TEXTS} texts; times: those of the nearest exact search)`,
  );
  console.log(['', '', ...Object.values(heads), 'ms', 'times'].map((head, at) => cell(head, at)).join(''));
  for (const change of Object.keys(changes)) {
    const own = finders.map(([finder, atHand, find]) => rowOf(change, finder, atHand, find));
    const peer = own.find(({ finder }) => finder === 'peer: nearest exact')!;
    for (const row of own) {
      const total = Object.values(row.verdicts).reduce((sum, count) => sum + count, 0);
      const shares = Object.values(row.verdicts).map((count) => ((100 * count) / total).toFixed(2));
      const cells = [
        row.change,
        row.finder,
        ...shares,
        row.ms.toFixed(2),
        `${(row.ms / peer.ms).toFixed(0)}×`,
      ];
      console.log(cells.map((text, at) => cell(text, at)).join(''));
    }
    rows.push(...own);
  }
  return rows;
}

const heads: Readonly<Record<Verdict, string>> = {
  certain: 'right',
  proposed: 'to confirm',
  gone: 'gone, said so',
  nothing: 'not found',
  warned: 'wrong, asked',
  silent: 'WRONG',
};

const cell = (text: string, at: number): string => (at < 2 ? text.padEnd(21) : text.padStart(14));

function rowOf(change: string, finder: string, atHand: AtHand, find: Finder): Row {
  const { edit, widths = [Infinity, Infinity] } = changes[change]!;
  const verdicts: Record<Verdict, number> = {
    certain: 0,
    proposed: 0,
    gone: 0,
    nothing: 0,
    warned: 0,
    silent: 0,
  };
  let [ms, count] = [0, 0];
  for (let nth = 0; nth < TEXTS; nth += 1) {
    const random = seeded(SEED * 1000 + nth);
    const made = madeText(random);
    const passages = madePassages(made, random);
    const before = written(made, widths[0]);
    const after = written(edit(made, passages, random), widths[1]);
    const old = oldText(before, passages, atHand);
    let results: readonly Reanchored[] = [];
    ms += cpu(() => (results = find(old, after.text)));
    count += passages.length;
    passages.forEach((passage, at) => {
      verdicts[verdictOn(results[at]!, standing(passage, after), standing(passage, before)!)] += 1;
    });
  }
  return { change, finder, verdicts, ms: ms / count };
}

/** The plain search: the words as they were, nearest to where they stood. */
function nearestExact({ anchors }: OldText, text: string): readonly Reanchored[] {
  const folded = foldTypography(text);
  return anchors.map(({ id, start, exact = '' }) => {
    const words = foldTypography(exact);
    const places = [folded.lastIndexOf(words, start), folded.indexOf(words, start)].filter((at) => at >= 0);
    return found(
      id,
      places.map((at) => ({ start: at, end: at + words.length })),
      start,
    );
  });
}

/** The approximate search without a scorer: of what is most alike, the nearest to where the words stood. */
function nearestAlike({ anchors }: OldText, text: string): readonly Reanchored[] {
  const folded = foldTypography(text);
  return anchors.map(({ id, start, exact = '' }) =>
    found(id, search(folded, foldTypography(exact), Math.min(256, exact.length >> 1)), start),
  );
}

function found(id: string, spans: readonly Span[], start: number): Reanchored {
  const [span] = [...spans].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  return span
    ? { id, span: { start: span.start, end: span.end }, how: 'exact', certain: true, score: 1 }
    : { id, how: 'lost', certain: false, score: 0 };
}
