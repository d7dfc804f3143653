import type { StoreNames } from 'idb';
import { basisOf } from '../basis.ts';
import { obstacle, type BesideKind, type Removed, type SeenBeside, type Shelves } from '../beside.ts';
import type { Listing, Read, Written } from '../graphStore.ts';
import { changedOnDisk, unreadable } from '../troubles.ts';
import type { MapsSchema } from './database.ts';
import type { ReadingMaps, WritingMaps } from './step.ts';

const BESIDE: StoreNames<MapsSchema>[] = ['beside'];

/** The keys of all that is kept beside a map. */
export const allBeside = (map: string): IDBKeyRange => IDBKeyRange.bound([map], [map, []]);

/** Documents in the browser's database, each change one transaction; what changes is told on a line that all windows hear. */
export function browserShelves(reading: ReadingMaps, writing: WritingMaps, line: string): Shelves {
  let teller: BroadcastChannel | undefined;
  const tell = (seen: SeenBeside) => (teller ??= new BroadcastChannel(line)).postMessage(seen);

  const ofKind = (map: string, kind: BesideKind) => IDBKeyRange.bound([map, kind], [map, kind, []]);

  const list = (map: string, kind: BesideKind): Promise<Listing> =>
    reading(async (maps) => {
      const keys = await maps.getAllKeys('beside', ofKind(map, kind));
      return { ok: true, names: keys.map(([, , id]) => id) };
    });

  const read = (map: string, kind: BesideKind, id: string): Promise<Read> =>
    reading(async (maps) => {
      const found = await maps.get('beside', [map, kind, id]);
      return found ? { ok: true, bytes: found.bytes } : { ok: false, problem: unreadable('missing') };
    });

  const write: Shelves['write'] = async (map, kind, id, bytes, basis) => {
    const next = basisOf(bytes);
    const written = await writing<Written & { ok: true }>(BESIDE, async (step) => {
      const documents = step.objectStore('beside');
      const keys = await documents.getAllKeys(ofKind(map, kind));
      const found = await documents.get([map, kind, id]);
      const ids = keys.map(([, , other]) => other);
      const problem = obstacle(id, { found: found?.basis, next, basis }, ids);
      if (problem) return { ok: false, problem };
      await documents.put({ bytes, basis: next }, [map, kind, id]);
      return { ok: true, basis: next };
    });
    if (written.ok) tell({ map, kind, id, basis: next });
    return written;
  };

  const remove: Shelves['remove'] = async (map, kind, id, basis) => {
    const removed = await writing<Removed & { ok: true }>(BESIDE, async (step) => {
      const documents = step.objectStore('beside');
      const found = await documents.get([map, kind, id]);
      if (found && found.basis !== basis) return { ok: false, problem: changedOnDisk('changed') };
      await documents.delete([map, kind, id]);
      return { ok: true };
    });
    if (removed.ok) tell({ map, kind, id });
    return removed;
  };

  function watch(hear: (seen: SeenBeside) => void): () => void {
    const listener = new BroadcastChannel(line);
    listener.onmessage = ({ data }: MessageEvent<SeenBeside>) => hear(data);
    return () => listener.close();
  }

  return { list, read, write, remove, watch };
}
