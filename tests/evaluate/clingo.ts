import { init } from 'clingo-wasm';
import { vi } from 'vitest';
import type { Framework } from '../../src/evaluate/index.ts';
import { each, type Lists } from '../../src/evaluate/lists.ts';

/** What clingo says of a program: its models, each as its atoms; where it looks for the best, each better than those before. */
export type Solve = (program: string, options?: readonly string[]) => readonly string[][];

/** Starts clingo in this thread. */
export async function startClingo(): Promise<Solve> {
  // It says that it begins.
  const quiet = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  const run = await init();
  quiet.mockRestore();
  return (program, options = []) => {
    const result = run(program, 0, [...options]);
    if (result.Result === 'ERROR') throw new Error(result.Error);
    return result.Call[0]!.Witnesses?.map(({ Value }) => Value) ?? [];
  };
}

/** Lists as facts: a pair for each item. */
export const pairsOf = (name: string, lists: Lists): string => {
  const facts: string[] = [];
  for (let node = 0; node < lists.starts.length - 1; node += 1)
    each(lists, node, (item) => facts.push(`${name}(${node}, ${item}).`));
  return facts.join(' ');
};

/** A framework as facts. */
export const nodeFacts = ({ size, needs, any, hits, rivals, idsOf, supposed }: Framework) =>
  [
    `node(0..${size - 1}).`,
    // Where a map has none of a kind, it is still known as a kind.
    '#defined need/2. #defined any/2. #defined hit/2. #defined rival/2. #defined side/1.',
    '#defined granted/1. #defined denied/1. #defined open/1. #defined attacks/2.',
    ...Object.entries({ need: needs, any, hit: hits, rival: rivals }).map(([name, lists]) =>
      pairsOf(name, lists),
    ),
    ...idsOf.map((ids, node) => (ids.length === 0 ? `side(${node}).` : '')),
    ...Array.from(supposed, ([node, supposition]) => `${supposition}(${node}).`),
  ].join(' ');

/** The arguments of atoms `name(…)`, rising. */
export const named = (name: string, atoms: readonly string[]): number[] =>
  atoms
    .filter((atom) => atom.startsWith(`${name}(`))
    .map((atom) => Number(atom.slice(name.length + 1, -1)))
    .sort((a, b) => a - b);
