import type { StoreNames } from 'idb';
import { LARGEST } from '../../formats/index.ts';
import type { Problem } from '../../model/index.ts';
import { basisOf } from '../basis.ts';
import { keptBeside, type Shelves } from '../beside.ts';
import { freeName } from '../freeName.ts';
import { isGraphName } from '../graphStore.ts';
import type { GraphStore, Listing, Moved, Read, Replacing, Seen, Versions, Written } from '../graphStore.ts';
import { mapIdIn } from '../mapId.ts';
import { changedOnDisk, notWritable, tooLarge, unfit, unreadable } from '../troubles.ts';
import { browserShelves } from './beside.ts';
import { inBrowser, type BrowserOnly } from './copies.ts';
import { openMaps, type KeptFile, type MapsDatabase, type MapsSchema, type OpenMaps } from './database.ts';
import { describe, describeWriting, isFull } from './faults.ts';
import { inOneStep, type Step } from './step.ts';
import { keepBefore, thinned, versionsOf } from './versions.ts';

/** How a file of the browser's is replaced. */
interface ReplacingOver extends Replacing {
  /** What stands in the file's place where the browser has none of that name: it counts as opened, and is kept as a version. */
  readonly over?: Uint8Array | undefined;
}

/** A store that can do all that stores can. */
export interface BrowserStore extends Required<GraphStore> {
  readonly inBrowser: BrowserOnly;
  /** Where what is kept beside maps lies, its own or others'. */
  readonly shelves: Shelves;
  write(name: string, bytes: Uint8Array, basis: string, replacing?: ReplacingOver): Promise<Written>;
}

type Failed = { readonly ok: false; readonly problem: Problem };

/**
 * The maps that this browser keeps for a page, for all its windows. Each change is one transaction, so that of two windows that save at once one is
 * refused. Where room runs out, earlier versions go first.
 */
