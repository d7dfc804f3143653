import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createSite, listen } from '../../src/server/index.ts';
import { diskStore } from '../../src/storage/disk/index.ts';
import type { GraphStore } from '../../src/storage/index.ts';
import { temporaryFolder } from '../folder.ts';

/** A small app as a build leaves it, with graphs of its own that must not be seen. */
const app = {
  'index.html': '<!doctype html><title>App</title>',
  'assets/index-abc123.js': 'export {};',
  'assets/style-abc123.css': 'p {}',
  'graphs/index.json': '["shipped.json"]',
  'graphs/shipped.json': '{}',
};

/** A running server over a folder of these files; it is closed when the test ends. `address` ends with a slash. */
export async function runningSite(
  graphs: Readonly<Record<string, string | Uint8Array>> = {},
  {
    largest,
    folder = temporaryFolder(graphs),
    store = diskStore(folder, largest === undefined ? {} : { largest }),
  }: { largest?: number; folder?: string; store?: GraphStore } = {},
) {
  const faults: unknown[] = [];
  const server = createSite({ app: temporaryFolder(app), store }, (fault) => faults.push(fault));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const listening = await listen(server, 0);
  if (!listening.ok) throw new Error('no free port');
  return { address: `http://127.0.0.1:${listening.port}/`, port: listening.port, folder, faults };
}

export interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path and headers go out as they are: `fetch` tidies paths and does not let a Host header be set. */
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
    const asking = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asking.on('error', reject);
    asking.end(sent);
  });
}
