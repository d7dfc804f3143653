import type { IDBPObjectStore, StoreNames } from 'idb';
import { basisOf } from '../basis.ts';
import { mapIdIn } from '../mapId.ts';
import { isDue, outlived, versionId, versionsIn, type Version, type VersionReason } from '../versions.ts';
import type { KeptFile, MapsDatabase, MapsSchema } from './database.ts';
import { inOneStep } from './step.ts';

type Reading = IDBPObjectStore<MapsSchema, StoreNames<MapsSchema>[], 'versions', IDBTransactionMode>;
type Writing = IDBPObjectStore<MapsSchema, StoreNames<MapsSchema>[], 'versions', 'readwrite'>;

/** The keys of all versions of a map. */
const allOf = (map: string) => IDBKeyRange.bound([map], [map, []]);

/** The earlier states of a map, the newest first. */
export async function versionsOf(versions: Reading | Writing, map: string): Promise<readonly Version[]> {
  const keys = await versions.getAllKeys(allOf(map));
  return versionsIn(keys.map(([, id]) => id));
}

/** Throws away all earlier states of a map. */
export const forgetVersions = (versions: Writing, map: string): Promise<void> => versions.delete(allOf(map));

/** Keeps what is about to be replaced, where that is wanted or due; then throws away what has outlived its time. */
export async function keepBefore(
  versions: Writing,
  { bytes, basis }: KeptFile,
  keep: VersionReason | undefined,
  now: number,
): Promise<void> {
  const map = mapIdIn(bytes);
  const before = await versionsOf(versions, map);
  const why = keep ?? (isDue(before, now) ? 'hourly' : undefined);
  if (why === undefined) return;
  const newest = before[0] && (await versions.get([map, before[0].id]));
  if (newest && basisOf(newest) === basis) return;
  const id = versionId(now, why);
  // Two in one moment: the earlier is the one that was opened.
  if (before.some((version) => version.id === id)) return;
  await versions.put(bytes, [map, id]);
  for (const { id: old } of outlived(versionsIn([id, ...before.map((version) => version.id)]), now))
    await versions.delete([map, old]);
}

/** Makes room: of every map, only the newest version stays. Says whether there were any others. */
export function thinned(database: MapsDatabase): Promise<boolean> {
  return inOneStep(database, ['versions'], async (step) => {
    const versions = step.objectStore('versions');
    let any = false;
    for (const map of new Set((await versions.getAllKeys()).map(([map]) => map))) {
      for (const { id } of (await versionsOf(versions, map)).slice(1)) {
        await versions.delete([map, id]);
        any = true;
      }
    }
    return any;
  });
}
