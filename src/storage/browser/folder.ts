import { basisOf } from '../basis.ts';
import { portableName } from '../portableName.ts';
import type { Packed } from '../zip.ts';

/**
 * Saves a file in a folder on the disk that a reader chose; returns its name there. What stands there already is replaced only where it is a state of this
 * file that was saved before (`last`); anything else stays, and the file gets the next name. Rejects with the browser's fault.
 */
export async function saveInto(
  folder: FileSystemDirectoryHandle,
  { name, bytes }: Packed,
  last: string | undefined,
): Promise<string> {
  const base = portableName(name).replace(/\.json$/, '');
  for (let number = 1; ; number += 1) {
    const there = number === 1 ? `${base}.json` : `${base}-${number}.json`;
    const found = await basisThere(folder, there);
    if (found === basisOf(bytes)) return there;
    if (found !== undefined && found !== last) continue;
    const file = await folder.getFileHandle(there, { create: true });
    // It takes the file's place when it is closed, whole.
    const writing = await file.createWritable();
    await writing.write(bytes.slice());
    await writing.close();
    return there;
  }
}

/** What tells the state of a file of the folder; undefined where there is none. */
async function basisThere(folder: FileSystemDirectoryHandle, name: string): Promise<string | undefined> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return basisOf(new Uint8Array(await file.arrayBuffer()));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'NotFoundError') return undefined;
    // A folder has the name.
    if (fault instanceof DOMException && fault.name === 'TypeMismatchError') return '';
    throw fault;
  }
}
