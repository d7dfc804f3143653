// Brings node_modules in step with package-lock.json. Uses Node's own modules only: nothing is installed yet.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './child.js';
import { digestOf, recordAt } from './freshness.js';

const record = 'node_modules/.counterclaim-lock';
const quiet = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];

/** Installs what the lock file says, unless it is installed. `tell` is told what happens and why; a failure is thrown with its log. */
export async function ensureInstalled(root, tell) {
  const lock = { lock: digestOf(root, ['package-lock.json']) };
  const installed = existsSync(join(root, 'node_modules'));
  const before = recordAt(join(root, record));
  if (installed && before?.lock === lock.lock) return;
  if (!installed || before || !isInstalled(root)) {
    tell(
      installed
        ? 'Installing packages: package-lock.json has changed…'
        : 'Installing packages: this is the first start…',
    );
    await install(root);
  }
  writeFileSync(join(root, record), JSON.stringify(lock));
}

/** Whether npm, run by somebody else, installed every package of the lock file in its version; those for other systems may be missing. */
export function isInstalled(root) {
  const wanted = recordAt(join(root, 'package-lock.json'))?.packages;
  const found = recordAt(join(root, 'node_modules/.package-lock.json'))?.packages;
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, peer }]) =>
      place === '' || found[place]?.version === version || ((optional || peer) && !found[place]),
  );
}

async function install(root) {
  const first = await npm(root, ['ci', ...quiet]);
  if (first.code === 0) return;
  // `npm ci` is strict; `npm install` also mends a half-done folder. It must not rewrite the lock file.
  const place = join(root, 'package-lock.json');
  const lock = readFileSync(place);
  const second = await npm(root, ['install', '--no-save', ...quiet]);
  if (!readFileSync(place).equals(lock)) writeFileSync(place, lock);
  if (second.code === 0) return;
  throw new Error(
    `npm ci\n${first.output}\nnpm install\n${second.output}\nThe packages could not be installed. Check the connection to the network, and start again.`,
  );
}

/** Runs npm: the one that runs us, if one does. On Windows npm is a script, which only a shell can start. */
function npm(root, given) {
  const running = process.env['npm_execpath'] ?? '';
  if (/npm-cli\.js$/.test(running)) return quietly(process.execPath, [running, ...given], { cwd: root });
  return quietly('npm', given, { cwd: root, shell: process.platform === 'win32' });
}
