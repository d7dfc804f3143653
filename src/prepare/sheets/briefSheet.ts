import type { Id, Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cut, pinnedUnder } from '../cutting.ts';
import { cardLines, passageCards } from '../parts/cards.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { gapsOfBlanks, gapsOfOurCase } from '../parts/gaps.ts';
import { marksOf, blankLine, phraseLine, speechLine, tagLine, tooLong } from '../parts/lines.ts';
import { messageLine, POINT_WORDS } from '../parts/message.ts';
import { countedAs } from '../parts/numbering.ts';
import { framed } from '../parts/sheetFrame.ts';
import { dontConcede, dontRelyOn, safeToConcede } from '../questions/conceding.ts';
import { mainQuestion } from '../questions/pressing.ts';
import { named, questionLine } from '../questions/questions.ts';
import { questionTime } from '../questions/questionTime.ts';
import { attackKey, weakPoints } from '../questions/weakPoints.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { sayable } from '../standpoint/answers.ts';
import { saidAs } from '../standpoint/answersIn.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { claimedOnce, hostile, type Hostile } from '../standpoint/hostile.ts';
import { argued } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** As many words go on a page. */
const PAGE_WORDS = 450;
const POINTS = 3;
const ATTACKS = 3;
const QUESTIONS = 2;
const CONCESSIONS = 3;

/**
 * All of it on one page: what this side comes down to, three points with a source each (those of the case, where there is one), the three attacks that hurt most with an answer of one line, two questions to ask, a number, an example and a
 * quotation, what may be conceded and what may not.
 */
export function briefSheet(standpoint: Standpoint): Sheet {
  const { pinned } = standpoint;
  const isPinned = ({ key }: Hostile) => pinnedUnder(pinned, `attack-${key}`);
  const attacks = cut(claimedOnce(hostile(standpoint), isPinned), ATTACKS, isPinned);
  const points = cut(argued(standpoint).all, POINTS, (one) => pinnedUnder(pinned, pointKey(one)));
  const ourPoints = weakPoints(standpoint);
  const lists = (
    [
      ['safeToConcede', safeToConcede(standpoint, ourPoints)],
      ['dontConcede', dontConcede(standpoint, weakPoints(otherSide(standpoint)))],
      ['dontRelyOn', dontRelyOn(standpoint)],
    ] as const
  ).map(([name, lines]) => ({ name, ...cut(lines, CONCESSIONS, ({ key }) => pinned.has(key)) }));
  const sections: readonly (readonly [PhraseName, readonly Unit[]])[] = [
    ['overridingMessage', [{ lines: [messageLine(standpoint)], rank: 0 }]],
    ['keyMessages', pointUnits(standpoint, points.kept)],
    [
      'worstAttacks',
      attacks.kept.map((one, at) => ({ lines: attackLines(standpoint, one, at), rank: 1 + at })),
    ],
    ['questionsToAsk', questionUnits(standpoint)],
    ['atHand', atHandUnits(standpoint)],
    ...lists.map(({ name, kept }) => [name, listUnits(kept)] as const),
  ];
  const { lines, leftOut } = fitted(
    sections.flatMap(([, units]) => units),
    PAGE_WORDS,
    standpoint.pinned,
    wordsOnPaper,
  );
  const kept = new Set(lines);
  const parts = sections.flatMap(([name, units]): readonly Part[] => {
    const own = units.flatMap((unit) => unit.lines.filter((line) => kept.has(line)));
    if (own.length === 0) return [];
    return [
      { ...{ key: name, lines: own, parts: [] }, heading: phraseLine(`${name}/heading`, 'remark', name) },
    ];
  });
  return framed(standpoint, 'brief', parts, {
    leftOut: [
      ...leftOut,
      ...points.left.map((one) => pointLine(standpoint, one)),
      ...told(standpoint, attacks.left),
      ...lists.flatMap(({ name, left }) =>
        left.map((line) => ({ ...line, label: phrase(listLabels[name]) })),
      ),
    ],
    gaps: [...gapsOfOurCase(standpoint), ...gapsOfBlanks(standpoint, parts)],
  });
}

/** The attacks that a page has no room for. */
const told = (standpoint: Standpoint, attacks: readonly Hostile[]): readonly Line[] =>
  attacks.map(({ key, claims: [claim], why }) =>
    tagLine(otherSide(standpoint), `attack-${key}/they-say`, claim!, { why: phrase(why) }),
  );

/** On paper all words of a line take room, not only those that are said. */
const wordsOnPaper = ({ label = '', text, cite, asks = '' }: Line): number =>
  wordCount(`${label} ${text} ${asks} ${cite ? [cite.who, cite.year].filter(Boolean).join(' ') : ''}`);

const pointKey = ({ step }: Contention): string => `point-${step.id}`;

function pointLine(
  standpoint: Standpoint,
  point: Contention,
  counted: Pick<Line, 'label' | 'numbered'> = {},
): Line {
  const claim = point.claims[0]!;
  return speechLine(standpoint, `${pointKey(point)}/${claim.id}`, claim, {
    ...counted,
    marks: tooLong(claim.text, POINT_WORDS),
  });
}

/** The points, each with the best source there is for it or for a reason of it. */
const pointUnits = (standpoint: Standpoint, points: readonly Contention[]): readonly Unit[] =>
  points.map((point, at) => {
    const { statements } = point;
    const key = pointKey(point);
    const line = pointLine(standpoint, point, countedAs('contentionLabel', at + 1, 'points'));
    const cards = statements.flatMap((id) =>
      cardLines(standpoint, `${key}/${id}`, standpoint.map.statements.get(id)!, true),
    );
    const fit = cards.filter(({ marks }) =>
      marks.every((mark) => mark.kind !== 'verdict' || mark.verdict === 'bears-out'),
    );
    const best = fit.find(({ marks }) => marks.every(({ kind }) => !weak.has(kind))) ?? fit[0];
    return { lines: [line, ...(best ? [sourceOf(standpoint, best, point)] : [])], rank: 0 };
  });

