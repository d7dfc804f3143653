// Builds everything: the app as static files (dist/) and the command line as one file that needs no packages (build/counterclaim.js).
// Both are made aside and then put in place, so that a build that fails or is interrupted leaves the last one as it was.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discard, makeAside, putInPlace } from './aside.js';
import { built } from './built.js';

/** Builds the project in `root`. `logLevel` is Vite's: how much it prints. */
export async function build(root, logLevel = 'info') {
  const vite = await import('vite');
  const aside = makeAside(root);
  const record = built(root);
  try {
    await vite.build({ root, logLevel, build: { outDir: join(aside, 'dist'), emptyOutDir: true } });
    await vite.build({
      root,
      logLevel,
      // The app's plugins have nothing to do here.
      configFile: false,
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: 'src/cli/main.ts',
        outDir: join(aside, 'build'),
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'counterclaim.js' } },
      },
    });
    writeFileSync(join(aside, 'build/.built-from'), JSON.stringify(record));
    // The record comes last: whatever stops us in between, the next start builds again.
    discard(join(root, 'build'));
    putInPlace(join(aside, 'dist'), join(root, 'dist'));
    putInPlace(join(aside, 'build'), join(root, 'build'));
  } finally {
    discard(aside);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(fileURLToPath(new URL('..', import.meta.url)));
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
