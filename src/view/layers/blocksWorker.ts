import { releaseProxy, wrap } from 'comlink';
import type { BlocksEngine } from '../../workspace/takingBlocks.svelte.ts';

/** Starts a thread to read Word files in; what is asked of a thread that has broken down is refused. */
export function blocksWorker(): BlocksEngine {
  const worker = new Worker(new URL('../../workspace/blocks.worker.ts', import.meta.url), {
    type: 'module',
  });
  const desk = wrap<Pick<BlocksEngine, 'read'>>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the thread could not be started')), {
      once: true,
    });
  });
  broken.catch(() => {});
  return {
    read: (bytes) => Promise.race([desk.read(bytes), broken]),
    close: () => {
      desk[releaseProxy]();
      worker.terminate();
    },
  };
}
