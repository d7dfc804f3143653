import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { answers } from '../../words/commandLine.ts';
import { found, refused } from '../answer.ts';
import type { Route } from '../routes.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Everything else: a file of the built app. */
export const appRoute: Route = {
  path: /^\/(.*)$/s,
  methods: {
    GET: async ([, path = ''], { app }) => {
      const files = await filesUnder(app);
      if (path === '' && !files.has('index.html')) return refused(500, answers.notBuilt);
      const name = path === '' ? 'index.html' : path;
      const place = files.get(name);
      if (place === undefined) return refused(404, answers.notFound);
      // Vite puts a hash of the contents into the names of assets: they never change.
      const lasting = name.startsWith('assets/');
      const type = types[extname(name)] ?? 'application/octet-stream';
      return found(type, await readFile(place), lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  },
};

/**
 * The files of a folder: address → place. Only what it lists is served, so that no spelling of an address leads out of it. It is read
 * anew each time (a few dozen names): a build may replace the folder while the server runs.
 */
async function filesUnder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((place) => [relative(folder, place).split(sep).join('/'), place]),
  );
}
