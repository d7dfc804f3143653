import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LARGEST } from '../../formats/index.ts';
import { isGraphName, type Read } from '../graphStore.ts';
import { tooLarge, unreadable } from '../troubles.ts';
import { describe } from './faults.ts';

/**
 * The graph files of a folder: name → where the file really lies. A link that leads out of the folder, or to what
 * is hidden in it, is left out. Rejects with the
 * system's fault.
 */
export async function graphsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const home = await realpath(folder);
  const places = new Map<string, string>();
  for (const entry of await readdir(home, { withFileTypes: true })) {
    if (!isGraphName(entry.name) || !(entry.isFile() || entry.isSymbolicLink())) continue;
    const place = await realFile(join(home, entry.name));
    if (place !== undefined && dirname(place) === home && !basename(place).startsWith('.'))
      places.set(entry.name, place);
  }
  return places;
}

/** Where a file really lies, links followed; undefined if it is none, or vanished while the folder was read. */
async function realFile(path: string): Promise<string | undefined> {
  try {
    const place = await realpath(path);
    return (await stat(place)).isFile() ? place : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file anywhere on the disk, as named by the user who runs the program. Its size is looked at before it is read. */
export async function readGraphFile(
  path: string,
  { largest = LARGEST }: { readonly largest?: number } = {},
): Promise<Read> {
  try {
    // A pipe that nobody writes to would otherwise be waited for without end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await file.stat();
      if (!found.isFile())
        return { ok: false, problem: unreadable(found.isDirectory() ? 'folder' : 'special') };
      if (found.size > largest) return { ok: false, problem: tooLarge(found.size, largest) };
      return { ok: true, bytes: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (fault) {
    return { ok: false, problem: describe(fault) };
  }
}
