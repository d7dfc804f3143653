import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A file as the browser keeps it: its bytes, and what tells their state (`basisOf`), so that nothing is digested while others wait. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly basis: string;
}

/** What the browser keeps, each by the name of its file; versions and documents by the id of their map and their own. */
export interface MapsSchema extends DBSchema {
  files: { key: string; value: KeptFile; indexes: { basis: string } };
  trash: { key: string; value: KeptFile };
  versions: { key: [map: string, id: string]; value: Uint8Array };
  /** What is kept beside a map. */
  beside: { key: [map: string, kind: string, id: string]; value: KeptFile };
  /** The state of a file that was last saved elsewhere. */
  copied: { key: string; value: string };
}

export type MapsDatabase = IDBPDatabase<MapsSchema>;

/** Opens the database of maps, and says when it has to be opened anew. Rejects with the browser's fault. */
export type OpenMaps = (place: string, onlost: () => void) => Promise<MapsDatabase>;

/** The browser's own database of maps. `place` tells folders of graphs apart that have one host. */
export const openMaps: OpenMaps = (place, onlost) =>
  new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(new DOMException('', 'NotSupportedError'));
    openDB<MapsSchema>(`counterclaim maps ${place}`, 2, {
      upgrade(maps, before) {
        if (before < 1) {
          maps.createObjectStore('files').createIndex('basis', 'basis');
          for (const name of ['trash', 'versions', 'copied'] as const) maps.createObjectStore(name);
        }
        maps.createObjectStore('beside');
      },
      // Another page holds an older form of it open, and does not let go.
      blocked: () => reject(new DOMException('', 'BlockedError')),
      // A newer page wants to change its form: this one lets go.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        onlost();
      },
      terminated: onlost,
    }).then(resolve, reject);
  });
