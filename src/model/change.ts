import type { Change } from './problem.ts';
import type { ArgumentMap, Id } from './records.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The map with some changes made, one after another. Tables and records that no change touches stay the same objects; the map itself does
 * where nothing is new. A field of a record that isn't there is not set: there is nothing to set it on. A new record comes last. Where many changes are
 * made in several calls, they may share `copies`, so that each table is copied once: then only the last map may be used.
 */
export function changed(
  map: ArgumentMap,
  changes: readonly Change[],
  copies: Copies = new Set(),
): ArgumentMap {
  let now: Loose = map;
  for (const change of changes) {
    if (change.table === 'map') now = withField(now, change.field, change.to);
    else
      now = withField(
        now,
        change.table,
        changedTable(now[change.table] as ReadonlyMap<Id, Loose>, change, copies),
      );
  }
  return now as unknown as ArgumentMap;
}

/** A change to one record of a table: it is put there, a field of it is set, or it goes. */
export type RecordChange =
  | { readonly id: Id; readonly record: Loose }
  | { readonly id: Id; readonly field: string; readonly to?: unknown }
  | { readonly id: Id };

/** Tables that were copied to be changed, and that nobody else has yet. */
export type Copies = Set<ReadonlyMap<Id, Loose>>;

/** A table with a change made, whatever its records hold; the same object where nothing is new, or where it is one of the `copies`. */
export function changedTable(
  records: ReadonlyMap<Id, Loose>,
  change: RecordChange,
  copies: Copies = new Set(),
): ReadonlyMap<Id, Loose> {
  const { id } = change;
  const before = records.get(id);
  if ('record' in change) {
    const { record } = change;
    if (record['id'] !== id) throw new Error(`the record ${String(record['id'])} is put under the id ${id}`);
    return before === record ? records : copied(records, copies).set(id, record);
  }
  if (!before) return records;
  if ('field' in change) {
    const after = withField(before, change.field, change.to);
    return after === before ? records : copied(records, copies).set(id, after);
  }
  const kept = copied(records, copies);
  kept.delete(id);
  return kept;
}

function copied(records: ReadonlyMap<Id, Loose>, copies: Copies): Map<Id, Loose> {
  if (copies.has(records)) return records as Map<Id, Loose>;
  const copy = new Map(records);
  copies.add(copy);
  return copy;
}

/** An object with a field set, or cleared where there is no value; itself where that changes nothing. */
function withField(holder: Loose, field: string, to: unknown): Loose {
  if (to === undefined) {
    if (!Object.hasOwn(holder, field)) return holder;
    return Object.fromEntries(Object.entries(holder).filter(([name]) => name !== field));
  }
  return Object.is(holder[field], to) ? holder : { ...holder, [field]: to };
}
