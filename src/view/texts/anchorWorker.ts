import { releaseProxy, wrap } from 'comlink';
import type { AnchorEngine } from '../../workspace/renewing.svelte.ts';

/** Starts a thread to look for passages in; what is asked of a thread that has broken down is refused. */
export function anchorWorker(): AnchorEngine {
  const worker = new Worker(new URL('../../workspace/reanchor.worker.ts', import.meta.url), {
    type: 'module',
  });
  const desk = wrap<Pick<AnchorEngine, 'reanchor'>>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the thread could not be started')), {
      once: true,
    });
  });
  broken.catch(() => {});
  return {
    reanchor: (old, text) => Promise.race([desk.reanchor(old, text), broken]),
    close: () => {
      desk[releaseProxy]();
      worker.terminate();
    },
  };
}
