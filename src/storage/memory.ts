import { LARGEST } from '../formats/index.ts';
import { basisOf } from './basis.ts';
import { isGraphName, type GraphStore, type Read, type Written } from './graphStore.ts';
import { changedOnDisk, tooLarge, unfit, unreadable } from './troubles.ts';

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

  return {
    list: () => Promise.resolve({ ok: true, names: [...held.keys()].sort() }),
    read: (name) => Promise.resolve(read(name)),
    write: (name, bytes, basis) => Promise.resolve(write(name, bytes, basis)),
  };
}
