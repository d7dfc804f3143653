import type { Heading, Records, TableName } from './records.ts';

/**
 * How a field's value is to be understood by whatever compares, merges or shares it: replaced whole (value), members without order (set),
 * members in order (sequence), prose that can be merged by its characters (text).
 */
export type FieldNature = 'value' | 'set' | 'sequence' | 'text';

/** A field: its nature and, where it holds ids, the tables they may lie in. */
export interface Field {
  readonly nature: FieldNature;
  readonly of?: readonly TableName[];
}

const value: Field = { nature: 'value' };
const text: Field = { nature: 'text' };
const set: Field = { nature: 'set' };
const sequence: Field = { nature: 'sequence' };
const id = (...of: TableName[]): Field => ({ nature: 'value', of });
const ids = (...of: TableName[]): Field => ({ nature: 'set', of });
const orderedIds = (...of: TableName[]): Field => ({ nature: 'sequence', of });

type FieldsOf<R> = { readonly [Key in keyof Omit<R, 'id'>]-?: Field };

/** What the map says of itself, in the order of the file. */
export const headingFields: FieldsOf<Omit<Heading, 'id'>> & { id: Field } = {
  $schema: value,
  id: value,
  title: text,
  description: text,
  language: value,
  thesis: id('statements'),
  motion: id('statements'),
  foreign: value,
};

/** The one table of tables: each table's fields in the order of the file. The writer, validation, merging and sharing read it. */
export const fields: { readonly [Name in TableName]: FieldsOf<Records[Name]> } = {
  sources: {
    role: value,
    csl: value,
    normalization: value,
    digest: value,
    length: value,
    text,
    paragraphs: sequence,
    consulted: value,
    certainty: value,
    foreign: value,
  },
  layers: { title: text, role: value, colour: value, locked: value, foreign: value },
  passages: {
    source: id('sources'),
    start: value,
    end: value,
    digest: value,
    exact: value,
    prefix: value,
    suffix: value,
    foreign: value,
  },
  statements: {
    text,
    short: text,
    layer: id('layers'),
    kind: value,
    attribution: text,
    passages: orderedIds('passages'),
    tags: set,
    credence: value,
    assumed: value,
    foreign: value,
  },
  relations: {
    kind: value,
    premises: orderedIds('statements'),
    target: id('statements', 'relations'),
    roles: value,
    order: value,
    scheme: value,
    weight: value,
    answer: value,
    layer: id('layers'),
    passages: orderedIds('passages'),
    tags: set,
    foreign: value,
  },
  notes: {
    about: id('statements', 'relations', 'passages', 'sources', 'layers'),
    kind: value,
    text,
    verdict: value,
    certainty: value,
    sources: ids('sources'),
    layer: id('layers'),
    private: value,
    foreign: value,
  },
  issues: { title: text, positions: orderedIds('statements'), standard: value, foreign: value },
  locutions: { text, speaker: value, time: value, passages: orderedIds('passages'), foreign: value },
  transitions: { from: orderedIds('locutions'), to: orderedIds('locutions'), scheme: value, foreign: value },
  illocutions: {
    force: value,
    from: orderedIds('locutions', 'transitions'),
    of: orderedIds('statements', 'relations', 'locutions'),
    foreign: value,
  },
  views: {
    title: text,
    selection: id('statements', 'relations'),
    reasons: ids('statements'),
    objections: ids('statements'),
    hidden: ids('layers'),
    focus: value,
    filter: value,
    direction: value,
    camera: value,
    foreign: value,
  },
  tours: { title: text, stops: sequence, foreign: value },
  silenced: { kind: value, about: id('statements', 'relations', 'passages', 'sources', 'layers', 'notes') },
};

/** The tables, in the order of the file. */
export const tableNames = Object.keys(fields) as readonly TableName[];

/** A table's fields, in the order of the file. */
export function fieldsOf(table: TableName): readonly (readonly [string, Field])[] {
  return fieldLists[table];
}

const fieldLists = Object.fromEntries(
  tableNames.map((table) => [table, Object.entries(fields[table])]),
) as unknown as Readonly<Record<TableName, readonly (readonly [string, Field])[]>>;
