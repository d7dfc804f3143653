import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then put in place. Undefined when done, else the system's code for why not.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<string | undefined> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(aside, content, { flag: 'wx' });
    await rename(aside, path);
    return undefined;
  } catch (fault) {
    await rm(aside, { force: true }).catch(() => undefined);
    const { code } = fault as NodeJS.ErrnoException;
    if (code === undefined) throw fault;
    return code;
  }
}
