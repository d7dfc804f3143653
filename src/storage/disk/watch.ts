import { watch } from 'chokidar';
import { basename } from 'node:path';
import { basisOf } from '../basis.ts';
import { isGraphName, type Seen } from '../graphStore.ts';
import type { Read } from '../graphStore.ts';

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
  const waiting = new Map<string, NodeJS.Timeout>();
  let ended = false;
  const look = async (name: string): Promise<void> => {
    waiting.delete(name);
    const found = await read(name);
    if (ended) return;
    if (found.ok) hear({ name, basis: basisOf(found.bytes) });
    else if (found.problem.values['reason'] === 'missing') hear({ name });
  };
  const noticed = (path: string): void => {
    const name = basename(path).normalize('NFC');
    if (!isGraphName(name)) return;
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => void look(name), SETTLE),
    );
  };
  const watcher = watch(home, {
    depth: 0,
    ignoreInitial: true,
    // Temporary files and the hidden folder: a save would otherwise be three events.
    ignored: (path) => path !== home && basename(path).startsWith('.'),
  });
  watcher.on('add', noticed).on('change', noticed).on('unlink', noticed);
  // A folder that can't be watched, as on some network drives: a save finds out all the same.
  watcher.on('error', () => undefined);
  return () => {
    ended = true;
    for (const timer of waiting.values()) clearTimeout(timer);
    void watcher.close();
  };
}
