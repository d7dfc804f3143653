import type { Change } from '../../model/index.ts';
import type { Command } from '../command.ts';

/** Adds the blocks of a debater's file, as the changes that they were read as: a layer of their own, what it says and cites. */
export const takeBlocks: Command<readonly Change[]> = {
  name: 'take-blocks',
  run(_, changes) {
    const first = changes.find(({ table }) => table === 'statements');
    return { ok: true, changes, ...(first && 'id' in first && { at: first.id }) };
  },
};
