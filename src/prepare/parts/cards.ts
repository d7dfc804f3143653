import {
  layerRole,
  paragraphsOf,
  passagesOf,
  type Note,
  type Passage,
  type Source,
  type Statement,
} from '../../model/index.ts';
import { plainMarkdown } from '../../text/index.ts';
import { phrase } from '../../words/index.ts';
import type { Line, Mark } from '../sheet.ts';
import { isRejected } from '../standpoint/rejected.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { citeOf, lackingIn } from './cite.ts';

/** Whether anything shows where a statement is from: a passage, or a source that bears it out. */
export const isCited = (standpoint: Standpoint, statement: Statement): boolean =>
  sayingPassages(standpoint, statement).length > 0 ||
  cardNotes(standpoint, statement).some(({ verdict }) => verdict === 'bears-out');

/** The passages that show it: none of a view that they tell only to argue against it. */
const sayingPassages = ({ map }: Standpoint, statement: Statement): readonly Passage[] =>
  isRejected(map, statement.id) ? [] : passagesOf(map, statement);

/** The fact-checks of a statement. */
export const factChecks = ({ index }: Standpoint, { id }: Statement): readonly Note[] =>
  index.notesAbout(id).filter(({ kind }) => kind === 'fact-check');

/** Those that name sources: these can be cited. */
const cardNotes = (standpoint: Standpoint, statement: Statement): readonly Note[] =>
  factChecks(standpoint, statement).filter(({ sources = [] }) =>
    sources.some((id) => standpoint.map.sources.has(id)),
  );

/**
 * The evidence for a statement: a card for each passage where it is said, quoted where the words are at hand, and else in the map's words; then one for each source by which it was
 * checked. A passage that tells a view only to argue against it is no evidence for it. `inFull` says that the statement's text stands above already: then a card that can't quote only cites.
 */
export function cardLines(
  standpoint: Standpoint,
  key: string,
  statement: Statement,
  inFull: boolean,
): readonly Line[] {
  const { map, quote } = standpoint;
  const checked = cardNotes(standpoint, statement);
  const isBorneOut = checked.some(({ verdict }) => verdict === 'bears-out');
  const isFact = statement.kind === 'fact' || statement.kind === 'forecast';
  const said = sayingPassages(standpoint, statement).flatMap((passage, at): Line[] => {
    const source = map.sources.get(passage.source);
    if (!source) return [];
    const words = quote(passage);
    // Of several passages that can't be quoted, the first card says what they come to.
    if (words === undefined && at > 0) return [];
    const opinion: readonly Mark[] =
      isFact && source.role === 'text' && !reports.has(source.csl.type) && !isBorneOut
        ? [{ kind: 'opinion-as-evidence' }]
        : [];
    const paragraphs = paragraphsOf(map, statement);
    return [
      {
        ...{ key: `${key}/${passage.id}`, role: 'card', about: statement.id, cite: citeOf(source) },
        text: words ?? (inFull ? '' : statement.text),
        from:
          words === undefined ? { kind: 'statement', id: statement.id } : { kind: 'passage', id: passage.id },
        marks: [
          ...(words === undefined ? [{ kind: 'paraphrase', paragraphs } as const] : []),
          ...lackingIn(source),
          ...opinion,
          ...(words === undefined ? [] : alsoContradicted(standpoint, statement, passage)),
        ],
      },
    ];
  });
  const sources = new Map<Source, Note>();
  for (const note of checked)
    for (const id of note.sources ?? []) {
      const source = map.sources.get(id);
      if (source && !sources.has(source)) sources.set(source, note);
    }
  const looked = [...sources].map(([source, note]): Line => ({
    ...{
      key: `${key}/${note.id}/${source.id}`,
      role: 'card',
      text: '',
      about: statement.id,
      cite: citeOf(source),
    },
    from: { kind: 'source', id: source.id },
    marks: [
      ...(note.verdict === undefined ? [] : [{ kind: 'verdict', verdict: note.verdict } as const]),
      ...lackingIn(source),
    ],
  }));
  return [...said, ...looked];
}

