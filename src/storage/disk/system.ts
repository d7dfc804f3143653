import { constants } from 'node:fs';
import { access, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { LARGEST } from '../../formats/index.ts';
import type { FileSystem } from '../replace.ts';
import { codeOf } from './faults.ts';
import { patiently } from './patiently.ts';
import { readGraphFile } from './reading.ts';

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
    makeFolder: async (path) => (await mkdir(path, { recursive: true })) !== undefined,
    rename: (from, to) =>
      process.platform === 'win32' ? patiently(() => rename(from, to)) : rename(from, to),
    link: linked,
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

/** Gives a file a second name; false where there is one of that name. Where the system has no such thing, the file is renamed. */
export async function linked(place: string, other: string): Promise<boolean> {
  try {
    await link(place, other);
    return true;
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw fault;
    const isThere = await access(other).then(
      () => true,
      () => false,
    );
    if (isThere) return false;
    await rename(place, other);
    return true;
  }
}
