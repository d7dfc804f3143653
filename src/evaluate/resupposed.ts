import type { Framework } from './framework.ts';
import { each, listOf, Pairs, reversed } from './lists.ts';
import { endOf } from './nodes.ts';
import type { Supposition } from './position.ts';

/**
 * A framework with other things supposed. What the reader grants is settled: an axiom is not rebutted (Modgil and Prakken, 2013), so that what it contradicts is hit by it; once it is not granted
 * any more, they are rivals again. Costs as much as there is supposed; where a contradiction is settled, or not any more, as much as the framework.
 */
export function resupposed(framework: Framework, supposed: ReadonlyMap<number, Supposition>): Framework {
  const { size, needs, idsOf } = framework;
  const isGranted = (by: ReadonlyMap<number, Supposition>, node: number) => by.get(node) === 'granted';
  const turned = new Set<number>();
  for (const node of new Set([...framework.supposed.keys(), ...supposed.keys()])) {
    if (isGranted(framework.supposed, node) === isGranted(supposed, node)) continue;
    each(reversed(needs), node, (side) => {
      if (idsOf[side]!.length === 0 && endOf(framework, side) === node) turned.add(side);
    });
  }
  if (turned.size === 0) return { ...framework, supposed };
  const [hits, rivals] = [new Pairs(), new Pairs()];
  for (let node = 0; node < size; node += 1) {
    const hitting = new Set(listOf(framework.hits, node));
    // In the order in which they were made: there and back again, it is the same framework.
    const all = [...hitting, ...listOf(framework.rivals, node)].sort((one, other) => one - other);
    for (const other of all) (hitting.has(other) === turned.has(other) ? rivals : hits).add(node, other);
  }
  return { ...framework, supposed, hits: hits.packed(size), rivals: rivals.packed(size) };
}
