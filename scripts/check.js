// `npm run check`: types, lint, format, generated files. Runs all of them, shows what those print that fail, and fails if one does.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietly } from './child.js';
import { setUp } from './setup.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path, ...given) => [join(root, 'node_modules', path), ...given];

const checks = {
  'types of everything': tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'types of the inner rooms, without DOM and Node': tool(
    'typescript/bin/tsc',
    '-p',
    'src/inner.tsconfig.json',
  ),
  components: tool('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.'),
  'generated files': [join(root, 'scripts/generate.js'), '--check'],
};

if (!(await setUp({ build: false }))) process.exit(2);
const failed = [];
for (const [name, command] of Object.entries(checks)) {
  const { code, output } = await quietly(process.execPath, command, { cwd: root });
  console.log(`${code === 0 ? 'fine  ' : 'FAILED'}  ${name}`);
  if (code === 0) continue;
  failed.push(name);
  console.log(output);
}
console.log(failed.length === 0 ? 'All checks are fine.' : `Failed: ${failed.join('; ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
