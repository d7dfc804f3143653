import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Starts the browser that `run.js` found. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env['COUNTERCLAIM_BROWSER'];
  const args = (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '--no-sandbox').split(' ').filter(Boolean);
  return chromium.launch({ ...(executablePath && { executablePath }), args });
}

/** The program as a user has it, serving a folder. */
export interface Served {
  readonly address: string;
  /** What lets a request in, as a header. */
  readonly cookie: string;
  /** Lets the pages of a context in. */
  readonly letIn: (context: BrowserContext) => Promise<void>;
  readonly stop: () => void;
}

export async function serve(folder: string): Promise<Served> {
  const server = spawn(process.execPath, [`${root}bin/counterclaim.js`, 'serve', folder, '--no-open']);
  const printed = await addressOf(server);
  const address = new URL('/', printed).href;
  const { headers } = await fetch(printed, { redirect: 'manual' });
  const [name = '', value = ''] = headers.get('set-cookie')?.split(';')[0]?.split('=') ?? [];
  return {
    address,
    cookie: `${name}=${value}`,
    letIn: (context) =>
      context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }]),
    stop: () => void server.kill(),
  };
}

/** Where a server says that it listens. Rejects when it ends before it has said so. */
function addressOf(server: ChildProcessWithoutNullStreams): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\S+(?=\n)/.exec(said);
      if (found) resolve(found[0]);
    });
    let fault = '';
    server.stderr.on('data', (chunk: Buffer) => (fault += chunk.toString()));
    server.once('error', reject);
    server.once('close', (code) =>
      reject(new Error(`The server ended with ${code} before it listened. ${fault}`.trim())),
    );
  });
}
