import { LARGEST } from '../formats/index.ts';
import { basisOf } from './basis.ts';
import { keptBeside } from './beside.ts';
import { freeName } from './freeName.ts';
import {
  isGraphName,
  type GraphStore,
  type Moved,
  type Read,
  type Replacing,
  type Seen,
  type Written,
} from './graphStore.ts';
import { memoryShelves } from './memoryBeside.ts';
import { isDue, outlived, versionId, versionsIn } from './versions.ts';
import { changedOnDisk, notWritable, tooLarge, unfit, unreadable } from './troubles.ts';

/** A store of files held in memory: name → contents, as text (UTF-8) or bytes. */
export function memoryStore(
  files: Readonly<Record<string, string | Uint8Array>>,
  { largest = LARGEST, clock = () => 0 }: { readonly largest?: number; readonly clock?: () => number } = {},
): GraphStore {
  const encoder = new TextEncoder();
  const held = new Map(
    Object.entries(files)
      .filter(([name]) => isGraphName(name))
      .map(([name, contents]) => [name, typeof contents === 'string' ? encoder.encode(contents) : contents]),
  );

  function read(name: string): Read {
    const bytes = held.get(name);
    if (!bytes) return { ok: false, problem: unreadable('missing') };
    if (bytes.length > largest) return { ok: false, problem: tooLarge(bytes.length, largest) };
    return { ok: true, bytes };
  }

  /** By file: what was kept, by its id. */
  const kept = new Map<string, Map<string, Uint8Array>>();
  const listeners = new Set<(seen: Seen) => void>();
  const tell = (seen: Seen) => listeners.forEach((hear) => hear(seen));

  function keep(name: string, bytes: Uint8Array, why: Replacing['keep']): void {
    const before = kept.get(name) ?? new Map<string, Uint8Array>();
    const reason = why ?? (isDue(versionsIn(before.keys()), clock()) ? 'hourly' : undefined);
    const [newest] = versionsIn(before.keys());
    if (reason === undefined || (newest && basisOf(before.get(newest.id)!) === basisOf(bytes))) return;
    const now = new Map(before).set(versionId(clock(), reason), bytes);
    for (const { id } of outlived(versionsIn(now.keys()), clock())) now.delete(id);
    kept.set(name, now);
  }

  function write(name: string, bytes: Uint8Array, basis: string, replacing: Replacing = {}): Written {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    const found = held.get(name);
    if (!found) return { ok: false, problem: changedOnDisk('missing') };
    const next = basisOf(bytes);
    if (![basis, next].includes(basisOf(found))) return { ok: false, problem: changedOnDisk('changed') };
    if (next !== basisOf(found)) keep(name, found, replacing.keep);
    held.set(name, bytes.slice());
    tell({ name, basis: next });
    return { ok: true, basis: next };
  }

  const aside = new Map<string, Uint8Array>();

  function create(name: string, bytes: Uint8Array): Written {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    if (!isGraphName(name) || held.has(name)) return { ok: false, problem: notWritable('taken') };
    held.set(name, bytes.slice());
    tell({ name, basis: basisOf(bytes) });
    return { ok: true, basis: basisOf(bytes) };
  }

  function discard(name: string, basis: string): Moved {
    const found = held.get(name);
    if (!found) return { ok: false, problem: changedOnDisk('missing') };
    if (basisOf(found) !== basis) return { ok: false, problem: changedOnDisk('changed') };
    tell({ name });
    return moved(held, aside, name);
  }

  return {
    list: () => Promise.resolve({ ok: true, names: [...held.keys()].sort() }),
    read: (name) => Promise.resolve(read(name)),
    write: (name, bytes, basis, replacing) => Promise.resolve(write(name, bytes, basis, replacing)),
    create: (name, bytes) => Promise.resolve(create(name, bytes)),
    discard: (name, basis) => Promise.resolve(discard(name, basis)),
    versions: (name) =>
      Promise.resolve(
        held.has(name)
          ? { ok: true, versions: versionsIn(kept.get(name)?.keys() ?? []) }
          : { ok: false, problem: unreadable('missing') },
      ),
    version: (name, id) => {
      const bytes = kept.get(name)?.get(id);
      return Promise.resolve(bytes ? { ok: true, bytes } : { ok: false, problem: unreadable('missing') });
    },
    watch: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    beside: keptBeside((name) => Promise.resolve(read(name)), memoryShelves()),
    discarded: () => Promise.resolve({ ok: true, names: [...aside.keys()].sort() }),
    restore: (name) =>
      Promise.resolve(
        aside.has(name) ? moved(aside, held, name) : { ok: false, problem: unreadable('missing') },
      ),
  };
}

/** Moves a file from one place to another, under a name that is free there. */
function moved(from: Map<string, Uint8Array>, to: Map<string, Uint8Array>, name: string): Moved {
  const free = freeName(name, new Set(to.keys()));
  to.set(free, from.get(name)!);
  from.delete(name);
  return { ok: true, name: free };
}