/** Whom a point cites. What is cited for a reason of the point names that: what was found of the one says nothing of the other. */
function sourceOf({ map }: Standpoint, card: Line, { claims }: Contention): Line {
  const reason = card.about === claims[0]!.id ? undefined : map.statements.get(card.about ?? '');
  return { ...citing(card), ...(reason && { label: phrase('sourceFor', named(reason)) }) };
}

/** A card that only cites. */
const citing = (card: Line): Line => ({
  ...card,
  ...(card.cite && { text: '', from: { kind: 'source', id: card.cite.source } }),
});

const weak: ReadonlySet<string> = new Set(['no-author', 'no-date', 'opinion-as-evidence', 'not-opened']);

function attackLines(standpoint: Standpoint, one: Hostile, at: number): readonly Line[] {
  const key = `attack-${one.key}`;
  const [claim] = one.claims;
  const theySay: Line = {
    ...tagLine(otherSide(standpoint), `${key}/they-say`, claim!, {
      ...countedAs('contentionLabel', at + 1, 'attacks'),
    }),
    role: 'they-say',
  };
  const [best] = sayable(one.answers);
  const answer = best && saidAs(standpoint, one, best);
  // That it is unanswered is what the blank says.
  const isSaid = answer === undefined && one.why === 'whyNoAnswer';
  return [
    isSaid ? theySay : { ...theySay, why: phrase(one.why) },
    answer
      ? speechLine(standpoint, `${key}/answer`, answer, { label: phrase('weAnswer') })
      : blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id, label: phrase('weAnswer') }),
  ];
}

/** The questions that the sheet of questions begins with; none where nobody but a chair, a judge or the audience asks. */
const questionUnits = (standpoint: Standpoint): readonly Unit[] =>
  questionTime(standpoint) === undefined
    ? []
    : cut(weakPoints(standpoint), QUESTIONS, (point) =>
        pinnedUnder(standpoint.pinned, attackKey(point)),
      ).kept.map((point, at) => {
        const { expects: _, ...question } = mainQuestion(standpoint, point);
        const line = questionLine(
          `${attackKey(point)}/${question.part}`,
          question,
          point.premise.id,
          countedAs('contentionLabel', at + 1, 'questions'),
        );
        return { lines: [line], rank: 4 + at };
      });

/** A number, an example and a quotation from what our contentions rest on; a blank where there is none. */
function atHandUnits(standpoint: Standpoint): readonly Unit[] {
  const { map } = standpoint;
  const own = [...new Set(standpoint.contentions.flatMap(({ statements }) => statements))].map((id) =>
    map.statements.get(id)!,
  );
  const isUndisputed = (statement: Statement) =>
    marksOf(standpoint, statement).every(
      (mark) => mark.kind !== 'verdict' || mark.verdict === 'bears-out' || mark.verdict === 'unchecked',
    );
  const number = own.filter(isUndisputed).find(({ text }) => figure.test(text));
  const example = own
    .filter(isUndisputed)
    .find(({ id, tags = [] }) => tags.includes('example') || isCase(standpoint, id));
  const quotation = own
    .flatMap((statement) => passageCards(standpoint, 'quote', statement))
    .find(
      ({ from, text }) =>
        from.kind === 'passage' &&
        wordCount(text) >= QUOTE_WORDS.least &&
        wordCount(text) <= QUOTE_WORDS.most,
    );
  const line = (key: string, found: Statement | undefined, label: PhraseName, fill: PhraseName) =>
    found
      ? speechLine(standpoint, `${key}/${found.id}`, found, { label: phrase(label) })
      : blankLine(key, fill, { label: phrase(label) });
  const lines = [
    line('number', number, 'aNumber', 'fillNumber'),
    line('example', example, 'anExample', 'fillExample'),
    quotation
      ? { ...quotation, label: phrase('aQuote') }
      : blankLine('quote', 'fillQuote', { label: phrase('aQuote') }),
  ];
  return lines.map((one, at) => ({ lines: [one], rank: 6 + at }));
}

/** As many words has a quotation that is said by heart: fewer say too little without what stands around them. */
const QUOTE_WORDS = { least: 6, most: 30 } as const;

/** A figure: no plain number of four digits, as years and resolutions have. */
const figure = /%|\p{Nd}[.,]\p{Nd}|(?<!\p{Nd})\p{Nd}{1,3}(?!\p{Nd})/u;

/** Whether a statement is the other case in an argument from analogy, precedent or example. */
const isCase = ({ map, index }: Standpoint, id: Id): boolean =>
  index
    .from(id)
    .some(({ roles = {}, scheme, premises = [] }) =>
      scheme === undefined
        ? false
        : roles[id] === 'case' ||
          (/analogy|precedent|example/u.test(scheme) && premises[0] === id && map.statements.has(id)),
    );

/** What stands before a line of a list where it is told apart from it. */
const listLabels = {
  safeToConcede: 'safeLabel',
  dontConcede: 'dontConcedeLabel',
  dontRelyOn: 'dontRelyOnLabel',
} as const;

/** What may be granted to them, and what may not, as the sheet of questions has it. */
const listUnits = (lines: readonly Line[]): readonly Unit[] =>
  lines.map((line, at) => ({ lines: [{ ...line, role: 'remark' }], rank: 9 + at }));
