import { randomBytes } from 'node:crypto';

/** What a file is called while it is written, beside the one that it becomes. */
export const temporaryName = (name: string): string => `.${name}.${randomBytes(6).toString('hex')}.tmp`;

/** The file that a temporary one was to become; undefined where it is none of ours. */
export const becomes = (name: string): string | undefined =>
  /^\.(.+\.json)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
