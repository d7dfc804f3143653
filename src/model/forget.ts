import { fieldsOf, headingFields, tableNames } from './fields.ts';
import type { ArgumentMap, Id, Relation, TableName, Tour, TourStop, View } from './records.ts';

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

/** References that stand deeper than a field: the part each premise plays, what a view looks at, the stops of a tour. */
function inner(table: TableName, record: Loose, lost: ReadonlySet<Id>): Loose {
  if (table === 'relations') return withoutRoles(record as unknown as Relation, lost);
  if (table === 'views') return withoutLook(record as unknown as View, lost);
  if (table === 'tours') return withoutStops(record as unknown as Tour, lost);
  return record;
}

function withoutRoles(relation: Relation, lost: ReadonlySet<Id>): Relation {
  const { roles } = relation;
  if (!roles || !Object.keys(roles).some((id) => lost.has(id))) return relation;
  return { ...relation, roles: Object.fromEntries(Object.entries(roles).filter(([id]) => !lost.has(id))) };
}

function withoutLook(view: View, lost: ReadonlySet<Id>): View {
  const { focus, filter, ...rest } = view;
  const unfocused = focus?.of !== undefined && lost.has(focus.of);
  const unfiltered = filter?.layers?.some((id) => lost.has(id)) ?? false;
  if (!unfocused && !unfiltered) return view;
  const layers = filter?.layers?.filter((id) => !lost.has(id));
  return {
    ...rest,
    ...(focus && !unfocused && { focus }),
    ...(filter && { filter: { ...filter, ...(layers && { layers }) } }),
  };
}

function withoutStops(tour: Tour, lost: ReadonlySet<Id>): Tour {
  const isLost = (id: Id | undefined) => id !== undefined && lost.has(id);
  if (!tour.stops.some(({ statement, view }) => isLost(statement) || isLost(view))) return tour;
  const kept = ({ statement, view, ...rest }: TourStop): TourStop => ({
    ...rest,
    ...(statement !== undefined && !isLost(statement) && { statement }),
    ...(view !== undefined && !isLost(view) && { view }),
  });
  return { ...tour, stops: tour.stops.map(kept) };
}
