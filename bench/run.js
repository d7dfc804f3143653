// Runs benchmarks and prints their tables: `node bench/run.js [name…]`, all of them without a name.
// A benchmark is a module here, `<name>.ts`, whose function `bench<Name>` returns its rows as data.
import { runnerImport } from 'vite';
import { fileURLToPath } from 'node:url';

/** One line a benchmark: its name and the function of `./<name>.ts` that runs it. */
const benchmarks = {
  layout: 'benchLayout',
  crossings: 'benchCrossings',
  file: 'benchFile',
  app: 'benchApp',
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
for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const { module } = await runnerImport(`${root}bench/${name}.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  await module[benchmarks[name]]();
}
