import { access, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeName } from '../freeName.ts';
import { isGraphName } from '../graphStore.ts';
import type { FileSystem } from '../replace.ts';
import { filesIn, lastingFolder, sidecarPlace } from './sidecar.ts';

/** Where a folder's files lie that were put aside. */
const trashOf = (home: string) => sidecarPlace(home, 'trash');

/** The names of the files that were put aside, sorted. */
export async function trashed(home: string): Promise<readonly string[]> {
  return (await filesIn(await trashOf(home))).filter(isGraphName).sort();
}

/** Puts a file aside; returns what it is called there. Rejects with the system's fault. */
export async function putAside(
  system: FileSystem,
  home: string,
  place: string,
  name: string,
): Promise<string> {
  return moveTo(system, await lastingFolder(system, home, 'trash'), place, name);
}

/** Takes a file out again; returns what it is called then: its own name, or the next where another has that by now. */
export const takeOut = async (system: FileSystem, home: string, name: string): Promise<string> =>
  moveTo(system, home, join(await trashOf(home), name), name);

/**
 * Moves a file into a folder under a free name; never over another. The new name is on the disk itself before the old one is taken away: two
 * folders reach it in any order.
 */
async function moveTo(system: FileSystem, folder: string, place: string, wanted: string): Promise<string> {
  await access(place);
  const taken = new Set(await readdir(folder));
  for (;;) {
    const name = freeName(wanted, taken);
    if (await system.link(place, join(folder, name))) {
      await system.syncFolder(folder);
      await system.remove(place);
      await system.syncFolder(dirname(place));
      return name;
    }
    taken.add(name);
  }
}
