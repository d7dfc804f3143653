import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './faults.ts';

/** How long is waited before each further try, ms. */
const WAITS = [10, 40, 120, 330];

/**
 * Does something again that failed because another program had the file open just then: on Windows a search index or a virus scanner does, for a
 * moment. Rejects with the last fault.
 */
export async function patiently<T>(task: () => Promise<T>, waits: readonly number[] = WAITS): Promise<T> {
  for (const ms of waits) {
    try {
      return await task();
    } catch (fault) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(fault) ?? '')) throw fault;
      await wait(ms);
    }
  }
  return task();
}
