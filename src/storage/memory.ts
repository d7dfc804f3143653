import { LARGEST } from '../formats/index.ts';
import { basisOf } from './basis.ts';
import { freeName } from './freeName.ts';
import { isGraphName, type GraphStore, type Moved, type Read, type Written } from './graphStore.ts';
import { changedOnDisk, notWritable, tooLarge, unfit, unreadable } from './troubles.ts';

/** A store of files held in memory: name → contents, as text (UTF-8) or bytes. */
export function memoryStore(
  files: Readonly<Record<string, string | Uint8Array>>,
  { largest = LARGEST }: { readonly largest?: number } = {},
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

  function write(name: string, bytes: Uint8Array, basis: string): Written {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    const found = held.get(name);
    if (!found) return { ok: false, problem: changedOnDisk('missing') };
    const next = basisOf(bytes);
    if (![basis, next].includes(basisOf(found))) return { ok: false, problem: changedOnDisk('changed') };
    held.set(name, bytes.slice());
    return { ok: true, basis: next };
  }

  const aside = new Map<string, Uint8Array>();

  function create(name: string, bytes: Uint8Array): Written {
    const problem = unfit(bytes, largest);
    if (problem) return { ok: false, problem };
    if (!isGraphName(name) || held.has(name)) return { ok: false, problem: notWritable('taken') };
    held.set(name, bytes.slice());
    return { ok: true, basis: basisOf(bytes) };
  }

  function discard(name: string, basis: string): Moved {
    const found = held.get(name);
    if (!found) return { ok: false, problem: changedOnDisk('missing') };
    if (basisOf(found) !== basis) return { ok: false, problem: changedOnDisk('changed') };
    return moved(held, aside, name);
  }

  return {
    list: () => Promise.resolve({ ok: true, names: [...held.keys()].sort() }),
    read: (name) => Promise.resolve(read(name)),
    write: (name, bytes, basis) => Promise.resolve(write(name, bytes, basis)),
    create: (name, bytes) => Promise.resolve(create(name, bytes)),
    discard: (name, basis) => Promise.resolve(discard(name, basis)),
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
