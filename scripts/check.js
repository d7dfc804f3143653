// `npm run check`: types, lint, format, generated files. Runs all of them, as many at a time as there are processors, shows what those
// print that fail, and fails if one does.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietly } from './child.js';
import { setUp } from './setup.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path, ...given) => [join(root, 'node_modules', path), ...given];

// The long ones first, or one processor waits for them at the end.
const checks = {
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  components: tool('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.'),
  'types of everything': tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'types of the inner rooms, without DOM and Node': tool(
    'typescript/bin/tsc',
    '-p',
    'src/inner.tsconfig.json',
  ),
  'generated files': [join(root, 'scripts/generate.js'), '--check'],
};

if (!(await setUp({ build: false }))) process.exit(2);
const failed = [];
const waiting = Object.entries(checks);
await Promise.all(Array.from({ length: availableParallelism() }, run));
console.log(failed.length === 0 ? 'All checks are fine.' : `Failed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one check after the other until none waits. */
async function run() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next;
    const { code, output } = await quietly(process.execPath, command, { cwd: root });
    console.log(`${code === 0 ? 'fine  ' : 'FAILED'}  ${name}${code === 0 ? '' : `\n${output}`}`);
    if (code !== 0) failed.push(name);
  }
}
