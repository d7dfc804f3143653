import {
  argumentMap,
  forget,
  headingFields,
  sameValue,
  tableNames,
  type ArgumentMap,
  type Heading,
  type Id,
  type TableName,
} from '../../model/index.ts';
import { pointedAt, pointedAtBy } from '../pointers.ts';
import type { Conflict } from './conflict.ts';
import { mergedRecord } from './records.ts';

type Loose = Readonly<Record<string, unknown>>;
type Records = ReadonlyMap<Id, Loose>;

/** Two versions of a map as one, and what they made different things of: there ours stands, or what is left of a record that one side took away. */
export interface MergedMaps {
  readonly map: ArgumentMap;
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges two versions of a map that come from the same one, record by record and field by field (three-way merging: Khanna, Kunal, Pierce, “A Formal
 * Investigation of Diff3”, 2007). What one side changed is taken over. A record that one side took away and the other changed, or points at anew, stays
 * and is a conflict. Nothing points nowhere that did not before. Without a `base` whatever differs is a conflict.
 */
export function merge(base: ArgumentMap | undefined, ours: ArgumentMap, theirs: ArgumentMap): MergedMaps {
  const from = base ?? argumentMap({ id: ours.id, title: '' });
  const conflicts: Conflict[] = [];
  const heading = mergedRecord('map', ours.id, {
    base: headingOf(from),
    ours: headingOf(ours),
    theirs: headingOf(theirs),
  });
  conflicts.push(...heading.conflicts);
  const tables: Partial<Record<TableName, ReadonlyMap<Id, Loose>>> = {};
  for (const table of tableNames) {
    const merged = mergedTable(table, tableOf(from, table), tableOf(ours, table), tableOf(theirs, table));
    tables[table] = merged.records;
    conflicts.push(...merged.conflicts);
  }
  const map = { ...(heading.record as unknown as Heading), ...tables } as unknown as ArgumentMap;
  return withWhatIsNeeded({ map, conflicts }, from, ours, theirs);
}

const tableOf = (map: ArgumentMap, table: TableName) => map[table] as unknown as Records;

const headingOf = (map: ArgumentMap): Loose =>
  Object.fromEntries(
    Object.keys(headingFields).flatMap((field) => {
      const value = (map as unknown as Loose)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );

function mergedTable(
  table: TableName,
  base: Records,
  ours: Records,
  theirs: Records,
): { readonly records: Records; readonly conflicts: readonly Conflict[] } {
  if (theirs === base || ours === theirs) return { records: ours, conflicts: [] };
  if (ours === base) return { records: theirs, conflicts: [] };
  const records = new Map<Id, Loose>();
  const conflicts: Conflict[] = [];
  for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
    const [o, a, b] = [base.get(id), ours.get(id), theirs.get(id)];
    if (a && b && (o || !sameValue(a, b))) {
      if (!o) {
        conflicts.push({ table, id, ours: a, theirs: b });
        records.set(id, a);
        continue;
      }
      const merged = mergedRecord(table, id, { base: o, ours: a, theirs: b });
      conflicts.push(...merged.conflicts);
      records.set(id, merged.record);
      continue;
    }
    const left = a ?? b!;
    if (o && !(a && b)) {
      if (sameValue(o, left)) continue;
      conflicts.push({ table, id, base: o, ...(a && { ours: a }), ...(b && { theirs: b }) });
    }
    records.set(id, left);
  }
  return { records, conflicts };
}

/** Puts back what one side took away although something of the other points at it by now: that is for a person to decide. */
function withWhatIsNeeded(
  merged: MergedMaps,
  base: ArgumentMap,
  ours: ArgumentMap,
  theirs: ArgumentMap,
): MergedMaps {
  let { map } = merged;
  const conflicts = [...merged.conflicts];
  const gone = new Map<Id, TableName>();
  for (const table of tableNames)
    for (const id of base[table].keys()) if (!map[table].has(id)) gone.set(id, table);
  if (gone.size === 0) return merged;
  let pointed = new Set([...pointedAt(map), ...conflicts.flatMap(pointedAtByConflict)]);
  for (;;) {
    const needed = [...gone].filter(([id]) => pointed.has(id));
    if (needed.length === 0) break;
    pointed = new Set();
    for (const [id, table] of needed) {
      gone.delete(id);
      const [o, a, b] = [base, ours, theirs].map((one) => tableOf(one, table).get(id));
      // Both took it away: what points at it was dangling there too.
      const record = a ?? b;
      if (!o || !record) continue;
      map = { ...map, [table]: new Map(tableOf(map, table)).set(id, record) };
      conflicts.push({ table, id, base: o, ...(a && { ours: a }), ...(b && { theirs: b }) });
      for (const other of pointedAtBy(table, record)) pointed.add(other);
    }
  }
  return { map: forgetting(map, gone), conflicts };
}

/** Takes what is gone out of the deeper places too: parts in schemes, stops of tours. */
const forgetting = (map: ArgumentMap, gone: ReadonlyMap<Id, TableName>): ArgumentMap =>
  gone.size > 0 ? forget(map, new Set(gone.keys())) : map;

const pointedAtByConflict = ({ table, ours, theirs }: Conflict): readonly Id[] =>
  [ours, theirs].flatMap((version) => (version ? pointedAtBy(table, version) : []));
