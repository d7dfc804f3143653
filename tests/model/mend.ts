import type { ArgumentMap, Change, TableName } from '../../src/model/index.ts';

/** A map with the changes of a mend made. */
export function mended(map: ArgumentMap, changes: readonly Change[]): ArgumentMap {
  const now: Record<string, unknown> = { ...map };
  const set = (holder: object, field: string, to: unknown) => {
    const changed: Record<string, unknown> = { ...holder };
    if (to === undefined) delete changed[field];
    else changed[field] = to;
    return changed;
  };
  for (const { table, id, field, to } of changes) {
    if (table === 'map') Object.assign(now, { [field!]: to });
    else {
      const records = new Map<string, unknown>(now[table] as ArgumentMap[TableName]);
      if (field === undefined) records.delete(id!);
      else records.set(id!, set(records.get(id!) as object, field, to));
      now[table] = records;
    }
  }
  return Object.fromEntries(
    Object.entries(now).filter(([, value]) => value !== undefined),
  ) as unknown as ArgumentMap;
}
