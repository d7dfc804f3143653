import {
  changed,
  changedTable,
  headingFields,
  sameValue,
  tableNames,
  type ArgumentMap,
  type Change,
  type Copies,
  type Id,
  type RecordChange,
  type TableName,
} from '../model/index.ts';
import { refused, type Refusal } from './refusal.ts';

type Loose = Readonly<Record<string, unknown>>;

/** One difference in a table: a record that came or went, or a field with what it held before and after. An absent `before` or `after` is a field that is not set. */
type RecordDelta<Table extends string> =
  | { readonly table: Table; readonly id: Id; readonly came: Loose }
  | { readonly table: Table; readonly id: Id; readonly went: Loose }
  | {
      readonly table: Table;
      readonly id: Id;
      readonly field: string;
      readonly before?: unknown;
      readonly after?: unknown;
    };

/** One difference between two states of a map. Plain JSON. */
export type Delta =
  | RecordDelta<TableName>
  | { readonly table: 'map'; readonly field: string; readonly before?: unknown; readonly after?: unknown };

/**
 * Tables of records that lie beside a map and are never in its file, by name: what a reader assumes, sheets that were prepared. They share the
 * map's history.
 */
export type Beside = Readonly<Record<string, ReadonlyMap<Id, Loose>>>;

/** What was done to a map, and to what lies beside it, so that it can be done again and taken back. */
export interface Edit {
  readonly deltas: readonly Delta[];
  readonly beside?: readonly RecordDelta<string>[];
}

/** An edit that was carried out, or why not: then nothing was. */
export type Applied =
  | { readonly ok: true; readonly map: ArgumentMap; readonly beside: Beside }
  | { readonly ok: false; readonly refusal: Refusal };

/** What changed from one state of a map to another. Tables that are the same object are not looked into. */
export function editBetween(before: ArgumentMap, after: ArgumentMap): Edit {
  const deltas: Delta[] = [];
  for (const field of Object.keys(headingFields) as (keyof typeof headingFields)[]) {
    const [from, to] = [before[field], after[field]];
    if (!sameValue(from, to)) deltas.push({ table: 'map', field, ...sides(from, to) });
  }
  for (const table of tableNames) {
    const [old, now] = [before[table], after[table]] as unknown as readonly ReadonlyMap<Id, Loose>[];
    deltas.push(...tableDeltas(table, old!, now!));
  }
  return { deltas };
}

/** What changed beside the map, whose edit is then empty. A table that is not there is one without records. */
export const editBeside = (before: Beside, after: Beside): Edit => ({
  deltas: [],
  beside: [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((table) =>
    tableDeltas(table, before[table] ?? new Map(), after[table] ?? new Map()),
  ),
});

function tableDeltas<Table extends string>(
  table: Table,
  old: ReadonlyMap<Id, Loose>,
  now: ReadonlyMap<Id, Loose>,
): readonly RecordDelta<Table>[] {
  if (old === now) return [];
  const deltas: RecordDelta<Table>[] = [];
  for (const [id, record] of old) if (!now.has(id)) deltas.push({ table, id, went: record });
  for (const [id, record] of now) {
    const was = old.get(id);
    if (was === record) continue;
    if (!was) deltas.push({ table, id, came: record });
    else
      for (const field of new Set([...Object.keys(was), ...Object.keys(record)]))
        if (!sameValue(was[field], record[field]))
          deltas.push({ table, id, field, ...sides(was[field], record[field]) });
  }
  return deltas;
}

/** The edit that takes another back. */
export const inverted = ({ deltas, beside }: Edit): Edit => ({
  deltas: deltas.map(turned).reverse(),
  ...(beside && { beside: beside.map(turnedRecord).reverse() }),
});

/** Two edits, one after the other, as one. */
export const composed = (first: Edit, second: Edit): Edit => ({
  deltas: [...first.deltas, ...second.deltas],
  ...((first.beside ?? second.beside) && {
    beside: [...(first.beside ?? []), ...(second.beside ?? [])],
  }),
});

/**
 * Carries an edit out. Refused, and nothing done, where the map or what lies beside it is no longer, in what the edit touches, as the edit found
 * it: somebody else has changed it since.
 */
export function apply(map: ArgumentMap, { deltas, beside = [] }: Edit, tables: Beside = {}): Applied {
  let now = map;
  const copies: Copies = new Set();
  for (const delta of deltas) {
    if (!fits(now, delta))
      return refused({ kind: 'changed-since', ids: delta.table === 'map' ? [] : [delta.id] });
    now = changed(now, [changeOf(delta)], copies);
  }
  let around = tables;
  for (const delta of beside) {
    const records = around[delta.table] ?? new Map<Id, Loose>();
    if (!fitsRecord(records, delta)) return refused({ kind: 'changed-since', ids: [delta.id] });
    around = { ...around, [delta.table]: changedTable(records, recordChangeOf(delta)) };
  }
  return { ok: true, map: now, beside: around };
}

function fits(map: ArgumentMap, delta: Delta): boolean {
  if (delta.table === 'map') return sameValue((map as unknown as Loose)[delta.field], delta.before);
  return fitsRecord(map[delta.table], delta);
}

function fitsRecord(records: ReadonlyMap<Id, Loose>, delta: RecordDelta<string>): boolean {
  const record = records.get(delta.id);
  if ('came' in delta) return record === undefined;
  if ('went' in delta) return record !== undefined && sameValue(record, delta.went);
  return record !== undefined && sameValue(record[delta.field], delta.before);
}

/** A difference as a change that makes it. */
export function changeOf(delta: Delta): Change {
  if (delta.table === 'map') return { table: 'map', field: delta.field, to: delta.after };
  return { table: delta.table, ...recordChangeOf(delta) };
}

function recordChangeOf(delta: RecordDelta<string>): RecordChange {
  const { id } = delta;
  if ('came' in delta) return { id, record: delta.came };
  if ('went' in delta) return { id };
  return { id, field: delta.field, to: delta.after };
}

function turned(delta: Delta): Delta {
  if (delta.table !== 'map') return turnedRecord(delta);
  const { table, field, before, after } = delta;
  return { table, field, ...sides(after, before) };
}

function turnedRecord<Table extends string>(delta: RecordDelta<Table>): RecordDelta<Table> {
  const { table, id } = delta;
  if ('came' in delta) return { table, id, went: delta.came };
  if ('went' in delta) return { table, id, came: delta.went };
  return { table, id, field: delta.field, ...sides(delta.after, delta.before) };
}

const sides = (before: unknown, after: unknown) => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
