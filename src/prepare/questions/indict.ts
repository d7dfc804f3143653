import { citation, citationText, type Id, type Source } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { cardLines } from '../parts/cards.ts';
import type { Line, Mark, Part } from '../sheet.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { questionLine, remark, type Question } from './questions.ts';

/** How much a mark says against a source. */
const weight: Partial<Readonly<Record<Mark['kind'], number>>> = {
  'no-author': 2,
  'no-date': 2,
  'opinion-as-evidence': 2,
  'not-opened': 1,
};

/** Questions on the weakest source of the other side: who, when, whether they have read it, by what method. Undefined where the other side has no case. */
export function indictPart(standpoint: Standpoint, most: number, numberFrom: number): Part | undefined {
  const { map, theirContentions } = standpoint;
  if (theirContentions.length === 0) return undefined;
  const theirs = otherSide(standpoint);
  const cards = theirContentions
    .flatMap(({ statements }) => statements.map((id) => map.statements.get(id)!))
    .filter(({ id }) => standpoint.isTheirs(id))
    .flatMap((statement) => cardLines(theirs, `indict/${statement.id}`, statement, true));
  const weakest = weakestOf(cards);
  const source = weakest && map.sources.get(weakest.cite!.source);
  const key = 'indict';
  const names = source ? asksAbout(weakest) : (['askAnySource'] as const);
  const questions = names.slice(0, most).map((name, at) =>
    questionLine(
      `${key}/${name}`,
      {
        ...{ part: 'last', text: phrase(name), from: { kind: 'phrase', phrase: name, filled: [] } },
        ...(expects(weakest, name) && { expects: 'no' }),
      } satisfies Question,
      weakest?.about ?? theirContentions[0]!.claims[0]!.id,
      phrase('contentionLabel', String(numberFrom + at)),
    ),
  );
  return {
    ...{ key, parts: [], lines: questions },
    heading: source
      ? {
          ...headingOf(`${key}/heading`, source),
          marks: weakest.marks.filter(({ kind }) => kind in weight),
        }
      : remark(`${key}/heading`, 'indictNone', []),
  };
}

/** The card with most against it; of equal ones, of the source that is cited most. */
function weakestOf(cards: readonly Line[]): Line | undefined {
  const times = new Map<Id, number>();
  for (const { cite } of cards) times.set(cite!.source, (times.get(cite!.source) ?? 0) + 1);
  const against = ({ marks }: Line) => marks.reduce((sum, { kind }) => sum + (weight[kind] ?? 0), 0);
  return [...cards].sort(
    (a, b) => against(b) - against(a) || times.get(b.cite!.source)! - times.get(a.cite!.source)!,
  )[0];
}

/** What its record lacks is asked first. */
const asksAbout = (card: Line): readonly PhraseName[] =>
  [...asks].sort((a, b) => Number(expects(card, b)) - Number(expects(card, a)));

const asks = ['askWho', 'askWhen', 'askMethod', 'askRead'] as const;

const lacking: Partial<Readonly<Record<PhraseName, Mark['kind']>>> = {
  askWho: 'no-author',
  askWhen: 'no-date',
  askRead: 'not-opened',
};

const expects = (card: Line | undefined, name: PhraseName): boolean =>
  card === undefined || card.marks.some(({ kind }) => kind === lacking[name]);

function headingOf(key: string, source: Source): Line {
  const { title } = citation(source);
  const cited = title ?? citationText(source);
  return cited === '' ? remark(key, 'indictNamed', []) : remark(key, 'indict', [cited]);
}
