import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserPlaces } from '../../scripts/browserPlaces.js';
import { findBrowser } from '../../scripts/findBrowser.js';
import { temporaryFolder } from '../folder.ts';

interface Place {
  readonly path: string;
  readonly from: string;
  readonly flags: readonly string[];
}

/** The paths found below a made-up machine's folder, relative to it; browsers of the real machine left out. */
function found(
  machine: string,
  {
    env = {},
    platform = 'linux',
    isRoot = false,
  }: { env?: object; platform?: string; isRoot?: boolean } = {},
) {
  const places = browserPlaces({ env, platform, home: join(machine, 'home'), isRoot }) as Place[];
  return places
    .filter(({ path }) => path.startsWith(machine))
    .map(({ path }) => path.slice(machine.length + 1));
}

describe('where browsers are looked for', () => {
  test('what an environment variable names comes first, even if it is missing', () => {
    const machine = temporaryFolder({ 'bin/chromium': '' });
    const env = {
      PATH: join(machine, 'bin'),
      CHROME_PATH: join(machine, 'b'),
      COUNTERCLAIM_BROWSER: join(machine, 'a'),
    };
    expect(found(machine, { env })).toEqual(['a', 'b', 'bin/chromium']);
  });

  test('on the PATH, chromium before chrome, whatever the order of folders', () => {
    const machine = temporaryFolder({
      'one/google-chrome': '',
      'two/chromium': '',
      'two/msedge': '',
      'two/firefox': '',
    });
    const env = { PATH: [join(machine, 'one'), join(machine, 'two'), ''].join(delimiter) };
    expect(found(machine, { env })).toEqual(['two/chromium', 'one/google-chrome', 'two/msedge']);
  });

  test('in Playwright’s cache, the newest revision first', () => {
    const machine = temporaryFolder({
      'home/.cache/ms-playwright/chromium-999/chrome-linux/chrome': '',
      'home/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome': '',
      'home/.cache/ms-playwright/chromium_headless_shell-1100/chrome-linux/headless_shell': '',
      'home/.cache/ms-playwright/firefox-1500/firefox/firefox': '',
      'other/chromium-1/chrome-linux/chrome': '',
    });
    expect(found(machine)).toEqual([
      'home/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome',
      'home/.cache/ms-playwright/chromium_headless_shell-1100/chrome-linux/headless_shell',
      'home/.cache/ms-playwright/chromium-999/chrome-linux/chrome',
    ]);
    expect(found(machine, { env: { PLAYWRIGHT_BROWSERS_PATH: join(machine, 'other') } })).toEqual([
      'other/chromium-1/chrome-linux/chrome',
    ]);
  });

  test('on macOS and Windows, in their usual places', () => {
    const chrome = 'home/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = temporaryFolder({ [chrome]: '' });
    expect(found(mac, { platform: 'darwin' })).toEqual([chrome]);
    const windows = temporaryFolder({
      'programs/Microsoft/Edge/Application/msedge.exe': '',
      'local/ms-playwright/chromium-7/chrome-win/chrome.exe': '',
    });
    const env = { PROGRAMFILES: join(windows, 'programs'), LOCALAPPDATA: join(windows, 'local') };
    expect(found(windows, { platform: 'win32', env })).toEqual([
      'programs/Microsoft/Edge/Application/msedge.exe',
      'local/ms-playwright/chromium-7/chrome-win/chrome.exe',
    ]);
  });

  test('the sandbox is given up as root only', () => {
    const flags = (isRoot: boolean) =>
      (browserPlaces({ env: { CHROME_PATH: '/c' }, platform: 'linux', home: '/', isRoot }) as Place[])[0]!
        .flags;
    expect(flags(true)).toContain('--no-sandbox');
    expect(flags(false)).not.toContain('--no-sandbox');
  });
});

describe('which browser is taken', () => {
  const places = ['one', 'two'].map((path) => ({ path, from: 'a test', flags: [] as string[] }));
  const packaged = () => Promise.resolve({ path: 'packaged', from: 'a package', flags: [] as string[] });
  const starting =
    (...names: string[]) =>
    ({ path }: { path: string }) =>
      Promise.resolve(names.includes(path) ? undefined : 'It is broken.');
  const choose = async (
    starts: ReturnType<typeof starting>,
    last: () => Promise<object | undefined> = packaged,
  ) => {
    const told: string[] = [];
    const browser = (await findBrowser((line: string) => told.push(line), {
      places,
      starts,
      packaged: last as typeof packaged,
    })) as Place | undefined;
    return { path: browser?.path, told };
  };

  test('the first that starts; those before it are named with their fault', async () => {
    expect(await choose(starting('one', 'two'))).toEqual({ path: 'one', told: [] });
    expect(await choose(starting('two'))).toEqual({
      path: 'two',
      told: ['The browser one (a test) does not start: It is broken. Looking for another.'],
    });
  });

  test('the packaged one when none does, and none at all when that fails too', async () => {
    expect((await choose(starting('packaged'))).path).toBe('packaged');
    expect((await choose(starting())).path).toBeUndefined();
    expect((await choose(starting(), () => Promise.resolve(undefined))).path).toBeUndefined();
  });
});
