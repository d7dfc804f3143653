import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSite, entrance, listen } from '../../src/server/index.ts';
import { diskStore } from '../../src/storage/disk/index.ts';
import type { GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';
import { sendCookie } from './cookies.ts';

/** A small app as a build leaves it, with graphs of its own that must not be seen. */
const app = {
  'index.html': '<!doctype html><title>App</title>',
  'assets/index-abc123.js': 'export {};',
  'assets/style-abc123.css': 'p {}',
  'graphs/index.json': '["shipped.json"]',
  'graphs/shipped.json': '{}',
};

const SECRET = 'what the browsers of these sites are known by';

/** The cookie of a browser that was let into a site. */
export const cookieFor = (port: number): string => `counterclaim-${port}=${SECRET}`;

/** A running server over a folder of these files; it is closed when the test ends. `address` ends with a slash. */
export async function runningSite(
  graphs: Readonly<Record<string, string | Uint8Array>> = {},
  {
    largest,
    folder = temporaryFolder(graphs),
    store = diskStore(folder, largest === undefined ? {} : { largest }),
    built = true,
  }: { largest?: number; folder?: string; store?: GraphStore; built?: boolean } = {},
) {
  const faults: unknown[] = [];
  const door = entrance(SECRET);
  const site = { app: built ? temporaryFolder(app) : '/nowhere/at/all', store, entrance: door };
  const server = createSite(site, (fault) => faults.push(fault));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const listening = await listen(server, 0);
  if (!listening.ok) throw new Error('no free port');
  const { port } = listening;
  sendCookie(port, cookieFor(port));
  return { address: `http://127.0.0.1:${port}/`, port, folder, faults, newKey: door.newKey };
}

export interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/**
 * A request whose path and headers go out as they are: `fetch` tidies paths and does not let a Host header be set. It comes from a browser that was
 * let in, unless it names another cookie.
 */
export function raw(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body: sent = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array } = {},
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const all = { cookie: cookieFor(port), ...headers };
    const asking = request(
      { host: '127.0.0.1', port, path, method, headers: all, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => (body += text));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(sent);
  });
}
