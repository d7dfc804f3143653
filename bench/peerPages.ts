import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Builds and serves pages of peers (`pages/<name>.html`) with the files that `fill` puts beside them. */
export async function servePeerPages(names: readonly string[], fill: (folder: string) => void) {
  const out = mkdtempSync(join(tmpdir(), 'counterclaim-peers-'));
  const base = { root: `${root}bench/pages`, configFile: false as const, logLevel: 'error' as const };
  const input = names.map((name) => `${root}bench/pages/${name}.html`);
  await build({
    ...base,
    plugins: [svelte({ configFile: false })],
    build: { outDir: out, emptyOutDir: true, target: 'es2023', rolldownOptions: { input } },
  });
  fill(out);
  const server = await preview({ ...base, build: { outDir: out }, preview: { port: 0 } });
  return {
    address: server.resolvedUrls!.local[0]!,
    async stop() {
      await server.close();
      rmSync(out, { recursive: true, force: true });
    },
  };
}
