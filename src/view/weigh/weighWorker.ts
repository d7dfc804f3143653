import { proxy, releaseProxy, wrap, type Remote } from 'comlink';
import type { ArgumentMap } from '../../model/index.ts';
import type { WeighEngine } from '../../workspace/questions.svelte.ts';
import type { WeighDesk } from '../../workspace/weighDesk.ts';

/** A thread for long questions about weighed maps, which all who ask have in common. */
interface Thread {
  readonly worker: Worker;
  readonly desk: Remote<WeighDesk>;
  readonly broken: Promise<never>;
  /** The map that it was last given. */
  map?: ArgumentMap;
  users: number;
}
let thread: Thread | undefined;

function begun(): Thread {
  const worker = new Worker(new URL('../../workspace/weigh.worker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the thread that weighs could not be started'));
    worker.addEventListener('error', fail, { once: true });
    worker.addEventListener('messageerror', fail, { once: true });
  });
  // It is waited for only while something is asked.
  broken.catch(() => {
    if (thread?.worker === worker) thread = undefined;
  });
  return { worker, desk: wrap<WeighDesk>(worker), broken, users: 0 };
}

/** Has a part in the thread that weighs, which ends with its last user. What is asked of a thread that has broken down is refused. */
export function weighWorker(): WeighEngine {
  const own = (thread ??= begun());
  own.users += 1;
  let isOpen = true;
  return {
    ask: (map, asked, question, tell) => {
      // It is handed over once, however much is asked about it.
      if (own.map !== map) void own.desk.hold(map).catch(() => {});
      own.map = map;
      return Promise.race([own.desk.ask(asked, question, proxy(tell)), own.broken]);
    },
    stop: (kind) => own.desk.stop(kind),
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      own.users -= 1;
      if (own.users > 0) return;
      if (thread === own) thread = undefined;
      own.desk[releaseProxy]();
      own.worker.terminate();
    },
  };
}
