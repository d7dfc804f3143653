import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freeName } from '../freeName.ts';
import { isGraphName } from '../graphStore.ts';
import { sidecarFolder, sidecarPlace } from './sidecar.ts';
import { linked } from './system.ts';

/** Where a folder's files lie that were put aside. */
const trashOf = (home: string) => sidecarPlace(home, 'trash');

/** The names of the files that were put aside, sorted. */
export async function trashed(home: string): Promise<readonly string[]> {
  const entries = await readdir(await trashOf(home), { withFileTypes: true }).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return [];
      throw fault;
    },
  );
  return entries.flatMap((entry) => (entry.isFile() && isGraphName(entry.name) ? entry.name : [])).sort();
}

/** Puts a file aside; returns what it is called there. Rejects with the system's fault. */
export async function putAside(home: string, place: string, name: string): Promise<string> {
  return moveTo(await sidecarFolder(home, 'trash'), place, name);
}

/** Takes a file out again; returns what it is called then: its own name, or the next where another has that by now. */
export const takeOut = async (home: string, name: string): Promise<string> =>
  moveTo(home, join(await trashOf(home), name), name);

/** Moves a file into a folder under a free name; never over another. */
async function moveTo(folder: string, place: string, wanted: string): Promise<string> {
  await access(place);
  const taken = new Set(await readdir(folder));
  for (;;) {
    const name = freeName(wanted, taken);
    if (await linked(place, join(folder, name))) {
      await rm(place, { force: true });
      return name;
    }
    taken.add(name);
  }
}