/** What else is said in the words of a passage, and contradicted by a fact-check: read out for one claim, they give the other away. What says the same as the claim has its verdict there. */
function alsoContradicted(
  { map, index }: Standpoint,
  { id: own }: Statement,
  { source, start, end }: Passage,
): readonly Mark[] {
  const isWithin = (other: Passage) => other.source === source && other.start < end && start < other.end;
  return [...map.statements.values()]
    .filter(
      (one) =>
        one.id !== own &&
        index.notesAbout(one.id).some(({ verdict }) => verdict === 'contradicted') &&
        passagesOf(map, one).some(isWithin),
    )
    .map(({ short, text }) => ({ kind: 'also-contradicted', what: short ?? text }));
}

/** Kinds of sources that report or find, and don’t argue for something; as CSL has them. */
const reports: ReadonlySet<string> = new Set([
  ...['report', 'article-journal', 'book', 'chapter', 'dataset', 'standard', 'thesis', 'treaty'],
  ...['legal_case', 'legislation', 'bill', 'regulation', 'hearing', 'paper-conference', 'entry-encyclopedia'],
]);

/**
 * As much evidence as stands beside a statement: whose claim it is, where the text says that; of its passages the one that has most of the statement’s own words; one source that bears it out; and
 * what a fact-check found that doesn’t. The other sources stand on a sheet of their own. Where nobody reads cards out, the source is only named.
 */
export function bestCards(standpoint: Standpoint, key: string, statement: Statement): readonly Line[] {
  const bearing = cardLines(standpoint, key, statement, true).filter(
    ({ from, marks }) =>
      from.kind === 'source' && marks.some((mark) => mark.kind === 'verdict' && mark.verdict === 'bears-out'),
  );
  const best = [
    ...passageCards(standpoint, key, statement).slice(0, 1),
    ...bearing.slice(0, 1).map(unquoted),
  ];
  const { attribution } = statement;
  const whose: readonly Line[] =
    attribution === undefined || layerRole(standpoint.map, statement) !== 'source'
      ? []
      : [
          {
            ...{ key: `${key}/said-by`, role: 'remark', label: phrase('saidBy'), text: attribution },
            ...{ from: { kind: 'attribution', id: statement.id }, about: statement.id, marks: [] },
          },
        ];
  return [
    ...whose,
    ...(standpoint.debate.family === 'parliamentary' ? best.map(named) : best),
    ...findings(standpoint, key, statement),
  ];
}

/** A source that bears something out, of which no words are quoted: marked, so that nobody takes it for a quotation. What was found stands with the claim, and in the words of the note. */
const unquoted = (card: Line): Line => ({
  ...card,
  marks: [{ kind: 'not-quoted' }, ...card.marks.filter(({ kind }) => kind !== 'verdict')],
});

/** The cards of the passages where a statement is said: first the one that has most of its own words. */
export function passageCards(standpoint: Standpoint, key: string, statement: Statement): readonly Line[] {
  const words = beginnings(statement.text);
  const shared = ({ text }: Line) => [...beginnings(text)].filter((one) => words.has(one)).length;
  return cardLines(standpoint, key, statement, true)
    .filter(({ from }) => from.kind !== 'source')
    .sort((a, b) => shared(b) - shared(a));
}

/** A card as a remark that names its source. */
const named = ({ key, about, cite, marks }: Line): Line => ({
  ...{ key, role: 'remark', label: phrase('source'), text: cite!.rest },
  marks: marks.filter(({ kind }) => kind !== 'not-quoted'),
  ...{ from: { kind: 'source', id: cite!.source }, ...(about !== undefined && { about }) },
});

/** What fact-checks found, in their words: what is borne out has its limits, too. Where there is one, its verdict stands with the claim already. */
const findings = (standpoint: Standpoint, key: string, statement: Statement): readonly Line[] =>
  factChecks(standpoint, statement)
    .filter(({ verdict }) => verdict !== undefined && verdict !== 'unchecked')
    .map(({ id, text, verdict }, _, { length }) => ({
      ...{ key: `${key}/${id}`, role: 'remark', label: phrase('checked') },
      ...{ text: plainMarkdown(text), about: statement.id, from: { kind: 'note', id } },
      marks: length > 1 ? [{ kind: 'verdict', verdict: verdict! }] : [],
    }));

/** The words of a text by how they begin, so that endings count for little; short ones say little and are left out. */
const beginnings = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
