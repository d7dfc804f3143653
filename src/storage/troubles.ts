import type { Problem } from '../model/index.ts';

const reasons = {
  missing: 'there is no such file',
  denied: 'access to it is denied',
  folder: 'it is a folder, not a file',
  special: 'it is not an ordinary file',
  silent: 'the server does not answer',
  unlisted: 'the list of graphs is missing, or is not a list',
} as const;

/** What commonly keeps a file from being read. */
export type Trouble = keyof typeof reasons;

/** The problem that a file can't be read, for a common reason or for one told in a few words. */
export function unreadable(trouble: Trouble | { readonly because: string }): Problem<'unreadable'> {
  const reason = typeof trouble === 'string' ? reasons[trouble] : trouble.because;
  return { kind: 'unreadable', severity: 'error', ids: [], values: { reason } };
}

/** The problem that a file has more bytes than are read. */
export function tooLarge(bytes: number, most: number): Problem<'too-large'> {
  const values = { megabytes: Math.round(bytes / 1e6), most: Math.floor(most / 1e6) };
  return { kind: 'too-large', severity: 'error', ids: [], values };
}
