import { randomBytes } from 'node:crypto';
import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { whileLocked } from './lock.ts';

/** What a file is called while it is written, beside the one that it becomes. */
export const temporaryName = (name: string): string => `.${name}.${randomBytes(6).toString('hex')}.tmp`;

/** The file that a temporary one was to become; undefined where it is none of ours. */
const becomes = (name: string) => /^\.(.+\.json)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1];

/**
 * Deletes what writing left in a folder when the machine stopped in the middle of it; resolves to how many files that were. Whoever writes a file
 * holds its lock: what is found under the lock is nobody's. A dead process's lock is waited for.
 */
export async function sweep(folder: string): Promise<number> {
  const home = await realpath(folder).catch(() => undefined);
  const names = home === undefined ? [] : await readdir(home).catch(() => []);
  const swept = names.flatMap((name) => {
    const file = becomes(name);
    if (file === undefined) return [];
    return whileLocked(home!, file, () => rm(join(home!, name), { force: true })).then(
      () => 1,
      // What can't be deleted now may be the next time.
      () => 0,
    );
  });
  return (await Promise.all(swept)).reduce<number>((sum, one) => sum + one, 0);
}
