// Finds a browser for the tests that really starts. To be imported once packages are installed.
import { homedir } from 'node:os';
import { browserPlaces, installedFlags } from './browserPlaces.js';

/** This machine, as `browserPlaces` wants to know it. */
const thisMachine = () => ({
  env: process.env,
  platform: process.platform,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
});

/**
 * The first browser that starts: { path, from, flags }; undefined without one. `starts(browser)` resolves to why it does not, or to
 * undefined; `packaged()` brings the browser of last resort. `tell` is told of browsers that were named and don't start.
 */
export async function findBrowser(
  tell,
  { places = browserPlaces(thisMachine()), starts = startsUp, packaged = packagedBrowser } = {},
) {
  for (const browser of places) {
    const fault = await starts(browser);
    if (fault === undefined) return browser;
    tell(`The browser ${browser.path} (${browser.from}) does not start: ${fault} Looking for another.`);
  }
  const last = await packaged(tell);
  if (last === undefined) return undefined;
  const fault = await starts(last);
  if (fault === undefined) return last;
  tell(`The browser ${last.path} (${last.from}) does not start: ${fault}`);
  return undefined;
}

/** Opens an empty page in a browser: undefined if that works, else why not, in a sentence. */
async function startsUp({ path, flags }) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({ executablePath: path, args: flags, timeout: 30_000 });
    try {
      await (await browser.newPage()).goto('about:blank', { timeout: 15_000 });
    } finally {
      await browser.close();
    }
    return undefined;
  } catch (fault) {
    const [first = ''] = String(fault instanceof Error ? fault.message : fault).split('\n');
    return `${first.replace(/^browserType\.launch: /, '').replace(/[.:]?\s*$/, '')}.`;
  }
}

/** The browser of the package @sparticuz/chromium, unpacked into a temporary folder. It exists for Linux on x64 only. */
async function packagedBrowser(tell) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It brings the libraries it needs only where it believes to be in that cloud; it looks once, when it is imported.
  const before = process.env['AWS_EXECUTION_ENV'];
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return {
      path: await chromium.executablePath(),
      from: 'the package @sparticuz/chromium',
      // Without a graphics card that is only feigned: what it draws, the page's own drawing waits for.
      flags: [...installedFlags, '--no-sandbox', '--no-zygote'],
    };
  } catch (fault) {
    tell(
      `The browser of the package @sparticuz/chromium can't be unpacked: ${fault instanceof Error ? fault.message : fault}`,
    );
    return undefined;
  } finally {
    if (before === undefined) delete process.env['AWS_EXECUTION_ENV'];
    else process.env['AWS_EXECUTION_ENV'] = before;
  }
}
