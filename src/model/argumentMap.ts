import { tableNames } from './fields.ts';
import type { ArgumentMap, Heading, Records, TableName } from './records.ts';

/** A map's tables as plain lists of records. */
export type RecordLists = { readonly [Name in TableName]?: Iterable<Records[Name]> };

/** Builds a map from its heading and whatever tables there are; the others are empty. */
export function argumentMap(heading: Heading, records: RecordLists = {}): ArgumentMap {
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const list = (records[name] ?? []) as Iterable<Records[TableName]>;
      return [name, new Map(Array.from(list, (record) => [record.id, record] as const))];
    }),
  );
  return { ...heading, ...tables } as unknown as ArgumentMap;
}
