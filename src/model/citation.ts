import type { Source } from './records.ts';

/** A source in parts, each ready to be shown; what the record doesn't say is left out. */
export interface Citation {
  readonly authors?: string;
  readonly year?: string;
  readonly title?: string;
  /** The journal, newspaper, book or site it stands in, with volume and pages. */
  readonly container?: string;
  readonly publisher?: string;
  /** An http(s) address. */
  readonly url?: string;
}

/** Reads a CSL-JSON record (Citation Style Language 1.0.2). It comes from a file: what has another shape than expected is not said. */
export function citation({ csl }: Pick<Source, 'csl'>): Citation {
  const text = (key: string) => said(csl[key]);
  const pages = text('page');
  const volume = text('volume');
  const issue = text('issue');
  const place = text('container-title');
  const container = place && [
    place,
    volume && (issue ? `${volume} (${issue})` : volume),
    pages && `pp. ${pages}`,
  ];
  const parts: { [Key in keyof Citation]: string | undefined } = {
    authors: names(csl['author']) ?? names(csl['editor']),
    year: year(csl['issued']),
    title: text('title'),
    container: container ? container.filter(Boolean).join(', ') : undefined,
    publisher: text('publisher'),
    url: address(text('URL'), text('DOI')),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/** “Author (year). Title. Container. Publisher.” in plain text. */
export function citationText(source: Pick<Source, 'csl'>): string {
  const { authors, year: when, title, container, publisher } = citation(source);
  const who = [authors, when && `(${when})`].filter(Boolean).join(' ');
  return [who, title, container, publisher]
    .filter(Boolean)
    .map((part) => (/[.?!…]$/u.test(part!) ? part : `${part}.`))
    .join(' ');
}

const said = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return text === '' ? undefined : text;
};

function names(list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const all = list.flatMap((name: unknown) => {
    if (typeof name !== 'object' || name === null) return [];
    const { literal, family, given } = name as Record<string, unknown>;
    return said(literal) ?? ([said(given), said(family)].filter(Boolean).join(' ') || []);
  });
  // Some records name whoever else wrote it in so many words, as BibTeX does.
  if (/^(and )?others$/iu.test(all.at(-1) ?? '')) all.splice(-1, 1, ...(all.length > 1 ? ['others'] : []));
  if (all.length === 0) return undefined;
  if (all.length > 3) return `${all[0]} and others`;
  return all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function year(issued: unknown): string | undefined {
  if (typeof issued !== 'object' || issued === null) return undefined;
  const { 'date-parts': parts, literal, raw } = issued as Record<string, unknown>;
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return said(first) ?? said(literal) ?? said(raw);
}

function address(url: string | undefined, doi: string | undefined): string | undefined {
  if (url !== undefined && /^https?:\/\//i.test(url)) return url;
  return doi === undefined
    ? undefined
    : `https://doi.org/${doi.replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')}`;
}
