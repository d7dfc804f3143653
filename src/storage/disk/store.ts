import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LARGEST } from '../../formats/index.ts';
import { basisOf } from '../basis.ts';
import { keptBeside } from '../beside.ts';
import type { GraphStore, Listing, Moved, Read, Replacing, Seen, Versions, Written } from '../graphStore.ts';
import { inTurn } from '../inTurn.ts';
import { mapIdIn } from '../mapId.ts';
import { makeFile, replaceFile, type FileSystem } from '../replace.ts';
import { changedOnDisk, notWritable, unfit, unreadable } from '../troubles.ts';
import { isDue } from '../versions.ts';
import { diskShelves } from './beside.ts';
import { describe, describeWriting } from './faults.ts';
import { whileLocked } from './lock.ts';
import { mayBeMade } from './newName.ts';
import { graphsIn, readGraphFile } from './reading.ts';
import { thisSystem } from './system.ts';
import { temporaryName } from './temporary.ts';
import { putAside, takeOut, trashed } from './trash.ts';
import { keepVersion, readVersion, versionsOf } from './versions.ts';
import { watchedOnce, watchFolder } from './watch.ts';

/**
 * The graph files of one folder on disk. A name is read or written only when the folder's own listing has it, and only when the file
 * really lies in that folder: a link that leads out of it is neither listed nor read. A link within it stays one when it is written.
 */
export function diskStore(
  folder: string,
  {
    largest = LARGEST,
    system = thisSystem(largest),
    clock = Date.now,
  }: { readonly largest?: number; readonly system?: FileSystem; readonly clock?: () => number } = {},
): GraphStore {
  const graphs = () => graphsIn(folder);

  /** Does something to a file when nobody else does, in this process or another one. */
  const alone = async <T>(place: string, task: (home: string) => Promise<T>): Promise<T> => {
    const home = await realpath(folder);
    return inTurn(place, () => whileLocked(home, basename(place), () => task(home)));
  };

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

  async function write(
    name: string,
    bytes: Uint8Array,
    basis: string,
    { keep }: Replacing = {},
  ): Promise<Written> {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    try {
      const place = (await graphs()).get(name);
      if (place === undefined) return { ok: false, problem: changedOnDisk('missing') };
      const temporary = join(dirname(place), temporaryName(basename(place)));
      return await alone(place, async (home) => {
        await keepBefore(home, place, basis, keep);
        return replaceFile(system, { place, folder: dirname(place), temporary, bytes, basis });
      });
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  /** Keeps what is about to be replaced, where that is wanted or due. Where it can't be kept, it isn't replaced. */
  async function keepBefore(home: string, place: string, basis: string, keep: Replacing['keep']) {
    const now = clock();
    const found = await system.read(place);
    if (!found.ok || basisOf(found.bytes) !== basis) return;
    const map = mapIdIn(found.bytes);
    const why = keep ?? (isDue(await versionsOf(home, map), now) ? 'hourly' : undefined);
    const temporary = join(dirname(place), temporaryName(basename(place)));
    if (why !== undefined) await keepVersion(system, home, { map, temporary, bytes: found.bytes, why, now });
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    const problem = mayBeMade(name) ? unfit(bytes, largest) : notWritable('taken');
    if (problem) return { ok: false, problem };
    try {
      const home = await realpath(folder);
      const [place, temporary] = [join(home, name), join(home, temporaryName(name))];
      return await alone(place, () => makeFile(system, { place, folder: home, temporary, bytes }));
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  async function discard(name: string, basis: string): Promise<Moved> {
    try {
      const place = (await graphs()).get(name);
      if (place === undefined) return { ok: false, problem: changedOnDisk('missing') };
      return await alone(place, async (home) => {
        const found = await readGraphFile(place, { largest });
        if (!found.ok || basisOf(found.bytes) !== basis)
          return { ok: false, problem: changedOnDisk('changed') };
        return { ok: true, name: await putAside(system, home, place, name) };
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
      return { ok: true, name: await takeOut(system, home, name) };
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  /** The folder, and the id of the map that a file of it holds. */
  async function kept(name: string): Promise<{ home: string; map: string } | undefined> {
    const place = (await graphs()).get(name);
    const found = place === undefined ? undefined : await readGraphFile(place, { largest });
    return found?.ok ? { home: await realpath(folder), map: mapIdIn(found.bytes) } : undefined;
  }

  async function versions(name: string): Promise<Versions> {
    try {
      const at = await kept(name);
      if (!at) return { ok: false, problem: unreadable('missing') };
      return { ok: true, versions: await versionsOf(at.home, at.map) };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  async function version(name: string, id: string): Promise<Read> {
    try {
      const at = await kept(name);
      return at
        ? await readVersion(system, at.home, at.map, id)
        : { ok: false, problem: unreadable('missing') };
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  const watch = watchedOnce<Seen>((hear) => watchFolder(folder, read, hear));
  const beside = keptBeside(read, diskShelves(folder, system));
  return { list, read, write, create, discard, discarded, restore, versions, version, watch, beside };
}
