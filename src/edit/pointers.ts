import {
  fieldsOf,
  forget,
  headingFields,
  tableNames,
  tableOf,
  type ArgumentMap,
  type Id,
  type TableName,
} from '../model/index.ts';
import type { Delta, Edit } from './edit.ts';

/** What an edit took away although something points at it. */
export function goneButNeeded(after: ArgumentMap, { deltas }: Edit): readonly Id[] {
  const gone = deltas.flatMap((delta) =>
    'went' in delta && tableOf(after, delta.id) === undefined ? [delta.id] : [],
  );
  return gone.filter((id) => {
    const without = forget(after, new Set([id]));
    const fields = [...tableNames, ...Object.keys(headingFields)] as readonly (keyof ArgumentMap)[];
    return fields.some((field) => without[field] !== after[field]);
  });
}

/** What an edit puts back although nothing is where it points: somebody else has taken that away since. */
export function backToNothing(after: ArgumentMap, { deltas }: Edit): readonly Id[] {
  return [...new Set(deltas.flatMap(pointers))].filter((id) => tableOf(after, id) === undefined);
}

/** The ids that a difference brings. */
function pointers(delta: Delta): readonly Id[] {
  if ('came' in delta) return pointedAtBy(delta.table, delta.came);
  return 'field' in delta ? pointedAtBy(delta.table, { [delta.field]: delta.after }) : [];
}

/** The ids in the fields of a record, or of the map itself; those that stand deeper, as in the stops of a tour, are left out. */
export function pointedAtBy(
  table: TableName | 'map',
  record: Readonly<Record<string, unknown>>,
): readonly Id[] {
  const known = table === 'map' ? Object.entries(headingFields) : fieldsOf(table);
  return known.flatMap(([field, { of }]) => (of ? ids(record[field]) : []));
}

/** The ids in the fields of a map and of all its records. */
export function pointedAt(map: ArgumentMap): ReadonlySet<Id> {
  const found = new Set(pointedAtBy('map', map));
  for (const table of tableNames)
    for (const record of map[table].values()) for (const id of pointedAtBy(table, record)) found.add(id);
  return found;
}

const ids = (value: unknown): readonly Id[] =>
  [value].flat().filter((one): one is Id => typeof one === 'string');
