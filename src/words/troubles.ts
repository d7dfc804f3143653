import type { Problem, Trouble } from '../model/index.ts';

/** What keeps a file from being read or written. */
const troubles: Record<Trouble, (values: Problem['values']) => string> = {
  missing: () => 'there is no such file',
  denied: () => 'access to it is denied',
  folder: () => 'it is a folder, not a file',
  special: () => 'it is not an ordinary file',
  unsaved: () => 'it has changes that are not saved yet',
  taken: () => 'there is a file of that name already',
  busy: () => 'another program holds it for writing',
  silent: () => 'the server does not answer',
  unlisted: () => 'the list of graphs is missing, or is not a list',
  full: () => 'the disk is full',
  'no-room': () => 'this browser has no room left',
  'not-kept': ({ code }) => `this browser does not keep it (${code})`,
  'read-only': () => 'it is served read-only',
  system: ({ code }) => `the system reports ${code}`,
  status: ({ status }) => `the server answers with status ${status}`,
};

/** A reason that has no words yet, from a newer server, is shown as it is. */
export const because = (values: Problem['values']): string => {
  const reason = String(values['reason']);
  return Object.hasOwn(troubles, reason) ? troubles[reason as Trouble](values) : reason;
};
