import type { LayerRole } from '../model/index.ts';
import { layerWords, weighWords } from '../words/index.ts';
import type { Table } from './table.ts';

/** A statement as it stands in a weighed map. */
export interface WeighedStatement {
  readonly text: string;
  readonly voice: LayerRole;
  readonly paragraphs: readonly number[];
  /** In words, as on its badge. */
  readonly standing: string;
  /** Why, in a sentence. */
  readonly reason: string;
}

/**
 * How statements stand as a table, one a row, in the order given. What that goes by (layers, suppositions) is said in the title; `inRows` says it in each row as well, for forms that
 * have no title.
 */
export const weighedTable = (
  map: string,
  goesBy: string,
  statements: readonly WeighedStatement[],
  { inRows = false }: { readonly inRows?: boolean } = {},
): Table => ({
  title: weighWords.tableTitle(map, goesBy),
  columns: [
    { title: weighWords.columns.statement },
    { title: weighWords.columns.standing },
    { title: weighWords.columns.reason },
    { title: weighWords.columns.who },
    { title: weighWords.columns.paragraph },
    ...(inRows ? [{ title: weighWords.columns.goesBy }] : []),
  ],
  rows: statements.map(({ text, standing, reason, voice, paragraphs }) => [
    text,
    standing,
    reason,
    layerWords[voice],
    paragraphs.join(', '),
    ...(inRows ? [goesBy] : []),
  ]),
});
