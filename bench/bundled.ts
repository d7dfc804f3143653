import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { discard, makeAside } from '../scripts/aside.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A module of the program, bundled as it is for users. Read through the runner that reads the benchmarks, each call from one file to another goes by way of an accessor, and what is called most costs
 * two or three times what it does for them.
 */
export async function bundled<Module>(path: string): Promise<Module> {
  const aside = makeAside(root);
  try {
    await build({
      ...{ root, logLevel: 'error', configFile: false, publicDir: false },
      ssr: { noExternal: true },
      build: {
        ...{ ssr: path, outDir: aside, emptyOutDir: true, target: 'node20' },
        rolldownOptions: { output: { entryFileNames: 'bundled.js' } },
      },
    });
    return (await import(/* @vite-ignore */ pathToFileURL(join(aside, 'bundled.js')).href)) as Module;
  } finally {
    discard(aside);
  }
}
