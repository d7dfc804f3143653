import { natureOf, type CslItem } from './csl.ts';
import { asDate, asNames } from './cslValues.ts';
import { dateFrom, dateText } from './dates.ts';
import { namesFrom, namesLine } from './names.ts';

/** The types that one chooses from where a source is described; `words/articles.ts` names them. */
export const cslTypes = [
  ...([
    'article-newspaper',
    'article-magazine',
    'article-journal',
    'webpage',
    'post-weblog',
    'post',
  ] as const),
  ...([
    'report',
    'book',
    'chapter',
    'paper-conference',
    'thesis',
    'speech',
    'interview',
    'broadcast',
  ] as const),
  ...(['legislation', 'legal_case', 'treaty', 'dataset', 'document'] as const),
] as const;

export type CslType = (typeof cslTypes)[number];

/** The fields that can be written in the form. */
export const formFields = [
  ...(['title', 'author', 'container-title', 'event-title', 'genre', 'editor', 'edition', 'volume'] as const),
  ...(['issue', 'page', 'number', 'authority', 'publisher', 'publisher-place', 'issued'] as const),
  ...(['URL', 'DOI', 'ISBN', 'accessed', 'language'] as const),
] as const;

export type FormField = (typeof formFields)[number];

const onTheWeb = ['issued', 'URL', 'accessed', 'language'] as const;

const own: Readonly<Record<CslType, readonly FormField[]>> = {
  'article-newspaper': ['title', 'author', 'container-title', 'page', 'publisher'],
  'article-magazine': ['title', 'author', 'container-title', 'volume', 'issue', 'page', 'publisher'],
  'article-journal': ['title', 'author', 'container-title', 'volume', 'issue', 'page', 'DOI'],
  webpage: ['title', 'author', 'container-title', 'publisher'],
  'post-weblog': ['title', 'author', 'container-title'],
  post: ['title', 'author', 'container-title'],
  report: ['title', 'author', 'genre', 'number', 'publisher', 'publisher-place'],
  book: ['title', 'author', 'editor', 'edition', 'volume', 'publisher', 'publisher-place', 'ISBN'],
  chapter: [
    ...(['title', 'author', 'container-title', 'editor', 'edition', 'page'] as const),
    ...(['publisher', 'publisher-place', 'ISBN'] as const),
  ],
  'paper-conference': ['title', 'author', 'container-title', 'event-title', 'page', 'publisher', 'DOI'],
  thesis: ['title', 'author', 'genre', 'publisher', 'publisher-place'],
  speech: ['title', 'author', 'event-title', 'publisher-place'],
  interview: ['title', 'author', 'container-title'],
  broadcast: ['title', 'author', 'container-title', 'number', 'publisher'],
  legislation: ['title', 'container-title', 'number', 'authority'],
  legal_case: ['title', 'authority', 'container-title', 'volume', 'page', 'number'],
  treaty: ['title', 'author', 'container-title', 'volume', 'page'],
  dataset: ['title', 'author', 'container-title', 'publisher', 'DOI'],
  document: ['title', 'author', 'container-title', 'publisher'],
};

/**
 * The fields that the form shows of a record: those of its type, and whatever else it says already, so that nothing is hidden when its
 * type is changed.
 */
export function fieldsShown(csl: CslItem): readonly FormField[] {
  const type = (cslTypes as readonly string[]).includes(csl.type) ? (csl.type as CslType) : 'document';
  const usual = new Set<FormField>([...own[type], ...onTheWeb]);
  return formFields.filter((field) => usual.has(field) || fieldText(csl, field) !== '');
}

/** A field of a record as one line of text. */
export function fieldText(csl: CslItem, field: FormField): string {
  const value = csl[field];
  switch (natureOf(field)) {
    case 'names':
      return namesLine(asNames(value) ?? []);
    case 'date':
      return dateText(asDate(value));
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/** A record with a field read from one line of text; without it where the line is empty. A line that wasn't changed changes nothing. */
export function withField(csl: CslItem, field: FormField, text: string): CslItem {
  if (text === fieldText(csl, field)) return csl;
  const { [field]: before, ...rest } = csl;
  const value = valueFrom(field, text, before);
  return { ...rest, type: csl.type, ...(value !== undefined && { [field]: value }) };
}

function valueFrom(field: FormField, text: string, before: unknown): unknown {
  switch (natureOf(field)) {
    case 'names': {
      const names = namesFrom(text, asNames(before));
      return names.length > 0 ? names : undefined;
    }
    case 'date':
      return dateFrom(text, asDate(before));
    default:
      return text.trim() || undefined;
  }
}
