import type { Problem } from '../../model/index.ts';
import { notWritable, unreadable } from '../troubles.ts';

/** Whether the browser gives no more room. */
export const isFull = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === 'QuotaExceededError';

/** A failure of the browser's database as a problem; anything else is a programmer's mistake and goes on. */
export function describe(fault: unknown): Problem {
  if (!(fault instanceof DOMException)) throw fault;
  return unreadable({ browser: fault.name });
}

/** The same, of writing. */
export function describeWriting(fault: unknown): Problem {
  if (!(fault instanceof DOMException)) throw fault;
  return notWritable(isFull(fault) ? 'no-room' : { browser: fault.name });
}
