import { thisSystem } from '../../src/storage/disk/index.ts';
import type { FileSystem } from '../../src/storage/replace.ts';

/** One thing that was done to a disk. */
export type Step =
  | { readonly does: 'create'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly does: 'makeFolder' | 'syncFile' | 'syncFolder' | 'remove'; readonly path: string }
  | { readonly does: 'rename' | 'link'; readonly path: string; readonly to: string };

/** This machine's file system, and all that was done to it, in the order in which it was done. */
export function recorded(): { readonly system: FileSystem; readonly steps: readonly Step[] } {
  const real = thisSystem();
  const steps: Step[] = [];
  const noting =
    (does: 'makeFolder' | 'syncFile' | 'syncFolder' | 'remove') =>
    async (path: string): Promise<never> => {
      const answer = await real[does](path);
      steps.push({ does, path });
      return answer as never;
    };
  const system: FileSystem = {
    ...real,
    makeFolder: noting('makeFolder'),
    syncFile: noting('syncFile'),
    syncFolder: noting('syncFolder'),
    remove: noting('remove'),
    create: async (path, bytes, mode) => {
      await real.create(path, bytes, mode);
      steps.push({ does: 'create', path, bytes });
    },
    rename: async (path, to) => {
      await real.rename(path, to);
      steps.push({ does: 'rename', path, to });
    },
    link: async (path, to) => {
      const isNew = await real.link(path, to);
      if (isNew) steps.push({ does: 'link', path, to });
      return isNew;
    },
  };
  return { system, steps };
}
