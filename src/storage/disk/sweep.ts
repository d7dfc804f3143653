import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { besideKinds } from '../beside.ts';
import { whileLocked } from './lock.ts';
import { filesIn, shelfLock, sidecarPlace } from './sidecar.ts';
import { becomes } from './temporary.ts';

/**
 * Deletes what writing left in a folder, and beside its maps, when the machine stopped in the middle of it; resolves to how many files that were.
 * Whoever writes a file holds its lock: what is found under the lock is nobody's. A dead process's lock is waited for.
 */
export async function sweep(folder: string): Promise<number> {
  const home = await realpath(folder).catch(() => undefined);
  if (home === undefined) return 0;
  const swept = await Promise.all([
    sweptIn(home, home, (file) => file),
    ...(await shelvesOf(home)).map(({ place, lock }) => sweptIn(home, place, () => lock)),
  ]);
  return swept.reduce((sum, one) => sum + one, 0);
}

/** Deletes what was left in one folder, each under the lock of the file that it was to become. */
async function sweptIn(home: string, place: string, lockOf: (file: string) => string): Promise<number> {
  const swept = (await filesIn(place).catch(() => [])).flatMap((name) => {
    const file = becomes(name);
    if (file === undefined) return [];
    return whileLocked(home, lockOf(file), () => rm(join(place, name), { force: true })).then(
      () => 1,
      // What can't be deleted now may be the next time.
      () => 0,
    );
  });
  return (await Promise.all(swept)).reduce<number>((sum, one) => sum + one, 0);
}

/** The folders of what is kept beside maps, whatever map that is, with the name of the lock of each. */
async function shelvesOf(home: string): Promise<readonly { place: string; lock: string }[]> {
  const maps = await sidecarPlace(home)
    .then((sidecar) => readdir(sidecar, { withFileTypes: true }))
    .catch(() => []);
  const shelves = maps.flatMap((map) =>
    besideKinds.map(async (kind) => {
      const place = map.isDirectory() && (await sidecarPlace(home, map.name, kind).catch(() => undefined));
      return place ? [{ place, lock: shelfLock(map.name, kind) }] : [];
    }),
  );
  return (await Promise.all(shelves)).flat();
}
