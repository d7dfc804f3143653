import { changed, forget, type ArgumentMap, type Id, type TableName } from '../../model/index.ts';
import { sameValue } from '../../model/index.ts';

type Loose = Readonly<Record<string, unknown>>;

/** Whose version of something. */
export type MergeSide = 'ours' | 'theirs';

/**
 * What two versions of a map made different things of. With `fields`, those of a record (or of the map itself), and `base`, `ours` and `theirs` hold them;
 * without, the whole record: one side took it away, or it came on both sides with the same id.
 */
export interface Conflict {
  readonly table: TableName | 'map';
  readonly id: Id;
  readonly fields?: readonly string[];
  readonly base?: Loose;
  readonly ours?: Loose;
  readonly theirs?: Loose;
}

/** The map with one side's version of what is in conflict. What is taken away then is taken out of all that points at it. */
export function settled(map: ArgumentMap, conflict: Conflict, side: MergeSide): ArgumentMap {
  const { table, id, fields } = conflict;
  const version = conflict[side];
  if (fields)
    return changed(
      map,
      fields.map((field) =>
        table === 'map' ? { table, field, to: version?.[field] } : { table, id, field, to: version?.[field] },
      ),
    );
  if (!version) return forget(map, new Set([id]));
  return changed(map, [{ table, id, record: version } as never]);
}

/** The same conflict, with what one's own map has in its place by now. */
export function asOurs(conflict: Conflict, map: ArgumentMap): Conflict {
  const { table, id, fields } = conflict;
  const holder = holderOf(map, table, id);
  if (!fields || !holder || stands(conflict, map, 'ours')) return conflict;
  return { ...conflict, ours: Object.fromEntries(fields.map((field) => [field, holder[field]])) };
}

/** Whether a map has one side's version of what is in conflict. */
export function stands(
  { table, id, fields, ...sides }: Conflict,
  map: ArgumentMap,
  side: MergeSide,
): boolean {
  const holder = holderOf(map, table, id);
  const version = sides[side];
  if (!fields) return sameValue(holder, version);
  return holder !== undefined && fields.every((field) => sameValue(holder[field], version?.[field]));
}

const holderOf = (map: ArgumentMap, table: Conflict['table'], id: Id) =>
  (table === 'map' ? map : map[table].get(id)) as Loose | undefined;
