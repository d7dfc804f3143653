import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { basisOf } from '../basis.ts';
import { LARGEST_BESIDE, type BesideKind, type Removed, type Shelves } from '../beside.ts';
import { isFreeOf } from '../besideId.ts';
import type { Listing, Read, Written } from '../graphStore.ts';
import { inTurn } from '../inTurn.ts';
import { makeFile, replaceFile, type FileSystem } from '../replace.ts';
import { changedOnDisk, notWritable, unreadable } from '../troubles.ts';
import { codeOf, describe, describeWriting } from './faults.ts';
import { whileLocked } from './lock.ts';
import { readGraphFile } from './reading.ts';
import { filesIn, lastingFolder, shelfLock, sidecarPlace } from './sidecar.ts';
import { temporaryName } from './temporary.ts';
import { watchShelves, watchedOnce } from './watch.ts';

/** Documents in the sidecar of a folder: `<map id>/<kind>/<id>.json`. What is a link there is neither listed nor read. */
export function diskShelves(folder: string, system: FileSystem): Shelves {
  /** Does something to the documents of one kind of a map when nobody else does, in this process or another one. */
  async function alone<T>(map: string, kind: BesideKind, task: (home: string) => Promise<T>) {
    try {
      const home = await realpath(folder);
      const lock = shelfLock(map, kind);
      return await inTurn(join(home, lock), () => whileLocked(home, lock, () => task(home)));
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) } as const;
    }
  }

  async function idsIn(home: string, map: string, kind: BesideKind): Promise<readonly string[]> {
    const names = await filesIn(await sidecarPlace(home, map, kind));
    return names.flatMap((name) => (name.endsWith('.json') ? name.slice(0, -'.json'.length) : []));
  }

  async function list(map: string, kind: BesideKind): Promise<Listing> {
    try {
      return { ok: true, names: await idsIn(await realpath(folder), map, kind) };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  async function read(map: string, kind: BesideKind, id: string): Promise<Read> {
    try {
      const home = await realpath(folder);
      return (await idsIn(home, map, kind)).includes(id)
        ? await readGraphFile(await sidecarPlace(home, map, kind, `${id}.json`), { largest: LARGEST_BESIDE })
        : { ok: false, problem: unreadable('missing') };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  const write: Shelves['write'] = (map, kind, id, bytes, basis) =>
    alone<Written>(map, kind, async (home) => {
      const ids = await idsIn(home, map, kind);
      const isThere = ids.includes(id);
      if (!isThere && basis !== undefined) return { ok: false, problem: changedOnDisk('missing') };
      if (!isThere && !isFreeOf(id, ids)) return { ok: false, problem: notWritable('taken') };
      const shelf = await lastingFolder(system, home, map, kind);
      const [place, temporary] = [`${id}.json`, temporaryName(`${id}.json`)].map((name) => join(shelf, name));
      const making = { place: place!, folder: shelf, temporary: temporary!, bytes };
      if (!isThere) return makeFile(system, making);
      // One that has these bytes already may not be on the disk itself yet.
      const replaced = await replaceFile(system, { ...making, basis: basis ?? basisOf(bytes) });
      const isOther = !replaced.ok && replaced.problem.kind === 'changed-on-disk';
      return basis === undefined && isOther ? { ok: false, problem: notWritable('taken') } : replaced;
    });

  const remove: Shelves['remove'] = (map, kind, id, basis) =>
    alone<Removed>(map, kind, async (home) => {
      const shelf = await sidecarPlace(home, map, kind);
      if ((await idsIn(home, map, kind)).includes(id)) {
        const place = join(shelf, `${id}.json`);
        const found = await system.read(place);
        if (!found.ok || basisOf(found.bytes) !== basis)
          return { ok: false, problem: changedOnDisk('changed') };
        await system.remove(place);
      }
      // Whoever removed it before may have been stopped before this.
      await system.syncFolder(shelf).catch((fault: unknown) => {
        if (codeOf(fault) !== 'ENOENT') throw fault;
      });
      return { ok: true };
    });

  return { list, read, write, remove, watch: watchedOnce((hear) => watchShelves(folder, read, hear)) };
}
