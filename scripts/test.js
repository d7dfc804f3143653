// `npm test`: set-up, a browser, every suite, and a last line that says how it went. Further arguments go to Vitest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aloud } from './child.js';
import { recordAt } from './freshness.js';
import { setUp } from './setup.js';
import { skippedTests, summary, summaryLine } from './summary.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const outcome = await test(process.argv.slice(2));
for (const fault of outcome.faults) console.log(fault);
console.log(summaryLine(outcome));
process.exitCode = outcome.failed > 0 ? 1 : 0;

async function test(given) {
  const stopped = (fault) => ({ passed: 0, failed: 1, skipped: 0, faults: [fault] });
  if (!(await setUp())) return stopped('The tests could not be run: the set-up failed.');
  const { findBrowser } = await import('./findBrowser.js');
  const browser = await findBrowser((line) => console.log(line));
  if (!browser) {
    return stopped(
      'The tests need a browser, and none was found. Install Chromium or Chrome, or name one: COUNTERCLAIM_BROWSER=/path/to/chrome npm test.',
    );
  }
  console.log(`Browser: ${browser.path} (from ${browser.from})`);
  const env = {
    ...process.env,
    COUNTERCLAIM_BROWSER: browser.path,
    COUNTERCLAIM_BROWSER_FLAGS: process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? browser.flags.join(' '),
  };
  return vitest(given, env);
}

async function vitest(given, env) {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-test-'));
  const place = join(folder, 'report.json');
  try {
    const program = join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${place}`];
    const code = await aloud(process.execPath, [program, 'run', ...reporters, ...given], { cwd: root, env });
    const report = recordAt(place);
    const skipped = skippedTests(report);
    if (skipped.length > 0) console.log(['Skipped:', ...skipped].join('\n  '));
    return summary(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
