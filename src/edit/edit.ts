import {
  changed,
  headingFields,
  sameValue,
  tableNames,
  type ArgumentMap,
  type Change,
  type Id,
  type TableName,
} from '../model/index.ts';
import { refused, type Refusal } from './refusal.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * One difference between two states of a map: a record that came or went, or a field with what it held before and after. An absent `before`
 * or `after` is a field that is not set. Plain JSON.
 */
export type Delta =
  | { readonly table: TableName; readonly id: Id; readonly came: Loose }
  | { readonly table: TableName; readonly id: Id; readonly went: Loose }
  | {
      readonly table: TableName;
      readonly id: Id;
      readonly field: string;
      readonly before?: unknown;
      readonly after?: unknown;
    }
  | { readonly table: 'map'; readonly field: string; readonly before?: unknown; readonly after?: unknown };

/** What was done to a map, so that it can be done again and taken back. */
export interface Edit {
  readonly deltas: readonly Delta[];
}

/** An edit that was carried out, or why not: then nothing was. */
export type Applied =
  { readonly ok: true; readonly map: ArgumentMap } | { readonly ok: false; readonly refusal: Refusal };

/** What changed from one state of a map to another. Tables that are the same object are not looked into. */
export function editBetween(before: ArgumentMap, after: ArgumentMap): Edit {
  const deltas: Delta[] = [];
  for (const field of Object.keys(headingFields) as (keyof typeof headingFields)[]) {
    const [from, to] = [before[field], after[field]];
    if (!sameValue(from, to)) deltas.push({ table: 'map', field, ...sides(from, to) });
  }
  for (const table of tableNames) {
    if (before[table] === after[table]) continue;
    const [old, now] = [before[table], after[table]] as unknown as readonly ReadonlyMap<Id, Loose>[];
    for (const [id, record] of old!) if (!now!.has(id)) deltas.push({ table, id, went: record });
    for (const [id, record] of now!) {
      const was = old!.get(id);
      if (was === record) continue;
      if (!was) deltas.push({ table, id, came: record });
      else
        for (const field of new Set([...Object.keys(was), ...Object.keys(record)]))
          if (!sameValue(was[field], record[field]))
            deltas.push({ table, id, field, ...sides(was[field], record[field]) });
    }
  }
  return { deltas };
}

/** The edit that takes another back. */
export const inverted = ({ deltas }: Edit): Edit => ({ deltas: deltas.map(turned).reverse() });

/** Two edits, one after the other, as one. */
export const composed = (first: Edit, second: Edit): Edit => ({
  deltas: [...first.deltas, ...second.deltas],
});

/** Carries an edit out. Refused where the map no longer is, in what the edit touches, as the edit found it: somebody else has changed it since. */
export function apply(map: ArgumentMap, { deltas }: Edit): Applied {
  let now = map;
  for (const delta of deltas) {
    if (!fits(now, delta))
      return refused({ kind: 'changed-since', ids: delta.table === 'map' ? [] : [delta.id] });
    now = changed(now, [changeOf(delta)]);
  }
  return { ok: true, map: now };
}

function fits(map: ArgumentMap, delta: Delta): boolean {
  if (delta.table === 'map') return sameValue((map as unknown as Loose)[delta.field], delta.before);
  const record = (map[delta.table] as ReadonlyMap<Id, unknown>).get(delta.id) as Loose | undefined;
  if ('came' in delta) return record === undefined;
  if ('went' in delta) return record !== undefined && sameValue(record, delta.went);
  return record !== undefined && sameValue(record[delta.field], delta.before);
}

/** A difference as a change that makes it. */
export function changeOf(delta: Delta): Change {
  if (delta.table === 'map') return { table: 'map', field: delta.field, to: delta.after };
  const { table, id } = delta;
  if ('came' in delta) return { table, id, record: delta.came } as unknown as Change;
  if ('went' in delta) return { table, id };
  return { table, id, field: delta.field, to: delta.after };
}

function turned(delta: Delta): Delta {
  if ('came' in delta) return { table: delta.table, id: delta.id, went: delta.came };
  if ('went' in delta) return { table: delta.table, id: delta.id, came: delta.went };
  const { before, after, ...rest } = delta;
  return { ...rest, ...sides(after, before) };
}

const sides = (before: unknown, after: unknown) => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});
