import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program as a user has it: built, serving a folder, in a browser. */
export interface App {
  /**
   * A fresh page at a place of the app, come to by an address that the server printed for it. What the page reports as an error is collected in
   * `errors`.
   */
  readonly open: (place?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of a browser that was never here, at any address. */
  readonly visit: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Presses Enter where the server runs; the address it prints. */
  readonly newAddress: () => Promise<string>;
  /** The address that the server printed when it started. */
  readonly address: string;
  readonly errors: string[];
  readonly folder: string;
  /** Kills the server, as a machine that stops does. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the server on a copy of the shipped graphs and of `files` (name → contents), or on those files alone. */
export async function startApp(
  files: Readonly<Record<string, string>> = {},
  { shipped = true } = {},
): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-journey-'));
  if (shipped) cpSync(join(root, 'graphs'), folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
  const serve = (port: string) =>
    spawn(
      process.execPath,
      [join(root, 'bin/counterclaim.js'), 'serve', folder, '--no-open', '--port', port],
      { cwd: root },
    );
  let server = serve('0');
  const address = await addressOf(server);
  const port = new URL(address).port;
  const executablePath = process.env['COUNTERCLAIM_BROWSER'];
  const browser: Browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean),
  });
  const errors: string[] = [];
  const visit = async (place: string, options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.on('pageerror', (fault) => errors.push(String(fault)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });
    await page.goto(place);
    return page;
  };
  const newAddress = () => {
    const printed = addressOf(server);
    server.stdin.write('\n');
    return printed;
  };
  return {
    errors,
    folder,
    address,
    visit,
    newAddress,
    open: async (place = '', options = {}) => visit((await newAddress()) + place, options),
    async kill() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGKILL');
      await ended;
    },
    async restart() {
      server = serve(port);
      await addressOf(server);
    },
    async close() {
      await browser.close();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where something is once it has come to rest, in px of the window: the map is laid out anew while its window finds its size. */
export async function restingBox(thing: Locator) {
  let last = '';
  for (;;) {
    await thing.page().evaluate(drawnAtRest);
    const box = await thing.boundingBox();
    const now = JSON.stringify(box);
    if (box && now === last) return box;
    last = now;
  }
}

/** Resolves once a few frames have been drawn, however long they take, and nothing is on its way any more. */
async function drawnAtRest(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** The next address that the server prints. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\S+(?=\s)/.exec(said);
      if (found) end(() => resolve(found[0]));
    };
    const ended = (code: number | null) =>
      end(() => reject(new Error(`the server ended (${code}): ${said}`)));
    const end = (say: () => void) => {
      for (const stream of [server.stdout!, server.stderr!]) stream.off('data', hear);
      server.off('exit', ended);
      say();
    };
    for (const stream of [server.stdout!, server.stderr!]) stream.on('data', hear);
    server.on('exit', ended);
  });
}
