import type { Problem } from '../../model/index.ts';
import { changedOnDisk, notWritable, unreadable } from '../troubles.ts';

/** The system's code of a fault; undefined where it is a programmer's mistake. */
export const codeOf = (fault: unknown): string | undefined => (fault as NodeJS.ErrnoException).code;

/** A failure of the file system as a problem; anything else is a programmer's mistake and goes on. */
export function describe(fault: unknown): Problem {
  const code = codeOf(fault);
  if (code === undefined) throw fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return unreadable('missing');
  if (code === 'EACCES' || code === 'EPERM') return unreadable('denied');
  if (code === 'EISDIR') return unreadable('folder');
  return unreadable({ code });
}

/** The same, of writing. */
export function describeWriting(fault: unknown): Problem {
  const code = codeOf(fault);
  if (code === undefined) throw fault;
  if (code === 'ENOENT' || code === 'ENOTDIR') return changedOnDisk('missing');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable('denied');
  if (code === 'ENOSPC' || code === 'EDQUOT') return notWritable('full');
  if (code === 'ELOCKED') return notWritable('busy');
  return notWritable({ code });
}
