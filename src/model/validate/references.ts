import { fieldsOf, headingFields, tableNames } from '../fields.ts';
import { isId } from '../ids.ts';
import type { ArgumentMap, Id, TableName } from '../records.ts';
import { pointerTo, problem, type Rule } from './rule.ts';

/** Every id a record points at must be there, in a table it may lie in. */
export const references: Rule = function* (map) {
  const exists = (id: Id, of: readonly TableName[]) => of.some((table) => map[table].has(id));
  for (const [field, { of }] of Object.entries(headingFields)) {
    const id = (map as unknown as Record<string, unknown>)[field] as Id | undefined;
    if (!of || id === undefined || exists(id, of)) continue;
    yield problem('dangling-reference', 'error', [id], {
      pointer: `/${field}`,
      values: { field, id, record: map.id },
      mend: [{ table: 'map', field }],
    });
  }
  for (const table of tableNames) {
    const pointing = fieldsOf(table).filter(([, { of }]) => of);
    if (pointing.length === 0 && table !== 'tours') continue;
    for (const record of map[table].values()) {
      const values = record as unknown as Readonly<Record<string, Id | readonly Id[] | undefined>>;
      for (const [field, { of }] of pointing) {
        const value = values[field];
        const ids = value === undefined ? [] : typeof value === 'string' ? [value] : value;
        const there = ids.filter((id) => exists(id, of!));
        if (there.length === ids.length) continue;
        const list = typeof value === 'string' ? undefined : there;
        for (const [place, id] of ids.entries()) {
          if (exists(id, of!)) continue;
          yield problem(field === 'layer' ? 'unknown-layer' : 'dangling-reference', 'error', [record.id], {
            pointer: list ? pointerTo(table, record.id, field, place) : pointerTo(table, record.id, field),
            values: { field, id, record: record.id },
            ...mendOf(map, table, record.id, field, list),
          });
        }
      }
    }
  }
  for (const { id: record, roles = {} } of map.relations.values()) {
    const there = Object.entries(roles).filter(([id]) => map.statements.has(id));
    const mend = [
      {
        table: 'relations' as const,
        id: record,
        field: 'roles',
        ...(there.length > 0 && { to: Object.fromEntries(there) }),
      },
    ];
    for (const id of Object.keys(roles)) {
      if (map.statements.has(id)) continue;
      yield problem('dangling-reference', 'error', [record], {
        pointer: pointerTo('relations', record, 'roles', id),
        values: { field: 'roles', id, record },
        mend,
      });
    }
  }
  for (const { id: record, focus, filter } of map.views.values()) {
    const mend = [{ table: 'views' as const, id: record, field: 'focus' }];
    if (focus?.of !== undefined && !map.statements.has(focus.of)) {
      yield problem('dangling-reference', 'error', [record], {
        pointer: pointerTo('views', record, 'focus', 'of'),
        values: { field: 'focus', id: focus.of, record },
        mend,
      });
    }
    const layers = filter?.layers ?? [];
    const there = layers.filter((id) => map.layers.has(id));
    for (const [place, id] of layers.entries()) {
      if (map.layers.has(id)) continue;
      yield problem('dangling-reference', 'error', [record], {
        pointer: pointerTo('views', record, 'filter', 'layers', place),
        values: { field: 'filter', id, record },
        mend: [{ table: 'views', id: record, field: 'filter', to: { ...filter, layers: there } }],
      });
    }
  }
  for (const tour of map.tours.values()) {
    for (const [place, stop] of tour.stops.entries()) {
      for (const [field, of] of [['statement', 'statements'] as const, ['view', 'views'] as const]) {
        const id = stop[field];
        if (id === undefined || map[of].has(id)) continue;
        yield problem('dangling-reference', 'error', [tour.id], {
          pointer: pointerTo('tours', tour.id, 'stops', place, field),
          values: { field, id, record: tour.id },
        });
      }
    }
  }
};

function mendOf(map: ArgumentMap, table: TableName, id: Id, field: string, list: readonly Id[] | undefined) {
  if (field === 'layer') {
    const layer = [...map.layers.values()].find(({ role }) => role === 'reader');
    return layer ? { mend: [{ table, id, field, to: layer.id }] } : {};
  }
  if (list) return { mend: [{ table, id, field, to: list }] };
  const needed = table === 'notes' || table === 'passages' || table === 'silenced';
  return { mend: [needed ? { table, id } : { table, id, field }] };
}

/** Ids are well formed, and unique across all tables. */
export const ids: Rule = function* (map) {
  const seen = new Map<Id, TableName>();
  for (const table of tableNames) {
    for (const id of map[table].keys()) {
      if (!isId(id))
        yield problem('illegal-id', 'error', [id], { pointer: pointerTo(table, id), values: { id, table } });
      const other = seen.get(id);
      if (other !== undefined || id === map.id) {
        yield problem('duplicate-id', 'error', [id], {
          pointer: pointerTo(table, id),
          values: { id, table, other: other ?? 'the map itself' },
        });
      } else seen.set(id, table);
    }
  }
};
