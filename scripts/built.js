// What was built from what, and whether it still holds.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './child.js';
import { digestOf, recordAt } from './freshness.js';
import { copyGraphs } from './shippedGraphs.js';

const sources = [
  'src',
  'public',
  'index.html',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'scripts/build.js',
  'scripts/shippedGraphs.js',
];
const record = 'build/.built-from';

/** What a build made now would be made from, as digests. */
export const built = (root) => ({ sources: digestOf(root, sources), graphs: digestOf(root, ['graphs']) });

/** Builds if the sources changed since. `tell` is told what happens and why; a failure is thrown with its log. */
export async function ensureBuilt(root, tell) {
  const now = built(root);
  const before = recordAt(join(root, record));
  const complete = ['build/counterclaim.js', 'dist/index.html'].every((made) => existsSync(join(root, made)));
  if (!complete || before?.sources !== now.sources) {
    tell(complete && before ? 'Building: the sources have changed…' : 'Building: this is the first start…');
    const { code, output } = await quietly(process.execPath, [join(root, 'scripts/build.js')], { cwd: root });
    if (code !== 0) throw new Error(`${output}\nThe build failed; its log is above.`);
  } else if (before.graphs !== now.graphs) {
    // Graphs are edited by using the program: they are only copied, or every start after that would be a slow one.
    copyGraphs(join(root, 'graphs'), join(root, 'dist/graphs'));
    writeFileSync(join(root, record), JSON.stringify(now));
  }
}
