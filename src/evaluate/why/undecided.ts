import type { Framework } from '../framework.ts';
import { listOf } from '../lists.ts';
import { loops } from '../loops.ts';
import type { Labelling } from '../semantics/label.ts';
import { shortestLoop } from './shortestLoop.ts';
import type { Ground } from './step.ts';

/** Why undecided nodes are: a node → the grounds of it, and of those on the way to what leaves it undecided. */
type Grounds = (node: number) => ReadonlyMap<number, Ground>;

const known = new WeakMap<Labelling, Grounds>();

/**
 * Why undecided nodes are, by node: the node itself, and those on the shortest way from it to what leaves it undecided: something that the reader left open, a rival that carries,
 * or a loop with an attack in it. There always is one: what is undecided depends on nothing undecided but by support would be settled, as support alone always is.
 * Kept with the labelling.
 */
export function groundsOfUndecided(framework: Framework, labelling: Labelling): Grounds {
  const grounds = known.get(labelling) ?? groundsIn(framework, labelling);
  known.set(labelling, grounds);
  return grounds;
}

function groundsIn(framework: Framework, { of }: Labelling): Grounds {
  const { size, needs, any, hits, rivals, supposed } = framework;
  const isUndecided = (node: number) => of(node) === 'undecided';
  const isOpen = (node: number) => supposed.get(node) === 'open';
  const on = (node: number): readonly number[] =>
    isOpen(node)
      ? []
      : [needs, any, hits, rivals].flatMap((lists) => [...listOf(lists, node)].filter(isUndecided));
  const speaksAgainst = (node: number, other: number) =>
    listOf(hits, node).includes(other) || listOf(rivals, node).includes(other);

  const { within } = loops(size, [needs, any, hits, rivals], (node) => isUndecided(node) && !isOpen(node));
  const isWith = (node: number) => (other: number) => within[other] === within[node];
  const hasAttack = new Set<number>();
  for (let node = 0; node < size; node += 1)
    if (within[node] !== -1)
      for (const lists of [hits, rivals])
        if (listOf(lists, node).some(isWith(node))) hasAttack.add(within[node]!);

  /** What leaves a node undecided by itself, if something does. */
  function root(node: number): Ground | undefined {
    if (isOpen(node)) return { kind: 'supposed', supposition: 'open' };
    const [by, ...others] = listOf(rivals, node).filter((rival) => of(rival) === 'in');
    if (by !== undefined) return { kind: 'rival', by, others: others.length };
    if (!hasAttack.has(within[node]!)) return undefined;
    const loop = shortestLoop(node, (one) => on(one).filter(isWith(node)), speaksAgainst);
    return loop && { kind: 'loop', loop };
  }

  return (asked) => {
    const from = new Map<number, number | undefined>([[asked, undefined]]);
    for (const node of from.keys()) {
      const ground = root(node);
      if (!ground) {
        for (const other of on(node)) if (!from.has(other)) from.set(other, node);
        continue;
      }
      const grounds = new Map([[node, ground]]);
      for (let by = node, at = from.get(by); at !== undefined; by = at, at = from.get(by))
        grounds.set(at, { kind: 'depends', by, on: [...new Set(on(at))] });
      return grounds;
    }
    throw new Error('Nothing leaves this undecided');
  };
}
