import type { ArgumentMap, Id } from '../../model/index.ts';
import type { Framework } from '../framework.ts';
import { each, Pairs } from '../lists.ts';
import type { Position, Supposition } from '../position.ts';
import type { Bag } from './bag.ts';

/** What is believed of a statement of which nobody says how far. */
const UNKNOWN = 0.5;

const asGiven: Readonly<Record<Supposition, number>> = { granted: 1, denied: 0, open: UNKNOWN };

/**
 * A framework as weighted arguments, nodes as they are there.
 *
 * - A statement's base is its credence: in the position, else in the map, else 0.5; the mean of those that are given for statements that say the same.
 * - What supports a statement are the steps that do, what attacks it the steps that do, and the sides of contradictions: each end attacks the others as long as the
 *   contradiction itself is as strong.
 * - A step is an argument of which the base is its weakest premise, less what its `weight` says (1 where it says nothing; the position's credence goes before it). It is attacked by its
 *   undercuts and supported by its backing; never is it stronger than its weakest premise. (The weakest link: Pollock, 2001; attacks and supports of links as of arguments:
 *   Baroni, Cerutti, Giacomin and Guida's AFRA, 2011.)
 * - What is granted has the strength 1, what is denied 0, what is left open 0.5.
 *
 * Where every step has one premise, no undercut, no backing and no weight, and nothing contradicts, steps are as strong as their premises: it is the bipolar graph of the statements.
 */
export function mapBag(map: ArgumentMap, framework: Framework, { credences }: Position): Bag {
  const { size, statements, idsOf, needs, any, hits, rivals, supposed } = framework;
  const given = (id: Id): number | undefined =>
    credences.get(id) ?? map.statements.get(id)?.credence ?? map.relations.get(id)?.weight;
  const base = Float64Array.from({ length: size }, (_, node) => {
    const credence = mean(idsOf[node]!.map(given).filter((one) => one !== undefined));
    return credence ?? (node < statements ? UNKNOWN : 1);
  });
  const cons = new Pairs();
  for (let node = 0; node < size; node += 1)
    for (const lists of [hits, rivals]) each(lists, node, (attacker) => cons.add(node, attacker));
  return {
    ...{ size, base, needs, pros: any, cons: cons.packed(size) },
    given: new Map(Array.from(supposed, ([node, supposition]) => [node, asGiven[supposition]])),
  };
}

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
