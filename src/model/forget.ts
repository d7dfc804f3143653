import { fieldsOf, headingFields, tableNames } from './fields.ts';
import type { ArgumentMap, Id, Relation, TableName, Tour } from './records.ts';

/** Fields without which a record has nothing to be about: where what they point at is lost, the record goes too. */
const needed: { readonly [Name in TableName]?: string } = {
  passages: 'source',
  statements: 'layer',
  notes: 'about',
  silenced: 'about',
};

type Loose = Readonly<Record<string, unknown>>;

/**
 * The map without some records and without what points at them: their ids leave the lists and fields they stand in, and notes about a lost
 * record go with it. Relations stay with what remains of them. Tables that lose nothing stay the same objects.
 */
export function forget(map: ArgumentMap, records: ReadonlySet<Id>): ArgumentMap {
  if (records.size === 0) return map;
  const lost = new Set(records);
  const changed: Record<string, unknown> = { ...map };
  for (const [field, { of }] of Object.entries(headingFields)) {
    if (of && lost.has(changed[field] as Id)) delete changed[field];
  }
  // What points at notes comes after them in the order of the tables.
  for (const table of tableNames) {
    const pointing = fieldsOf(table).flatMap(([field, { of }]) => (of ? field : []));
    const kept = new Map<Id, Loose>();
    let touched = false;
    for (const [id, record] of map[table] as ReadonlyMap<Id, unknown> as ReadonlyMap<Id, Loose>) {
      const about = needed[table];
      if (lost.has(id) || (about !== undefined && lost.has(record[about] as Id))) lost.add(id);
      else kept.set(id, inner(table, cleared(record, pointing, lost), lost));
      touched ||= kept.get(id) !== record;
    }
    if (touched) changed[table] = kept;
  }
  return changed as unknown as ArgumentMap;
}

/** A record without the lost ids in its fields; itself where it has none. */
function cleared(record: Loose, pointing: readonly string[], lost: ReadonlySet<Id>): Loose {
  let now: Record<string, unknown> | undefined;
  for (const field of pointing) {
    const value = record[field];
    if (Array.isArray(value)) {
      if (value.some((id) => lost.has(id)))
        (now ??= { ...record })[field] = value.filter((id) => !lost.has(id));
    } else if (lost.has(value as Id)) delete (now ??= { ...record })[field];
  }
  return now ?? record;
}

/** References that stand deeper than a field: the part each premise plays, the stops of a tour. */
function inner(table: TableName, record: Loose, lost: ReadonlySet<Id>): Loose {
  if (table === 'relations') {
    const { roles } = record as unknown as Relation;
    if (!roles || !Object.keys(roles).some((id) => lost.has(id))) return record;
    return { ...record, roles: Object.fromEntries(Object.entries(roles).filter(([id]) => !lost.has(id))) };
  }
  if (table !== 'tours') return record;
  const { stops } = record as unknown as Tour;
  if (!stops.some(({ statement }) => statement !== undefined && lost.has(statement))) return record;
  return {
    ...record,
    stops: stops.map((stop) => {
      if (stop.statement === undefined || !lost.has(stop.statement)) return stop;
      const { statement: _lost, ...rest } = stop;
      return rest;
    }),
  };
}