export function browserStore({
  place,
  largest = LARGEST,
  clock = Date.now,
  open = openMaps,
}: {
  readonly place: string;
  readonly largest?: number;
  readonly clock?: () => number;
  readonly open?: OpenMaps;
}): BrowserStore {
  let opened: Promise<MapsDatabase> | undefined;
  const lose = () => (opened = undefined);
  function database(): Promise<MapsDatabase> {
    if (!opened) {
      opened = open(place, lose);
      // The next time it may open.
      opened.catch(lose);
    }
    return opened;
  }

  const line = `counterclaim maps ${place}`;
  let teller: BroadcastChannel | undefined;
  const tell = (seen: Seen) => (teller ??= new BroadcastChannel(line)).postMessage(seen);
  function watch(hear: (seen: Seen) => void): () => void {
    const listener = new BroadcastChannel(line);
    listener.onmessage = ({ data }: MessageEvent<Seen>) => hear(data);
    return () => listener.close();
  }

  async function reading<T>(task: (database: MapsDatabase) => Promise<T>): Promise<T | Failed> {
    try {
      return await task(await database());
    } catch (fault) {
      return { ok: false, problem: describe(fault) };
    }
  }

  let asked = false;
  async function writing<T extends { readonly ok: true }>(
    tables: StoreNames<MapsSchema>[],
    task: (step: Step) => Promise<T | Failed>,
  ): Promise<T | Failed> {
    if (!asked) void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
    asked = true;
    try {
      const maps = await database();
      try {
        return await inOneStep(maps, tables, task);
      } catch (fault) {
        if (!isFull(fault) || !(await thinned(maps))) throw fault;
        return await inOneStep(maps, tables, task);
      }
    } catch (fault) {
      return { ok: false, problem: describeWriting(fault) };
    }
  }

  const list = (): Promise<Listing> =>
    reading(async (maps) => ({ ok: true, names: await maps.getAllKeys('files') }));

  const read = (name: string): Promise<Read> =>
    reading(async (maps) => {
      const found = await maps.get('files', name);
      if (!found) return { ok: false, problem: unreadable('missing') };
      return found.bytes.length > largest
        ? { ok: false, problem: tooLarge(found.bytes.length, largest) }
        : { ok: true, bytes: found.bytes };
    });

  async function write(
    name: string,
    bytes: Uint8Array,
    basis: string,
    { keep, over }: ReplacingOver = {},
  ): Promise<Written> {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    const [file, under] = [fileOf(bytes), over && fileOf(over)];
    const written = await writing<Written & { ok: true }>(['files', 'versions'], async (step) => {
      const files = step.objectStore('files');
      const found = (await files.get(name)) ?? under;
      if (!found) return { ok: false, problem: changedOnDisk('missing') };
      if (found.basis !== file.basis) {
        if (found.basis !== basis) return { ok: false, problem: changedOnDisk('changed') };
        await keepBefore(step.objectStore('versions'), found, keep, clock());
        await files.put(file, name);
      }
      return { ok: true, basis: file.basis };
    });
    if (written.ok) tell({ name, basis: written.basis });
    return written;
  }

  async function create(name: string, bytes: Uint8Array): Promise<Written> {
    const problem = isGraphName(name) ? unfit(bytes, largest) : notWritable('taken');
    if (problem) return { ok: false, problem };
    const file = fileOf(bytes);
    const written = await writing<Written & { ok: true }>(['files'], async (step) => {
      const files = step.objectStore('files');
      if ((await files.getKey(name)) !== undefined) return { ok: false, problem: notWritable('taken') };
      await files.put(file, name);
      return { ok: true, basis: file.basis };
    });
    if (written.ok) tell({ name, basis: written.basis });
    return written;
  }

  async function discard(name: string, basis: string): Promise<Moved> {
    const moved = await writing<Moved & { ok: true }>(['files', 'trash', 'copied'], async (step) => {
      const found = await step.objectStore('files').get(name);
      if (!found) return { ok: false, problem: changedOnDisk('missing') };
      if (found.basis !== basis) return { ok: false, problem: changedOnDisk('changed') };
      // Another map may get the name: it has no copy elsewhere, and is not to take the place of this one's.
      await step.objectStore('copied').delete(name);
      return { ok: true, name: await move(step, 'files', 'trash', name, found) };
    });
    if (moved.ok) tell({ name });
    return moved;
  }

  const discarded = (): Promise<Listing> =>
    reading(async (maps) => ({ ok: true, names: await maps.getAllKeys('trash') }));

  async function restore(name: string): Promise<Moved> {
    let basis = '';
    const moved = await writing<Moved & { ok: true }>(['files', 'trash'], async (step) => {
      const found = await step.objectStore('trash').get(name);
      if (!found) return { ok: false, problem: unreadable('missing') };
      basis = found.basis;
      return { ok: true, name: await move(step, 'trash', 'files', name, found) };
    });
    if (moved.ok) tell({ name: moved.name, basis });
    return moved;
  }

  const versions = (name: string): Promise<Versions> =>
    reading(async (maps) => {
      const found = await maps.get('files', name);
      if (!found) return { ok: false, problem: unreadable('missing') };
      const kept = maps.transaction('versions').store;
      return { ok: true, versions: await versionsOf(kept, mapIdIn(found.bytes)) };
    });

  const version = (name: string, id: string): Promise<Read> =>
    reading(async (maps) => {
      const found = await maps.get('files', name);
      const bytes = found && (await maps.get('versions', [mapIdIn(found.bytes), id]));
      return bytes ? { ok: true, bytes } : { ok: false, problem: unreadable('missing') };
    });

  const shelves = browserShelves(reading, writing, `counterclaim beside ${place}`);
  return {
    beside: keptBeside(read, shelves),
    shelves,
    ...{ list, read, write, create, discard, discarded, restore, versions, version, watch },
    inBrowser: inBrowser(reading, writing),
  };
}

/** A file of some bytes that are nobody else's. */
const fileOf = (bytes: Uint8Array): KeptFile => ({ bytes: bytes.slice(), basis: basisOf(bytes) });

/** Moves a file under a name that is free there; returns the name. */
async function move(
  step: Step,
  from: 'files' | 'trash',
  to: 'files' | 'trash',
  name: string,
  file: KeptFile,
): Promise<string> {
  const free = freeName(name, new Set(await step.objectStore(to).getAllKeys()));
  await step.objectStore(to).put(file, free);
  await step.objectStore(from).delete(name);
  return free;
}
