// What every start in a clone does first: packages as the lock file says, everything built from the present sources. When nothing has
// changed it takes a fraction of a second. Uses Node's own modules only. `--install` leaves out the build.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.js';
import { ensureInstalled } from './install.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs and builds what is stale; says so on the error stream, for the other one may be read by a program. Resolves to success. */
export async function setUp({ build = true } = {}) {
  const tell = (line) => console.error(line);
  try {
    await ensureInstalled(root, tell);
    if (build) await ensureBuilt(root, tell);
    return true;
  } catch (fault) {
    tell(fault instanceof Error ? fault.message : String(fault));
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ready = await setUp({ build: !process.argv.includes('--install') });
  process.exitCode = ready ? 0 : 2;
}
