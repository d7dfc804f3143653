// Builds everything: the app as static files (dist/) and the command line as one file that needs no packages (build/counterclaim.js).
// Both are made aside and then put in place, so that a build that fails or is interrupted leaves the last one as it was.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { built } from './built.js';

/** Builds the project in `root`. `logLevel` is Vite's: how much it prints. */
export async function build(root, logLevel = 'info') {
  const vite = await import('vite');
  const aside = join(root, `node_modules/.counterclaim-build-${process.pid}`);
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
    rmSync(join(root, 'build'), { recursive: true, force: true });
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(join(aside, 'dist'), join(root, 'dist'));
    renameSync(join(aside, 'build'), join(root, 'build'));
  } finally {
    rmSync(aside, { recursive: true, force: true });
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
