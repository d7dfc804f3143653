import { campsBySides, disagreement } from '../../evaluate/index.ts';
import { plainMarkdown, wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { lookedUp } from '../claimsToCheck.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import { blankLine, phraseLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { isAnsweredAtAll } from '../standpoint/answers.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { isDisputed } from '../standpoint/disputed.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { judgeClash, type Judged } from './judgeClash.ts';
import { wouldTurn } from './wouldTurn.ts';

/** How many clashes are told at most, and at least, if there are as many. */
const CLASHES = { most: 4, least: 3 } as const;
/** How many statements of agreed ground. */
const AGREED = 4;
/** How many words the page may have. */
const WORDS = 400;

/**
 * The debate as whoever judges it may see it: the question, what both sides grant, the clashes with what decides each, a grid to weigh in, what would turn it. It takes no side: both sides get
 * the same page. Which way each clash leans in this map is said only where that is asked for.
 */
export function judgeSheet(standpoint: Standpoint): Sheet {
  const forIt = standpoint.side === 'for' ? standpoint : otherSide(standpoint);
  const judged = clashes(forIt);
  const parts = judged.map(judgeClash);
  const agreed = agreedLines(forIt);
  const isPinned = ({ key }: Line | Part) => pinnedUnder(standpoint.pinned, key);
  const [granted, met] = [cut(agreed, AGREED, isPinned), cut(parts, CLASHES.most, isPinned)];
  const page: Page = { agreed: granted.kept, clashes: met.kept, turn: wouldTurn(forIt) };
  const made = (shown: Page) => pageParts(forIt, shown);
  const fitting = fittingPage(page, isPinned, (shown) => wordsOf(made(shown)) <= WORDS);
  return framed(standpoint, 'judge', made(fitting), {
    leftOut: [
      ...agreed.filter((line) => !fitting.agreed.includes(line)),
      ...parts.filter((part) => !fitting.clashes.includes(part)).map(({ heading }) => heading),
      ...page.turn.slice(fitting.turn.length),
    ],
    gaps: judged.length === 0 ? [{ phrase: 'gapNoClash', filled: [], about: standpoint.motion }] : [],
  });
}

/** What of the page may be shortened. */
interface Page {
  readonly agreed: readonly Line[];
  readonly clashes: readonly Part[];
  /** All of it, or none: a part of it would not turn anything. */
  readonly turn: readonly Line[];
}

/** The page as it fits: without its last clash, then with less agreed ground, one at a time; then without what would turn it, and with fewer clashes. What is pinned stays. */
function fittingPage(
  page: Page,
  isPinned: (one: Line | Part) => boolean,
  fits: (page: Page) => boolean,
): Page {
  if (fits(page)) return page;
  const fewer = <One extends Line | Part>(some: readonly One[], least: number): readonly One[] =>
    some.length > least ? cut(some, some.length - 1, isPinned).kept : some;
  const isTurnPinned = page.turn.some(isPinned);
  const shorter: readonly Page[] = [
    { ...page, clashes: fewer(page.clashes, CLASHES.least) },
    { ...page, agreed: fewer(page.agreed, 1) },
    { ...page, turn: isTurnPinned ? page.turn : [] },
    { ...page, clashes: fewer(page.clashes, 1) },
  ];
  const lengthOf = ({ agreed, clashes, turn }: Page) => agreed.length + clashes.length + turn.length;
  const next = shorter.find((one) => lengthOf(one) < lengthOf(page));
  return next ? fittingPage(next, isPinned, fits) : page;
}

function pageParts(forIt: Standpoint, { agreed, clashes: shown, turn }: Page): readonly Part[] {
  return [
    partOf('judgeQuestion', questionLines(forIt)),
    partOf('agreedGround', agreed.length > 0 ? agreed : [phraseLine('agreed/none', 'remark', 'noneOfThese')]),
    { ...partOf('clashes', []), parts: shown },
    { ...partOf('weighingGrid', []), parts: [gridPart(forIt), gridPart(otherSide(forIt))].flat() },
    partOf('wouldTurn', turn),
  ];
}

const partOf = (name: PhraseName, lines: readonly Line[]): Part => ({
  ...{ key: name, lines, parts: [] },
  heading: phraseLine(`${name}/heading`, 'remark', name),
});

/** The motion, and the notes that define its words. */
function questionLines({ map, motion, index }: Standpoint): readonly Line[] {
  const statement = map.statements.get(motion);
  const definitions = index.notesAbout(motion).filter(({ kind }) => kind === 'definition');
  return [
    ...(statement
      ? [
          {
            ...speechLineBare('question/motion', statement.text),
            about: motion,
            from: { kind: 'statement', id: motion },
          } satisfies Line,
        ]
      : []),
    ...definitions.map(({ id, text }): Line => ({
      ...speechLineBare(`question/${id}`, plainMarkdown(text)),
      ...{ about: motion, label: phrase('definitions'), from: { kind: 'note', id } },
    })),
  ];
}

const speechLineBare = (key: string, text: string) => ({ key, role: 'speech', text, marks: [] }) as const;

/** What both grant; then what one side leaves alone of what can be looked up. Nothing that is disputed, whoever disputes it. */
function agreedLines(forIt: Standpoint): readonly Line[] {
  const { map, motion } = forIt;
  const { granted, passedOver } = disagreement(map, campsBySides(map, motion));
  const isLookedUp = (id: string) => lookedUp.some((kind) => kind === map.statements.get(id)?.kind);
  const told =
    (name: PhraseName) =>
    ({ id }: { readonly id: string }) =>
      tagLine(forIt, `agreed/${id}`, map.statements.get(id)!, { why: phrase(name) });
  const isAgreed = ({ id }: { readonly id: string }) => !isDisputed(forIt, id);
  return [
    ...granted.filter(isAgreed).map(told('whyGranted')),
    ...passedOver
      .filter(({ id }) => isLookedUp(id))
      .filter(isAgreed)
      .map(told('whyLeftAlone')),
  ];
}

/** The contentions of both sides in turn, of each those first that the other side says something against, in the order of their strength. */
function clashes(forIt: Standpoint): readonly Judged[] {
  const of = (by: Standpoint): readonly Judged[] => {
    const judged = by.contentions.map((contention: Contention) => ({
      ...{ by, contention },
      isMet: isAnsweredAtAll(otherSide(by), contention),
    }));
    return [...judged.filter(({ isMet }) => isMet), ...judged.filter(({ isMet }) => !isMet)];
  };
  const [one, other] = [of(forIt), of(otherSide(forIt))];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [
    ...one.slice(at, at + 1),
    ...other.slice(at, at + 1),
  ]).flat();
}

/** What is best for a side, to be weighed: four blanks. */
function gridPart(by: Standpoint): readonly Part[] {
  const [best] = by.contentions;
  if (!best) return [];
  const key = `grid-${by.side}`;
  const label = phrase(by.side === 'for' ? 'labelFor' : 'labelAgainst');
  return [
    {
      ...{ key, parts: [] },
      heading: tagLine(by, `${key}/heading`, best.claims[0]!, { label }),
      lines: (['magnitude', 'likelihood', 'timeframe', 'reversibility'] as const).map((name) =>
        blankLine(`${key}/${name}`, name),
      ),
    },
  ];
}

const wordsOf = (parts: readonly Part[]): number =>
  parts.reduce(
    (sum, { heading, lines, parts: own }) =>
      sum +
      wordsOf(own) +
      [heading, ...lines].reduce(
        (words, { label = '', text, asks = '' }) =>
          words + wordCount(label) + wordCount(text) + wordCount(asks),
        0,
      ),
    0,
  );
