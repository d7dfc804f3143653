import { LARGEST } from '../formats/index.ts';
import { isGraphName, type GraphStore } from './graphStore.ts';
import { tooLarge, unreadable } from './troubles.ts';

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
  return {
    list: () => Promise.resolve({ ok: true, names: [...held.keys()].sort() }),
    read: (name) => {
      const bytes = held.get(name);
      if (!bytes) return Promise.resolve({ ok: false, problem: unreadable('missing') });
      if (bytes.length > largest)
        return Promise.resolve({ ok: false, problem: tooLarge(bytes.length, largest) });
      return Promise.resolve({ ok: true, bytes });
    },
  };
}
