import type { IDBPTransaction, StoreNames } from 'idb';
import type { Problem } from '../../model/index.ts';
import type { MapsDatabase, MapsSchema } from './database.ts';

/** One transaction that writes. */
export type Step = IDBPTransaction<MapsSchema, StoreNames<MapsSchema>[], 'readwrite'>;

type Failed = { readonly ok: false; readonly problem: Problem };

/** Does something to the database; a fault of the browser's is a problem. */
export type ReadingMaps = <T>(task: (database: MapsDatabase) => Promise<T>) => Promise<T | Failed>;

/** The same in one transaction that writes these tables. */
export type WritingMaps = <T extends { readonly ok: true }>(
  tables: StoreNames<MapsSchema>[],
  task: (step: Step) => Promise<T | Failed>,
) => Promise<T | Failed>;

/**
 * Does something to the database whole or not at all; resolves when it is on the disk. No other page reads or writes the same meanwhile, as long as
 * the task waits for nothing but the database. Rejects with the browser's fault.
 */
export async function inOneStep<T>(
  database: MapsDatabase,
  tables: StoreNames<MapsSchema>[],
  task: (step: Step) => Promise<T>,
): Promise<T> {
  const step = database.transaction(tables, 'readwrite', { durability: 'strict' });
  // A request that fails ends the transaction, too: that is told below.
  step.done.catch(() => undefined);
  try {
    const result = await task(step);
    await step.done;
    return result;
  } catch (fault) {
    // Why it ended says more than that it did.
    const why = step.error;
    try {
      step.abort();
    } catch {
      // It has ended already.
    }
    throw why ?? fault;
  }
}
