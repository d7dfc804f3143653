import { argumentMap, type ArgumentMap } from '../src/model/index.ts';
import { madeMap, type MadeMap } from './generate.ts';

/** A made-up map of `count` statements as the program has it. */
export const argumentMapOf = (count: number, seed = 1): ArgumentMap => asArgumentMap(madeMap(count, seed));

/** A made-up map as the program has it. */
export function asArgumentMap({ statements, relations }: MadeMap): ArgumentMap {
  return argumentMap(
    { id: 'mbench', title: `A map of ${statements.length} statements`, thesis: statements[0]!.id },
    {
      layers: [{ id: 'ltext', title: 'The text', role: 'source' }],
      statements: statements.map(({ id, text }) => ({
        id,
        text,
        short: text.split(' ').slice(0, 7).join(' '),
        layer: 'ltext',
      })),
      relations: relations.map((relation) => ({ ...relation, layer: 'ltext' })),
    },
  );
}

/** Median of a measurement taken some times, after warming up. */
export function median(take: () => number, { times = 9, warmUps = 2 } = {}): number {
  for (let nth = 0; nth < warmUps; nth += 1) take();
  const taken = Array.from({ length: times }, take).sort((a, b) => a - b);
  return taken[taken.length >> 1]!;
}

/** CPU time of a run, ms. */
export function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
