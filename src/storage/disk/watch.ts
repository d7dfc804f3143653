import { watch } from 'chokidar';
import { realpath } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { basisOf } from '../basis.ts';
import { isKind, mayBeKept, type BesideKind, type SeenBeside } from '../beside.ts';
import { isGraphName, type Read, type Seen } from '../graphStore.ts';
import { SIDECAR } from './sidecar.ts';

/** Changes of one file that follow so closely are one, ms: whoever truncates a file writes to it next. */
const SETTLE = 20;

/**
 * Watches a folder for what any program does to its graph files, itself included: each time, the file's name and what it holds by then. Returns
 * what ends it.
 */
export function watchFolder(
  home: string,
  read: (name: string) => Promise<Read>,
  hear: (seen: Seen) => void,
): () => void {
  const files = settling(read, (name, state) => hear({ name, ...state }));
  const noticed = (path: string): void => {
    const name = basename(path).normalize('NFC');
    if (isGraphName(name)) files.noticed(name);
  };
  // Temporary files and the hidden folder: a save would otherwise be three events.
  const end = watching(home, 0, (path) => path !== home && basename(path).startsWith('.'), noticed);
  return () => {
    files.end();
    end();
  };
}

/** Watches what is kept beside the maps of a folder, likewise. */
export function watchShelves(
  folder: string,
  read: (map: string, kind: BesideKind, id: string) => Promise<Read>,
  hear: (seen: SeenBeside) => void,
): () => void {
  const parts = (file: string) => file.split('/') as [map: string, kind: BesideKind, id: string];
  const files = settling(
    (file) => read(...parts(file)),
    (file, state) => {
      const [map, kind, id] = parts(file);
      hear({ map, kind, id, ...state });
    },
  );
  let [ended, end] = [false, () => undefined as void];
  const begin = async () => {
    const home = await realpath(folder);
    if (ended) return;
    const within = (path: string) => relative(home, path).normalize('NFC').split(sep);
    const noticed = (path: string): void => {
      const [, map = '', kind = '', name = ''] = within(path);
      const id = name.replace(/\.json$/, '');
      if (name.endsWith('.json') && mayBeKept(kind, id)) files.noticed([map, kind, id].join('/'));
    };
    // From the folder itself: the hidden one may be made later.
    end = watching(home, 3, (path) => path !== home && isPassedOver(within(path)), noticed);
  };
  // A folder that is not there has nothing to be told of.
  void begin().catch(() => undefined);
  return () => {
    ended = true;
    files.end();
    end();
  };
}

/** Whether something of a folder is nothing that is kept beside a map: locks come and go. */
const isPassedOver = ([hidden, map = 'any', kind, name = '']: readonly string[]): boolean =>
  hidden !== SIDECAR ||
  ['locks', 'trash'].includes(map) ||
  /^[._]/.test(map) ||
  (kind !== undefined && !isKind(kind)) ||
  name.startsWith('.');

/** However many listen, it is watched once. */
export function watchedOnce<T>(
  begin: (hear: (seen: T) => void) => () => void,
): (hear: (seen: T) => void) => () => void {
  const listeners = new Set<(seen: T) => void>();
  let end: (() => void) | undefined;
  return (hear) => {
    listeners.add(hear);
    end ??= begin((seen) => listeners.forEach((listener) => listener(seen)));
    return () => {
      listeners.delete(hear);
      if (listeners.size > 0) return;
      end?.();
      end = undefined;
    };
  };
}

function watching(
  place: string,
  depth: number,
  ignored: (path: string) => boolean,
  noticed: (path: string) => void,
): () => void {
  const watcher = watch(place, { depth, ignoreInitial: true, ignored, followSymlinks: depth === 0 });
  watcher.on('add', noticed).on('change', noticed).on('unlink', noticed);
  // A folder that can't be watched, as on some network drives: a save finds out all the same.
  watcher.on('error', () => undefined);
  return () => void watcher.close();
}

/** Looks at what was noticed once it has settled, and tells what it holds by then: without a basis, that it is gone. */
function settling(
  read: (key: string) => Promise<Read>,
  tell: (key: string, state: { readonly basis?: string }) => void,
): { noticed(key: string): void; end(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  let ended = false;
  const look = async (key: string): Promise<void> => {
    waiting.delete(key);
    const found = await read(key);
    if (ended) return;
    if (found.ok) tell(key, { basis: basisOf(found.bytes) });
    else if (found.problem.values['reason'] === 'missing') tell(key, {});
  };
  return {
    noticed(key) {
      clearTimeout(waiting.get(key));
      waiting.set(
        key,
        setTimeout(() => void look(key), SETTLE),
      );
    },
    end() {
      ended = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
