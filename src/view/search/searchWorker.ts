import { releaseProxy, wrap } from 'comlink';
import type { SearchEngine } from '../../workspace/search.svelte.ts';
import type { SearchDesk } from '../../workspace/searchDesk.ts';

/** Starts a thread to search in. What is asked of a thread that has broken down is refused. */
export function searchWorker(): SearchEngine {
  const worker = new Worker(new URL('../../workspace/search.worker.ts', import.meta.url), { type: 'module' });
  const desk = wrap<SearchDesk>(worker);
  const broken = new Promise<never>((_, reject) => {
    const fail = (event: Event) =>
      reject(
        new Error('message' in event ? String(event.message) : 'the search thread could not be started'),
      );
    worker.addEventListener('error', fail, { once: true });
    worker.addEventListener('messageerror', fail, { once: true });
  });
  // It is waited for only while something is asked.
  broken.catch(() => {});
  return {
    open: (map, texts) => Promise.race([desk.open(map, texts), broken]),
    query: (words, limit) => Promise.race([desk.query(words, limit), broken]),
    close: () => {
      desk[releaseProxy]();
      worker.terminate();
    },
  };
}
