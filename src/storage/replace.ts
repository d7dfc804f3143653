import { basisOf } from './basis.ts';
import type { Read, Written } from './graphStore.ts';
import { changedOnDisk, notWritable } from './troubles.ts';

/** What replacing a file asks of a file system. All but `read` reject with the system's fault. */
export interface FileSystem {
  read(path: string): Promise<Read>;
  /** The permissions of a file that may be written; rejects where it may not. */
  modeOf(path: string): Promise<number>;
  /** Makes a new file; rejects if there is one. */
  create(path: string, bytes: Uint8Array, mode: number): Promise<void>;
  /** Resolves when a file's bytes are on the disk itself. */
  syncFile(path: string): Promise<void>;
  /** Resolves when a folder's names are; at once where the system can't do that. */
  syncFolder(path: string): Promise<void>;
  /** Makes a folder and those that it lies in; false where it was there. */
  makeFolder(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; false where there is one of that name. */
  link(place: string, other: string): Promise<boolean>;
  remove(path: string): Promise<void>;
}

/** What is to be replaced: where it lies, by what, and what is expected there. */
export interface Replacement {
  readonly place: string;
  readonly folder: string;
  /** A name in the same folder that nothing has yet: only within a folder is a rename one step. */
  readonly temporary: string;
  readonly bytes: Uint8Array;
  readonly basis: string;
}

/**
 * Replaces a file whole or not at all, whenever the machine stops: the new bytes are written beside it and brought to the disk before
 * they take its name. Rejects with the system's fault; the old file stays then, and nothing beside it.
 */
export async function replaceFile(system: FileSystem, replacement: Replacement): Promise<Written> {
  const { place, folder, temporary, bytes, basis } = replacement;
  const next = basisOf(bytes);
  const mode = await system.modeOf(place);
  let renamed = false;
  try {
    await system.create(temporary, bytes, mode);
    await system.syncFile(temporary);
    // Another program may write at any time: what is there is looked at as late as it can be.
    const read = await system.read(place);
    const found = read.ok ? basisOf(read.bytes) : undefined;
    if (found !== next && found !== basis) return { ok: false, problem: obstacle(read) };
    await system.rename(temporary, place);
    renamed = true;
  } finally {
    if (!renamed) await system.remove(temporary).catch(() => undefined);
  }
  await system.syncFolder(folder);
  return { ok: true, basis: next };
}

/** What is to be made: where it lies, by what, in which folder. */
export type Making = Pick<Replacement, 'place' | 'folder' | 'temporary' | 'bytes'>;

/** Makes a new file whole or not at all, likewise; refused where there is one of that name. */
export async function makeFile(system: FileSystem, making: Making): Promise<Written> {
  const { place, folder, temporary, bytes } = making;
  try {
    await system.create(temporary, bytes, 0o644);
    await system.syncFile(temporary);
    if (!(await system.link(temporary, place))) return { ok: false, problem: notWritable('taken') };
  } finally {
    await system.remove(temporary).catch(() => undefined);
  }
  await system.syncFolder(folder);
  return { ok: true, basis: basisOf(bytes) };
}

/** Why what is found in a file's place can't be replaced. */
function obstacle(read: Read) {
  if (read.ok || read.problem.kind !== 'unreadable') return changedOnDisk('changed');
  const { reason } = read.problem.values;
  if (reason === 'missing') return changedOnDisk('missing');
  return reason === 'denied' ? notWritable('denied') : changedOnDisk('changed');
}
