import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LARGEST } from '../formats/index.ts';
import type { Problem } from '../model/index.ts';
import {
  isGraphName,
  type GraphStore,
  type Listing,
  type Moved,
  type Read,
  type Written,
} from './graphStore.ts';
import { basisOf } from './basis.ts';
import { inTurn } from './inTurn.ts';
import { replaceFile, type FileSystem } from './replace.ts';
import { linked, putAside, takeOut, trashed } from './diskTrash.ts';
import { changedOnDisk, notWritable, tooLarge, unfit, unreadable } from './troubles.ts';

/**
 * The graph files of one folder on disk. A name is read or written only when the folder's own listing has it, and only when the file
 * really lies in that folder: a link that leads out of it is neither listed nor read. A link within it stays one when it is written.
 */
export function diskStore(
  folder: string,
  {
    largest = LARGEST,
    system = thisSystem(largest),
  }: { readonly largest?: number; readonly system?: FileSystem } = {},
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

  async function write(name: string, bytes: Uint8Array, basis: string): Promise<Written> {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    try {
      const place = (await graphs()).get(name);
      if (place === undefined) return { ok: false, problem: changedOnDisk('missing') };
      const temporary = join(dirname(place), temporaryName(basename(place)));
      return await inTurn(place, () =>
        replaceFile(system, { place, folder: dirname(place), temporary, bytes, basis }),
      );
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    const problem = isGraphName(name) ? unfit(bytes, largest) : notWritable('taken');
    if (problem) return { ok: false, problem };
    try {
      const home = await realpath(folder);
      const [place, temporary] = [join(home, name), join(home, temporaryName(name))];
      return await inTurn(place, async () => {
        try {
          await system.create(temporary, bytes, 0o644);
          await system.syncFile(temporary);
          if (!(await linked(temporary, place))) return { ok: false, problem: notWritable('taken') };
        } finally {
          await system.remove(temporary).catch(() => undefined);
        }
        await system.syncFolder(home);
        return { ok: true, basis: basisOf(bytes) };
      });
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  async function discard(name: string, basis: string): Promise<Moved> {
    try {
      const place = (await graphs()).get(name);
      if (place === undefined) return { ok: false, problem: changedOnDisk('missing') };
      return await inTurn(place, async () => {
        const found = await readGraphFile(place, { largest });
        if (!found.ok || basisOf(found.bytes) !== basis)
          return { ok: false, problem: changedOnDisk('changed') };
        return { ok: true, name: await putAside(await realpath(folder), place, name) };
      });
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  async function discarded(): Promise<Listing> {
    try {
      return { ok: true, names: await trashed(await realpath(folder)) };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  async function restore(name: string): Promise<Moved> {
    try {
      const home = await realpath(folder);
      if (!(await trashed(home)).includes(name)) return { ok: false, problem: unreadable('missing') };
      return { ok: true, name: await takeOut(home, name) };
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  return { list, read, write, create, discard, discarded, restore };
}

const temporaryName = (name: string) => `.${name}.${randomBytes(6).toString('hex')}.tmp`;
const isTemporaryName = (name: string) => /^\..+\.json\.[0-9a-f]{12}\.tmp$/.test(name);

/** Deletes what writing left in a folder when the machine stopped in the middle of it. What is younger than a minute may be in use. */
export async function sweep(folder: string, now = Date.now()): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !isTemporaryName(entry.name)) continue;
    const path = join(folder, entry.name);
    const age = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > 60_000) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** The file system that the program runs on. */
export function thisSystem(largest = LARGEST): FileSystem {
  return {
    read: (path) => readGraphFile(path, { largest }),
    modeOf: async (path) => {
      await access(path, constants.W_OK);
      return (await stat(path)).mode & 0o7777;
    },
    create: async (path, bytes, mode) => {
      const file = await open(path, 'wx', mode);
      try {
        await file.writeFile(bytes);
        // What the system masks out of the mode of a new file.
        await file.chmod(mode);
      } finally {
        await file.close();
      }
    },
    syncFile: (path) => synced(path, 'r+'),
    syncFolder: (path) =>
      synced(path, 'r').catch((fault: unknown) => {
        // Windows can't sync folders, nor can some network file systems.
        if (!['EPERM', 'EINVAL', 'EISDIR', 'EACCES', 'ENOTSUP'].includes(codeOf(fault) ?? '')) throw fault;
      }),
    rename,
    remove: (path) => rm(path, { force: true }),
  };
}

async function synced(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
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

const codeOf = (fault: unknown) => (fault as NodeJS.ErrnoException).code;

/** A failure of the file system as a problem; anything else is a programmer's mistake and goes on. */
function describe(fault: unknown): Problem {
  const code = codeOf(fault);
  if (code === undefined) throw fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadable('missing');
  if (code === 'EACCES' || code === 'EPERM') return unreadable('denied');
  if (code === 'EISDIR') return unreadable('folder');
  return unreadable({ code });
}

/** The same, of writing. */
function describeWriting(fault: unknown): Problem {
  const code = codeOf(fault);
  if (code === undefined) throw fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return changedOnDisk('missing');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable('denied');
  if (code === 'ENOSPC' || code === 'EDQUOT') return notWritable('full');
  return notWritable({ code });
}
