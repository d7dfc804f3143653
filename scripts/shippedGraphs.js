import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../graphs/', import.meta.url));

const graphNames = (of = folder) =>
  readdirSync(of)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort();

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
        const [path, query] = (request.url ?? '').split('?');
        // Modules that import a graph ask with a query; they are Vite's.
        if (query !== undefined) return next();
        const asked = path.slice(1);
        const name = graphNames().find((name) => encodeURIComponent(name) === asked);
        if (asked !== 'index.json' && name === undefined) return next();
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(name === undefined ? list() : readFileSync(folder + name));
      });
    },
  };
}

/** Puts the graphs of a folder, with their list, into another: what the plugin does at a build, without building. */
export function copyGraphs(from, to) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of graphNames(from)) writeFileSync(`${to}/${name}`, readFileSync(`${from}/${name}`));
  writeFileSync(`${to}/index.json`, JSON.stringify(graphNames(from)));
}
