import { adjacency, textOrder, type Id, type Source, type Statement } from '../../model/index.ts';
import { plainMarkdown } from '../../text/index.ts';
import { phrase } from '../../words/index.ts';
import { cardLines } from '../parts/cards.ts';
import { citeOf, lackingIn } from '../parts/cite.ts';
import { gapsOfLines } from '../parts/gaps.ts';
import { phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** Where everything is from: each source, what its record lacks, and what is said by it on either side, with the passages; then what is said by nobody that can be cited. */
export function sourcesSheet(standpoint: Standpoint): Sheet {
  const { map, tells, motion } = standpoint;
  const statements = textOrder(map).filter(({ id }) => id !== motion && tells(id) !== 'neither');
  const used = new Map<Source, { readonly statement: Statement; readonly card: Line }[]>();
  for (const statement of statements)
    for (const card of cardLines(standpoint, `source-of/${statement.id}`, statement, false)) {
      const source = card.cite && map.sources.get(card.cite.source);
      if (!source) continue;
      const list = used.get(source) ?? [];
      // Of several passages in one source, the first tells of it; the card names all its paragraphs.
      if (list.every((one) => one.statement !== statement)) list.push({ statement, card });
      used.set(source, list);
    }
  const parts = [...used].map(([source, list]) => sourcePart(standpoint, source, list));
  const uncited = statements
    .map((statement) =>
      speechLine(standpoint, `uncited/${statement.id}`, statement, whoSays(standpoint, statement)),
    )
    .filter(({ marks }) => marks.some(({ kind }) => kind === 'no-card'));
  const without: Part = {
    ...{ key: 'uncited', parts: [], lines: uncited },
    heading: phraseLine('uncited/heading', 'remark', 'uncited'),
  };
  return framed(standpoint, 'sources', [...parts, ...(uncited.length > 0 ? [without] : [])], {
    gaps: gapsOfLines(
      standpoint,
      uncited.filter(({ about }) => standpoint.isOurs(about!)),
    ),
  });
}

function sourcePart(
  standpoint: Standpoint,
  source: Source,
  list: readonly { readonly statement: Statement; readonly card: Line }[],
): Part {
  const key = `source-${source.id}`;
  const cite = citeOf(source);
  const heading: Line = {
    ...{ key: `${key}/heading`, role: 'remark', text: cite.rest, marks: lackingIn(source) },
    from: { kind: 'source', id: source.id },
  };
  const said = list.flatMap(({ statement, card }, at): readonly Line[] => {
    const line = tagLine(standpoint, `${key}/${statement.id}`, statement, whoSays(standpoint, statement));
    // What is said in the same words of the source stands together over them.
    const isQuoted = card.from.kind === 'passage' && list[at + 1]?.card.text !== card.text;
    const lacking = new Set(lackingIn(source).map(({ kind }) => kind));
    // What the record lacks stands above, once.
    const marks = card.marks.filter(({ kind }) => !(lacking as ReadonlySet<string>).has(kind));
    const { cite: _, ...quoted } = card;
    return [{ ...line, role: 'remark', marks }, ...(isQuoted ? [{ ...quoted, marks: [] }] : [])];
  });
  return { key, heading, lines: [...said, ...remarksOn(standpoint, source.id)], parts: [] };
}

/** What the other side says is told apart from what we say. */
const whoSays = ({ isOurs }: Standpoint, { id }: Statement): { readonly label?: string } =>
  isOurs(id) ? {} : { label: phrase('theySay') };

/** What notes say of a source itself. */
const remarksOn = ({ map }: Standpoint, source: Id): readonly Line[] =>
  adjacency(map)
    .notesAbout(source)
    .map(({ id, text }) => ({
      ...{
        key: `source-${source}/${id}`,
        role: 'remark',
        text: plainMarkdown(text),
        about: source,
        marks: [],
      },
      from: { kind: 'note', id },
    }));
