import { citation, citationText, type Id, type Source } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import type { PhraseName } from '../../words/index.ts';
import { cardLines } from '../parts/cards.ts';
import { lackingIn } from '../parts/cite.ts';
import { countedAs } from '../parts/numbering.ts';
import type { Line, Mark, Part } from '../sheet.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { asked, named, QUESTION_WORDS, questionLine, remark, type Question } from './questions.ts';

/** How much a source’s lack says against it. */
const LACKS = 2;

/** Questions on the weakest source of the other side: who, when, whether they have read it, by what method. Undefined where the other side has no case. */
export function indictPart(standpoint: Standpoint, most: number, numberFrom: number): Part | undefined {
  const { map, theirContentions } = standpoint;
  if (theirContentions.length === 0) return undefined;
  const theirs = otherSide(standpoint);
  const cardsOf = (contentions: readonly Contention[]) =>
    contentions
      .flatMap(({ statements }) => statements.map((id) => map.statements.get(id)!))
      .filter(({ id }) => standpoint.isTheirs(id))
      .flatMap((statement) => cardLines(theirs, `indict/${statement.id}`, statement, true));
  const made = cardsOf(inRound(theirs).made);
  const weakest = weakestOf(standpoint, made.length > 0 ? made : cardsOf(theirContentions));
  const source = weakest && map.sources.get(weakest.cite!.source);
  const key = 'indict';
  const questions = weakest ? questionsAbout(standpoint, weakest) : [asked('last', 'askAnySource', [], 'no')];
  return {
    ...{ key, parts: [] },
    heading: source
      ? {
          ...headingOf(`${key}/heading`, source),
          marks: [
            ...namesNone(source),
            ...weakest.marks.filter(({ kind }) => kind === 'opinion-as-evidence'),
          ],
        }
      : remark(`${key}/heading`, 'indictNone', []),
    lines: questions
      .slice(0, most)
      .map((question, at) =>
        questionLine(
          `${key}/${question.from.kind === 'phrase' ? question.from.phrase : at}`,
          question,
          weakest?.about ?? theirContentions[0]!.claims[0]!.id,
          countedAs('contentionLabel', numberFrom + at, 'asking'),
        ),
      ),
  };
}

/** The card with most against it; of equal ones, of the source that is cited most. */
function weakestOf({ map }: Standpoint, cards: readonly Line[]): Line | undefined {
  const times = new Map<Id, number>();
  for (const { cite } of cards) times.set(cite!.source, (times.get(cite!.source) ?? 0) + 1);
  const against = ({ cite, marks }: Line) =>
    LACKS * namesNone(map.sources.get(cite!.source)!).length +
    (marks.some(({ kind }) => kind === 'opinion-as-evidence') ? LACKS : 0);
  return [...cards].sort(
    (a, b) => against(b) - against(a) || times.get(b.cite!.source)! - times.get(a.cite!.source)!,
  )[0];
}

/** What a source lacks itself; what only our record of it lacks, as nobody looked, tells nothing of it. So it has to say that it names none, or to have been opened by whoever cites it. */
function namesNone(source: Source): readonly Mark[] {
  const { authors, year } = citation(source);
  const lacking = lackingIn(source).filter(
    ({ kind }) => source.consulted === true && (kind === 'no-author' || kind === 'no-date'),
  );
  return [
    ...lacking,
    ...(authors !== undefined && nobody.test(authors) ? [{ kind: 'no-author' } as const] : []),
    ...(year !== undefined && undated.test(year) ? [{ kind: 'no-date' } as const] : []),
  ];
}

const nobody = /^(anonymous|anon\.?)$/iu;
const undated = /^(n\.? ?d\.?|undated|no date)$/iu;

/** The questions on a source, those first to which a no is to be expected. Of an opinion, how it knows what is claimed; of what is not, whether they have read it. By name, where that can be said in time. */
function questionsAbout({ map }: Standpoint, card: Line): readonly Question[] {
  const source = map.sources.get(card.cite!.source)!;
  const lacks = new Set(namesNone(source).map(({ kind }) => kind));
  const claim = map.statements.get(card.about!);
  const how = within(claim && asked('last', 'askHow', [named(claim)]), 'askMethod');
  const { title } = citation(source);
  const read = within(title === undefined ? undefined : asked('last', 'askReadThis', [title]), 'askRead');
  const isOpinion = card.marks.some(({ kind }) => kind === 'opinion-as-evidence');
  const isWanting = (kind: Mark['kind']) => lackingIn(source).some((mark) => mark.kind === kind);
  const expected = (kind: Mark['kind']) => (lacks.has(kind) ? 'no' : undefined);
  const all: readonly Question[] = [
    isOpinion ? how : read,
    // What the record tells needs no asking.
    ...(lacks.has('no-author') || isWanting('no-author')
      ? [asked('last', 'askWho', [], expected('no-author'))]
      : []),
    ...(lacks.has('no-date') || isWanting('no-date')
      ? [asked('last', 'askWhen', [], expected('no-date'))]
      : []),
    isOpinion ? read : how,
  ];
  return [...all].sort((a, b) => Number(b.expects === 'no') - Number(a.expects === 'no'));
}

const within = (question: Question | undefined, short: PhraseName): Question =>
  question && wordCount(question.text) <= QUESTION_WORDS ? question : asked('last', short, []);

function headingOf(key: string, source: Source): Line {
  const { title } = citation(source);
  const cited = title ?? citationText(source);
  return cited === '' ? remark(key, 'indictNamed', []) : remark(key, 'indict', [cited]);
}
