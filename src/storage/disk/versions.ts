import { join } from 'node:path';
import { basisOf } from '../basis.ts';
import type { Read } from '../graphStore.ts';
import { makeFile, type FileSystem } from '../replace.ts';
import { unreadable } from '../troubles.ts';
import { outlived, versionId, versionsIn, type Version, type VersionReason } from '../versions.ts';
import { filesIn, lastingFolder, sidecarPlace } from './sidecar.ts';

const placeOf = (home: string, map: string) => sidecarPlace(home, map, 'versions');

/** The earlier states of a map, the newest first. */
export async function versionsOf(home: string, map: string): Promise<readonly Version[]> {
  const names = await filesIn(await placeOf(home, map));
  return versionsIn(names.map((name) => name.replace(/\.json$/, '')));
}

/** The bytes of one of them. */
export async function readVersion(system: FileSystem, home: string, map: string, id: string): Promise<Read> {
  const isThere = (await versionsOf(home, map)).some((version) => version.id === id);
  return isThere
    ? system.read(join(await placeOf(home, map), `${id}.json`))
    : { ok: false, problem: unreadable('missing') };
}

/** What is to be kept: some bytes of a map, why, and what time it is; and under what name they are written first. */
export interface Keeping {
  readonly map: string;
  readonly temporary: string;
  readonly bytes: Uint8Array;
  readonly why: VersionReason;
  readonly now: number;
}

/**
 * Keeps the bytes of a file as they are, on the disk itself before it resolves, unless the newest version has the same; then throws away what has
 * outlived its time. Rejects with the system's fault.
 */
export async function keepVersion(system: FileSystem, home: string, keeping: Keeping): Promise<void> {
  const { map, temporary, bytes, why, now } = keeping;
  const folder = await lastingFolder(system, home, map, 'versions');
  const before = await versionsOf(home, map);
  const newest = before[0] && (await system.read(join(folder, `${before[0].id}.json`)));
  // Whoever kept it may have been stopped before it was on the disk.
  if (newest?.ok && basisOf(newest.bytes) === basisOf(bytes)) return system.syncFolder(folder);
  // A clock that was set back can come to a time that is taken.
  for (let at = now; ; at += 1) {
    const place = join(folder, `${versionId(at, why)}.json`);
    if ((await makeFile(system, { place, folder, temporary, bytes })).ok) break;
  }
  for (const { id: old } of outlived(await versionsOf(home, map), now))
    await system.remove(join(folder, `${old}.json`));
}
