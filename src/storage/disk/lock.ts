import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { sidecarFolder } from './sidecar.ts';
import { thisSystem } from './system.ts';

/** A lock that nobody has touched for so long, ms, is that of a process that ended while it held it. */
const STALE = 2000;

/** How long a lock is waited for: a save takes some ms, and a dead process's lock until it is stale. */
const retries = { retries: 400, factor: 1.1, minTimeout: 2, maxTimeout: 40, randomize: true };

/**
 * Does something to a graph file while no other process that takes locks does: two servers on one folder take turns. Rejects with the code
 * `ELOCKED` where the lock could not be had. Who takes no locks, such as an editor, is found out by the file's digest.
 */
export async function whileLocked<T>(home: string, name: string, task: () => Promise<T>): Promise<T> {
  const lockfilePath = join(await sidecarFolder(thisSystem(), home, 'locks'), `${name}.lock`);
  const unlock = await lock(lockfilePath, {
    lockfilePath,
    realpath: false,
    stale: STALE,
    update: STALE / 3,
    retries,
    // A machine that slept has lost its lock; what is found in the file's place decides then.
    onCompromised: () => undefined,
  });
  try {
    return await task();
  } finally {
    await unlock().catch(() => undefined);
  }
}
