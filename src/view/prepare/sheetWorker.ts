import { releaseProxy, wrap, type Remote } from 'comlink';
import type { SheetEngine } from '../../workspace/preparing.svelte.ts';
import type { SheetDesk, SheetGround } from '../../workspace/sheetDesk.ts';

/** Begins a thread in which sheets are made. What is asked of one that has broken down is refused. */
export function sheetWorker(): SheetEngine {
  const worker = new Worker(new URL('../../workspace/sheets.worker.ts', import.meta.url), { type: 'module' });
  const desk: Remote<SheetDesk> = wrap<SheetDesk>(worker);
  let end = (_: Error): void => {};
  const broken = new Promise<never>((_, reject) => {
    end = reject;
    const fail = () => reject(new Error('the thread that makes sheets could not be started'));
    worker.addEventListener('error', fail, { once: true });
    worker.addEventListener('messageerror', fail, { once: true });
  });
  // It is waited for only while something is asked.
  broken.catch(() => {});
  /** What it was last given. */
  let held: SheetGround | undefined;
  /** It is handed over once, however many sheets are made of it. */
  function hold(ground: SheetGround): void {
    if (held?.map !== ground.map || held.texts !== ground.texts || held.counted !== ground.counted)
      void desk.hold(ground).catch(() => {});
    held = ground;
  }
  return {
    make: (ground, asked) => {
      hold(ground);
      return Promise.race([desk.make(asked), broken]);
    },
    makeAll: (ground, asked, notes) => {
      hold(ground);
      return Promise.race([desk.makeAll(asked, notes), broken]);
    },
    close: () => {
      desk[releaseProxy]();
      worker.terminate();
      end(new Error('the thread that makes sheets was closed'));
    },
  };
}
