import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/formats/index.ts';
import type { ArgumentMap } from '../../src/model/index.ts';

const folder = new URL('../../graphs/', import.meta.url);

/** The shipped graphs, by the name of their file without its ending. */
export const shippedGraphs: ReadonlyMap<string, ArgumentMap> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const parsed = parse(readFileSync(new URL(name, folder)));
      if (!parsed.ok) throw new Error(`${name} can't be read`);
      return [name.replace(/\.json$/, ''), parsed.map];
    }),
);
