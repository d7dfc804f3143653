import { fieldsOf, headingFields, tableNames } from './fields.ts';
import type { ArgumentMap, Id, Relation, TableName, Tour, View } from './records.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The map in which whatever points at some records points at others instead, each once. The records themselves stay. Tables in which nothing
 * points there stay the same objects.
 */
export function redirect(map: ArgumentMap, instead: ReadonlyMap<Id, Id>): ArgumentMap {
  if (instead.size === 0) return map;
  const now: Record<string, unknown> = { ...map };
  for (const [field, { of }] of Object.entries(headingFields))
    if (of) now[field] = pointed(now[field], instead);
  for (const field of Object.keys(headingFields)) if (now[field] === undefined) delete now[field];
  for (const table of tableNames) {
    const records = map[table] as ReadonlyMap<Id, unknown> as ReadonlyMap<Id, Loose>;
    const changed = new Map<Id, Loose>();
    for (const [id, record] of records) {
      const after = redirectedRecord(table, record, instead);
      if (after !== record) changed.set(id, after);
    }
    if (changed.size > 0)
      now[table] = new Map([...records].map(([id, record]) => [id, changed.get(id) ?? record]));
  }
  return now as unknown as ArgumentMap;
}

/** The same for one record; itself where nothing of it points there. */
export function redirectedRecord<Record extends object>(
  table: TableName,
  record: Record,
  instead: ReadonlyMap<Id, Id>,
): Record {
  let now: Loose = record as Loose;
  for (const [field, { of }] of fieldsOf(table)) {
    if (!of) continue;
    const after = pointed(now[field], instead);
    if (after !== now[field]) now = { ...now, [field]: after };
  }
  if (table === 'relations') now = withRoles(now as unknown as Relation, instead);
  if (table === 'views') now = withLook(now as unknown as View, instead);
  if (table === 'tours') now = withStops(now as unknown as Tour, instead);
  return now as Record;
}

function pointed(value: unknown, instead: ReadonlyMap<Id, Id>): unknown {
  if (typeof value === 'string') return instead.get(value) ?? value;
  if (!Array.isArray(value) || !value.some((id: Id) => instead.has(id))) return value;
  return [...new Set(value.map((id: Id) => instead.get(id) ?? id))];
}

function withRoles(relation: Relation, instead: ReadonlyMap<Id, Id>): Relation {
  const { roles } = relation;
  if (!roles || !Object.keys(roles).some((id) => instead.has(id))) return relation;
  const entries = Object.entries(roles).map(([id, role]) => [instead.get(id) ?? id, role]);
  return { ...relation, roles: Object.fromEntries(entries) as Record<string, string> };
}

function withLook(view: View, instead: ReadonlyMap<Id, Id>): View {
  const of = view.focus?.of;
  const layers = view.filter?.layers;
  if (!(of !== undefined && instead.has(of)) && !layers?.some((id) => instead.has(id))) return view;
  return {
    ...view,
    ...(view.focus && { focus: { ...view.focus, ...(of !== undefined && { of: instead.get(of) ?? of }) } }),
    ...(view.filter && {
      filter: { ...view.filter, ...(layers && { layers: pointed(layers, instead) as Id[] }) },
    }),
  };
}

function withStops(tour: Tour, instead: ReadonlyMap<Id, Id>): Tour {
  const isMeant = (id: Id | undefined) => id !== undefined && instead.has(id);
  if (!tour.stops.some(({ statement, view }) => isMeant(statement) || isMeant(view))) return tour;
  return {
    ...tour,
    stops: tour.stops.map((stop) => ({
      ...stop,
      ...(isMeant(stop.statement) && { statement: instead.get(stop.statement!)! }),
      ...(isMeant(stop.view) && { view: instead.get(stop.view!)! }),
    })),
  };
}
