import type { Problem } from '../../model/index.ts';
import type { InBrowser, Kept } from '../graphStore.ts';
import { mapIdIn } from '../mapId.ts';
import { allBeside } from './beside.ts';
import type { ReadingMaps, WritingMaps } from './step.ts';
import { forgetVersions } from './versions.ts';

const none: Kept = { own: [], hiding: [], uncopied: [], copies: new Map(), problems: [] };

/** What can be done where maps are kept in the browser; of a map that is elsewhere, too, what is beside it outlasts the trash. */
export interface BrowserOnly extends InBrowser {
  emptyTrash(isElsewhere?: (map: string) => boolean): Promise<Problem | undefined>;
}

/** What is known of copies of the browser's maps, and the end of its trash. */
export function inBrowser(reading: ReadingMaps, writing: WritingMaps): BrowserOnly {
  async function look(): Promise<Kept> {
    const found = await reading(async (maps) => {
      const step = maps.transaction(['files', 'copied']);
      const own: string[] = [];
      const uncopied: string[] = [];
      const copies = new Map<string, string>();
      const copied = step.objectStore('copied');
      // The index has the states without the bytes.
      let cursor = await step.objectStore('files').index('basis').openKeyCursor();
      for (; cursor; cursor = await cursor.continue()) {
        own.push(cursor.primaryKey);
        const last = await copied.get(cursor.primaryKey);
        if (last !== undefined) copies.set(cursor.primaryKey, last);
        if (last !== cursor.key) uncopied.push(cursor.primaryKey);
      }
      return { ok: true as const, kept: { ...none, own: own.sort(), uncopied: uncopied.sort(), copies } };
    });
    return found.ok ? found.kept : { ...none, problems: [found.problem] };
  }

  return {
    look,
    async copied(states) {
      // What isn't remembered is only offered once more.
      await writing(['copied'], async (step) => {
        for (const { name, basis } of states)
          if (basis !== undefined) await step.objectStore('copied').put(basis, name);
        return { ok: true };
      });
    },
    async emptyTrash(isElsewhere = () => false) {
      const emptied = await writing(['trash', 'files', 'versions', 'beside'], async (step) => {
        const trash = step.objectStore('trash');
        const gone = new Set((await trash.getAll()).map(({ bytes }) => mapIdIn(bytes)));
        await trash.clear();
        if (gone.size === 0) return { ok: true };
        // A map that is only copied elsewhere keeps its earlier versions.
        for (const { bytes } of await step.objectStore('files').getAll()) gone.delete(mapIdIn(bytes));
        for (const map of gone) {
          await forgetVersions(step.objectStore('versions'), map);
          if (!isElsewhere(map)) await step.objectStore('beside').delete(allBeside(map));
        }
        return { ok: true };
      });
      return emptied.ok ? undefined : emptied.problem;
    },
  };
}
