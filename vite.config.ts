import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { shippedGraphs } from './scripts/shippedGraphs.js';

const executablePath = process.env['COUNTERCLAIM_BROWSER'];
// A busy machine is slow: limits of time are only there to end what hangs.
const patient = { testTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };
const args = (process.env['COUNTERCLAIM_BROWSER_FLAGS'] ?? '').split(' ').filter(Boolean);

// Citation.js can fetch what an address leads to. The app never asks it to, and needs no code for it.
const noFetch = fileURLToPath(new URL('./scripts/noFetch.js', import.meta.url));

export default defineConfig({
  // Any host, any folder: addresses are relative.
  base: './',
  plugins: [svelte(), shippedGraphs()],
  resolve: { alias: [{ find: /^(?:node|sync)-fetch$/, replacement: noFetch }] },
  build: { outDir: 'dist', target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 700 },
  worker: { format: 'es' },
  // Found late, a dependency would reload the page in the middle of a test.
  optimizeDeps: {
    include: [
      'axe-core',
      'cytoscape',
      'jsonc-parser',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'marked',
      'html-to-text',
      '@citation-js/core',
      '@citation-js/plugin-bibtex',
      '@citation-js/plugin-ris',
      'dompurify',
      'paneforge',
      'minisearch',
      'comlink',
      'fflate',
      'idb',
      'virtua/svelte',
      // One entry a drawing: found late, each would reload the page.
      ...[
        'circle-alert',
        'text-quote',
        'trash-2',
        'arrow-up',
        'arrow-down',
        'plus',
        'folder-down',
        'lectern',
        'notebook-pen',
        'printer',
        'folder-open',
        'ellipsis',
        'pin',
        'grip-vertical',
        'a-arrow-down',
        'a-arrow-up',
        'moon',
        'sun',
        'x',
      ].map((name) => `@lucide/svelte/icons/${name}`),
      'vitest-browser-svelte',
    ],
  },
  test: {
    env: { COUNTERCLAIM_PROOF: process.env['COUNTERCLAIM_PROOF'] ?? '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Modules keep no state that a test could leave behind; loading them once a processor, not once a file, saves a minute.
          isolate: false,
          // The laws at full size take minutes.
          testTimeout: process.env['COUNTERCLAIM_PROOF'] === '1' ? 1_200_000 : 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.svelte.test.ts', 'tests/journeys/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          ...patient,
          include: ['tests/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args } }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          ...patient,
          environment: 'node',
          include: ['tests/journeys/*.test.ts'],
          hookTimeout: 60_000,
          // Each has its own server and browser: as many at a time as have room beside each other on two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
