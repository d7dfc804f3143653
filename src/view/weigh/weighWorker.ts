import { proxy, releaseProxy, wrap } from 'comlink';
import type { WeighEngine } from '../../workspace/questions.svelte.ts';
import type { WeighDesk } from '../../workspace/weighDesk.ts';

/** Starts a thread for long questions about a weighed map. What is asked of a thread that has broken down is refused. */
export function weighWorker(): WeighEngine {
  const worker = new Worker(new URL('../../workspace/weigh.worker.ts', import.meta.url), { type: 'module' });
  const desk = wrap<WeighDesk>(worker);
  const broken = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the thread that weighs could not be started'));
    worker.addEventListener('error', fail, { once: true });
    worker.addEventListener('messageerror', fail, { once: true });
  });
  // It is waited for only while something is asked.
  broken.catch(() => {});
  return {
    ask: (map, position, question, tell) =>
      Promise.race([desk.ask(map, position, question, proxy(tell)), broken]),
    stop: () => desk.stop(),
    close: () => {
      desk[releaseProxy]();
      worker.terminate();
    },
  };
}
