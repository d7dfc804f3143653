import { basisOf } from './basis.ts';
import { obstacle, type BesideKind, type SeenBeside, type Shelves } from './beside.ts';
import { changedOnDisk, unreadable } from './troubles.ts';

/** Documents held in memory: map and kind → id → bytes. */
export function memoryShelves(): Shelves {
  const held = new Map<string, Map<string, Uint8Array>>();
  const shelf = (map: string, kind: BesideKind) =>
    held.get(`${map} ${kind}`) ?? new Map<string, Uint8Array>();
  const listeners = new Set<(seen: SeenBeside) => void>();
  const tell = (seen: SeenBeside) => listeners.forEach((hear) => hear(seen));
  const stateOf = (bytes: Uint8Array | undefined) => bytes && basisOf(bytes);

  return {
    list: (map, kind) => Promise.resolve({ ok: true, names: [...shelf(map, kind).keys()] }),
    read: (map, kind, id) => {
      const bytes = shelf(map, kind).get(id);
      return Promise.resolve(bytes ? { ok: true, bytes } : { ok: false, problem: unreadable('missing') });
    },
    write: (map, kind, id, bytes, basis) => {
      const documents = shelf(map, kind);
      const next = basisOf(bytes);
      const problem = obstacle(id, { found: stateOf(documents.get(id)), next, basis }, [...documents.keys()]);
      if (problem) return Promise.resolve({ ok: false, problem });
      held.set(`${map} ${kind}`, documents.set(id, bytes));
      tell({ map, kind, id, basis: next });
      return Promise.resolve({ ok: true, basis: next });
    },
    remove: (map, kind, id, basis) => {
      const found = stateOf(shelf(map, kind).get(id));
      if (found !== undefined && found !== basis)
        return Promise.resolve({ ok: false, problem: changedOnDisk('changed') });
      if (shelf(map, kind).delete(id)) tell({ map, kind, id });
      return Promise.resolve({ ok: true });
    },
    watch: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
