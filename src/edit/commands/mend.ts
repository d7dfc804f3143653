import type { Change, Id } from '../../model/index.ts';
import type { Command } from '../command.ts';

/** Does what a problem says would set it right. */
export const mend: Command<{ readonly changes: readonly Change[]; readonly at?: Id | undefined }> = {
  name: 'mend',
  run: (_, { changes, at }) => ({ ok: true, changes, ...(at !== undefined && { at }) }),
};
