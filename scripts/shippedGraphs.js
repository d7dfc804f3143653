import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../graphs/', import.meta.url));

const graphNames = () => readdirSync(folder).filter((name) => name.endsWith('.json')).sort();

/** A Vite plugin that puts the shipped graphs beside a static build: `graphs/index.json` lists them. In development it serves them. */
export function shippedGraphs() {
  const list = () => JSON.stringify(graphNames());
  return {
    name: 'shipped-graphs',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'graphs/index.json', source: list() });
      for (const name of graphNames()) {
        this.emitFile({ type: 'asset', fileName: `graphs/${name}`, source: readFileSync(folder + name) });
      }
    },
    configureServer(server) {
      server.middlewares.use('/graphs/', (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0].slice(1));
        if (name === 'index.json') response.end(list());
        else if (graphNames().includes(name)) response.end(readFileSync(folder + name));
        else next();
      });
    },
  };
}
