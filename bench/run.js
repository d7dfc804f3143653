// Runs benchmarks and prints their tables: `node bench/run.js [name…]`, all of them without a name.
// A benchmark is a module here, `<name>.ts`, whose function `bench<Name>` returns its rows as data.
import { fileURLToPath } from 'node:url';
import { setUp } from '../scripts/setup.js';

/** One line a benchmark: its name and the function of `./<name>.ts` that runs it. */
const benchmarks = {
  layout: 'benchLayout',
  crossings: 'benchCrossings',
  file: 'benchFile',
  app: 'benchApp',
  sizes: 'benchSizes',
  memory: 'benchMemory',
  answer: 'benchAnswer',
  anchors: 'benchAnchors',
  changes: 'benchChanges',
  merge: 'benchMerge',
  weigh: 'benchWeigh',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(1);
}
const wanted = asked.length > 0 ? asked : Object.keys(benchmarks);
if (!(await setUp())) process.exit(2);
if (['app', 'sizes', 'memory', 'answer'].some((name) => wanted.includes(name))) await nameBrowser();
// Packages are there only now.
const { runnerImport } = await import('vite');
for (const name of wanted) {
  const { module } = await runnerImport(`${root}bench/${name}.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  await module[benchmarks[name]]();
}

/** Finds a browser and names it to the benchmarks that start it. */
async function nameBrowser() {
  const { findBrowser } = await import('../scripts/findBrowser.js');
  const browser = await findBrowser((line) => console.error(line));
  if (!browser) {
    console.error(
      'The benchmarks of the app need a browser, and none was found. Install Chromium or Chrome, or name one: COUNTERCLAIM_BROWSER=/path/to/chrome npm run bench.',
    );
    process.exit(1);
  }
  process.env['COUNTERCLAIM_BROWSER'] = browser.path;
  process.env['COUNTERCLAIM_BROWSER_FLAGS'] ??= browser.flags.join(' ');
}
