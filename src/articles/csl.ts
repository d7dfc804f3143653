import { asDate, asNames, asText } from './cslValues.ts';

/** A person or a body in CSL-JSON: family and given name, or `literal`, the name as a whole. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A date in CSL-JSON: one or, for a range, two of [year], [year, month] or [year, month, day]; `literal`, where it is told in words. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly season?: string;
  readonly circa?: boolean;
}

/** A bibliographic record in CSL-JSON (Citation Style Language 1.0.2). */
export interface CslItem {
  readonly type: string;
  readonly title?: string;
  readonly [field: string]: unknown;
}

/** What the value of a field is. */
export type CslNature = 'text' | 'names' | 'date';

const fieldsByNature: Readonly<Record<CslNature, readonly string[]>> = {
  names: [
    ...['author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor'],
    ...['curator', 'director', 'editor', 'editor-translator', 'editorial-director', 'executive-producer'],
    ...['guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer', 'original-author'],
    ...['performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator'],
    'translator',
  ],
  date: ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted'],
  text: [
    ...['id', 'citation-key', 'language', 'abstract', 'annote', 'archive', 'archive_collection'],
    ...['archive_location', 'archive-place', 'authority', 'call-number', 'chapter-number'],
    ...['collection-number', 'collection-title', 'container-title', 'container-title-short'],
    ...['dimensions', 'division', 'DOI', 'edition', 'event-title', 'event-place', 'genre', 'ISBN', 'ISSN'],
    ...['issue', 'jurisdiction', 'keyword', 'locator', 'medium', 'note', 'number', 'number-of-pages'],
    ...['number-of-volumes', 'original-publisher', 'original-publisher-place', 'original-title', 'page'],
    ...['page-first', 'part', 'part-title', 'PMCID', 'PMID', 'printing', 'publisher', 'publisher-place'],
    ...['references', 'reviewed-genre', 'reviewed-title', 'scale', 'section', 'source', 'status'],
    ...['supplement', 'title', 'title-short', 'URL', 'version', 'volume', 'volume-title', 'year-suffix'],
  ],
};

const natures: ReadonlyMap<string, CslNature> = new Map(
  Object.entries(fieldsByNature).flatMap(([nature, names]) =>
    names.map((name) => [name, nature as CslNature] as const),
  ),
);

/** What the value of a CSL field is; undefined where CSL has no such field. */
export const natureOf = (field: string): CslNature | undefined => natures.get(field);

/** The types of CSL 1.0.2, and `document` for whatever has no other. */
const types: ReadonlySet<string> = new Set([
  ...['article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast'],
  ...['chapter', 'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary'],
  ...['entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview', 'legal_case'],
  ...['legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet'],
  ...['paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post'],
  ...['post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech'],
  ...['standard', 'thesis', 'treaty', 'webpage'],
]);

/** A record that says nothing yet. */
export const emptyCsl = (type = 'document'): CslItem => ({ type });

/**
 * A record with the fields that CSL has, each in the shape that CSL gives it; undefined where it is no record. It comes from
 * another program: what has another shape is left out.
 */
export function keptCsl(value: unknown): CslItem | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const found = value as Readonly<Record<string, unknown>>;
  const kept = Object.keys(found).flatMap((field) => {
    const nature = natureOf(field);
    const part = nature && shapes[nature](found[field]);
    return part === undefined ? [] : [[field, part] as const];
  });
  const type = found['type'];
  if (kept.every(([field]) => field === 'id' || field === 'citation-key')) return undefined;
  return {
    type: typeof type === 'string' && types.has(type) ? type : 'document',
    ...Object.fromEntries(kept),
  };
}

const shapes: Readonly<Record<CslNature, (value: unknown) => unknown>> = {
  text: asText,
  names: asNames,
  date: asDate,
};
