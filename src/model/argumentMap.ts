import { tableNames } from './fields.ts';
import type { ArgumentMap, Heading, Id, Records, TableName } from './records.ts';

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

/** The map without the records for which `keep` says no; tables that lose nothing stay the same object. */
export function withoutRecords(
  map: ArgumentMap,
  drop: { readonly [Name in TableName]?: ReadonlySet<Id> },
): ArgumentMap {
  const changed: Partial<Record<TableName, ReadonlyMap<Id, unknown>>> = {};
  for (const [name, ids] of Object.entries(drop) as [TableName, ReadonlySet<Id>][]) {
    if (ids.size > 0)
      changed[name] = new Map(([...map[name]] as [Id, unknown][]).filter(([id]) => !ids.has(id)));
  }
  return { ...map, ...changed } as ArgumentMap;
}
