import { basisOf, browserStore, isGraphName, layeredStore, memoryStore } from '../../src/storage/index.ts';
import { openMaps } from '../../src/storage/browser/index.ts';
import type { Files } from './storeLaws.ts';
import { bytesOf } from './mapFile.ts';

let places = 0;
/** A place in the browser's database that no other test has. */
export const freshPlace = (): string => `/test ${Date.now()} ${(places += 1)}/`;

const contentsOf = (contents: string | Uint8Array) =>
  typeof contents === 'string' ? bytesOf(contents) : contents;

/** Puts files into the browser's database as they are, maps or not. */
export async function seeded(files: Files, place = freshPlace()): Promise<string> {
  const database = await openMaps(place, () => undefined);
  for (const [name, contents] of Object.entries(files).filter(([name]) => isGraphName(name))) {
    const bytes = contentsOf(contents);
    await database.put('files', { bytes, basis: basisOf(bytes) }, name);
  }
  database.close();
  return place;
}

export const browserOver = async (files: Files, largest?: number) =>
  browserStore({ place: await seeded(files), ...(largest !== undefined && { largest }) });

/** An empty host, with everything in the browser. */
export const allOwn = async (files: Files, largest?: number) =>
  layeredStore(memoryStore({}), await browserOver(files, largest));

/** Everything at the host, with nothing in the browser yet. */
export const allHosts = async (files: Files) => layeredStore(memoryStore(files), await browserOver({}));
