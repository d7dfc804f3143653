// Where a browser of the Chromium family may be. Only looks; whether it starts is tried elsewhere.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

/** For any browser: nothing that asks the network, and no graphics card, which a server does not have. */
export const installedFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** As root a browser starts only without its sandbox. */
const flagsFor = ({ isRoot }) => [...installedFlags, ...(isRoot ? ['--no-sandbox'] : [])];

/**
 * Browsers that are there, the first choice first: { path, from, flags }. `world` is { env, platform, home, isRoot }.
 * Those named by an environment variable come even when they are missing, so that it can be said.
 */
export function browserPlaces(world) {
  const { env } = world;
  const flags = flagsFor(world);
  const named = ['COUNTERCLAIM_BROWSER', 'CHROME_PATH']
    .filter((name) => env[name])
    .map((name) => ({ path: env[name], from: name, flags }));
  const places = [
    ...onPath(world).map((path) => ({ path, from: 'the PATH', flags })),
    ...usual(world).map((path) => ({ path, from: 'its usual place', flags })),
    ...inPlaywrightCache(world).map((path) => ({ path, from: "Playwright's cache", flags })),
  ];
  return [...named, ...places.filter(({ path }) => existsSync(path))];
}

function onPath({ env, platform }) {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const ending = platform === 'win32' ? '.exe' : '';
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
}

function usual({ env, platform, home }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge'];
    return folders.flatMap((folder) =>
      programs.map((program) =>
        join(folder, program, 'Application', program === 'Microsoft/Edge' ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
}

/** What `playwright install` left behind: folders `chromium-<revision>`, whose inside differs by system and age. The newest comes first. */
function inPlaywrightCache({ env, platform, home }) {
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      darwin: join(home, 'Library/Caches/ms-playwright'),
      win32: join(env['LOCALAPPDATA'] ?? home, 'ms-playwright'),
    }[platform] ??
    join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright');
  const insides = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  const revision = (name) => Number(name.split('-').at(-1));
  return namesIn(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a) || a.localeCompare(b))
    .flatMap((name) => insides.map((inside) => join(cache, name, inside)));
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
