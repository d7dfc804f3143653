import { lstat, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BesideKind } from '../beside.ts';
import type { FileSystem } from '../replace.ts';
import { codeOf } from './faults.ts';

/** The hidden folder beside the graphs: what is kept beside them, what was put aside, earlier versions, locks. */
export const SIDECAR = '.counterclaim';
const sidecarOf = (home: string): string => join(home, SIDECAR);

/** What of it is of this machine only, and not to be shared with others by git. */
const IGNORED = '# Made by Counterclaim: what is of this machine only.\nlocks/\ntrash/\n*/versions/\n';

/**
 * Where something of the sidecar lies. Rejects with the code `ELOOP` where a part of the way is a link: in a folder that came from elsewhere it could
 * lead to what is nobody's business.
 */
export async function sidecarPlace(home: string, ...path: readonly string[]): Promise<string> {
  let place = sidecarOf(home);
  for (const part of ['', ...path]) {
    place = join(place, part);
    const found = await lstat(place).catch(() => undefined);
    if (found?.isSymbolicLink()) throw Object.assign(new Error(`${place} is a link`), { code: 'ELOOP' });
  }
  return place;
}

/** Makes a folder within the sidecar, and says there what git is to leave alone. Rejects with the system's fault. */
export async function sidecarFolder(
  system: FileSystem,
  home: string,
  ...path: readonly string[]
): Promise<string> {
  const folder = await sidecarPlace(home, ...path);
  if (await system.makeFolder(folder))
    await writeFile(join(sidecarOf(home), '.gitignore'), IGNORED, { flag: 'wx' }).catch(() => undefined);
  return folder;
}

/** The same for a folder that something is kept in: its name is on the disk itself before it resolves, with those of the folders it lies in. */
export async function lastingFolder(
  system: FileSystem,
  home: string,
  ...path: readonly string[]
): Promise<string> {
  const folder = await sidecarFolder(system, home, ...path);
  // One that was there too: whoever made it may have been stopped before this.
  for (let above = dirname(folder); above.length >= home.length; above = dirname(above))
    await system.syncFolder(above);
  return folder;
}

/** The names of the ordinary files of a folder, links left out; none where there is no such folder. Rejects with the system's fault. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return [];
    throw fault;
  });
  return entries.flatMap((entry) => (entry.isFile() ? entry.name : []));
}

/** The name of the lock of what is kept of a kind beside a map: no graph file's, they end in `.json`. */
export const shelfLock = (map: string, kind: BesideKind): string => `${map}.${kind}`;
