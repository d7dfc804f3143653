// Making folders aside and putting them in place whole, also when two builds run at once.
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const prefix = '.counterclaim-build-';

/** A new folder below node_modules for this process's build. What builds left there that were interrupted is deleted. */
export function makeAside(root) {
  const modules = join(root, 'node_modules');
  for (const name of readdirSync(modules)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      discard(join(modules, name));
  }
  const aside = join(modules, `${prefix}${process.pid}`);
  mkdirSync(aside, { recursive: true });
  return aside;
}

/** Puts a folder in the place of another. Another build may do the same at this moment: then the later one stays. */
export function putInPlace(made, place) {
  for (let tries = 1; ; tries += 1) {
    discard(place);
    try {
      return renameSync(made, place);
    } catch (fault) {
      if (tries === 10 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(fault.code)) throw fault;
    }
  }
}

/** Deletes a folder and everything in it, if it is there. */
export const discard = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
