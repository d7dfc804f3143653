import { citation, citationText, type Source } from '../../model/index.ts';
import type { Cite, Mark } from '../sheet.ts';

/** How a source is cited on a card: whom and when, as it is said aloud, and the rest of the record. */
export function citeOf(source: Source): Cite {
  const { year, url } = citation(source);
  const who = writtenBy(source) ?? publishedBy(source);
  return {
    source: source.id,
    ...(who !== undefined && { who }),
    ...(year !== undefined && { year }),
    rest: [citationText(source), url].filter(Boolean).join(' '),
  };
}

/** What a source's record lacks, and whether whoever cites it has opened it. */
export function lackingIn(source: Source): readonly Mark[] {
  const { year } = citeOf(source);
  return [
    ...(writtenBy(source) === undefined ? [{ kind: 'no-author' } as const] : []),
    ...(year === undefined ? [{ kind: 'no-date' } as const] : []),
    ...(source.consulted === false ? [{ kind: 'not-opened' } as const] : []),
  ];
}

const writtenBy = ({ csl }: Source): string | undefined => whoOf(csl['author']) ?? whoOf(csl['editor']);

/** Where no author is known: in what it stood, or who published it. */
const publishedBy = ({ csl }: Source): string | undefined =>
  [csl['container-title'], csl['publisher']].find(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );

/** The family names of those who wrote it, as they are said aloud; what isn't a list of names says nothing. */
function whoOf(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const { family, literal, given } = name as Record<string, unknown>;
    const said = [family, literal, given].find((one) => typeof one === 'string' && one.trim() !== '');
    return said === undefined ? [] : [(said as string).trim()];
  });
  const [first, second, ...others] = names;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  return others.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}
