import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LARGEST } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import { isGraphName, type GraphStore, type Listing, type Read } from './graphStore.ts';
import { tooLarge, unreadable } from './troubles.ts';

/**
 * The graph files of one folder on disk. A name is read only when the folder's own listing has it, and only when the file really lies
 * in that folder: a link that leads out of it is neither listed nor read.
 */
export function diskStore(
  folder: string,
  { largest = LARGEST }: { readonly largest?: number } = {},
): GraphStore {
  async function graphs(): Promise<ReadonlyMap<string, string>> {
    const home = await realpath(folder);
    const places = new Map<string, string>();
    for (const entry of await readdir(home, { withFileTypes: true })) {
      if (!isGraphName(entry.name) || !(entry.isFile() || entry.isSymbolicLink())) continue;
      const place = await realFile(join(home, entry.name));
      if (place !== undefined && dirname(place) === home) places.set(entry.name, place);
    }
    return places;
  }

  async function list(): Promise<Listing> {
    try {
      return { ok: true, names: [...(await graphs()).keys()].sort() };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  async function read(name: string): Promise<Read> {
    try {
      const place = (await graphs()).get(name);
      return place === undefined
        ? { ok: false, problem: unreadable('missing') }
        : await readGraphFile(place, { largest });
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  return { list, read };
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

/** A failure of the file system as a problem; anything else is a programmer's mistake and goes on. */
function describe(fault: unknown): Problem {
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === undefined) throw fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadable('missing');
  if (code === 'EACCES' || code === 'EPERM') return unreadable('denied');
  if (code === 'EISDIR') return unreadable('folder');
  return unreadable({ because: `the system reports ${code}` });
}
