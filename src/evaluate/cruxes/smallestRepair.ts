import type { Id } from '../../model/index.ts';
import { supposing } from '../nodes.ts';
import { nodeSides } from '../nodeSides.ts';
import { relabelled } from '../semantics/grounded.ts';
import type { Weighing } from '../standing.ts';
import { failingOf } from './failing.ts';
import type { LeastSets } from './leastSets.ts';
import { weighedNode } from './shortestAttack.ts';
import { candidatesFor, leastIdSets, type SearchOptions } from './target.ts';

/**
 * The smallest repairs: the smallest sets of statements (or steps) such that a thesis carries once they are denied. Usual candidates are those which tell against it. Exact: a
 * reason why it doesn't carry holds against every set that denies nothing of what it says may carry, and all that it only supposes to fail, see `failingOf`. The
 * empty set, if it carries anyway. A generator that can be left at any time; throws where the thesis isn't weighed.
 */
export function smallestRepair(
  weighing: Weighing,
  thesis: Id,
  options: SearchOptions = {},
): Generator<LeastSets<Id>, LeastSets<Id>> {
  const { framework, labelling, node } = weighedNode(weighing, thesis);
  const sides = nodeSides(framework, node);
  const candidates = candidatesFor(weighing, node, options, (one) =>
    ['against', 'both'].includes(sides.get(one) ?? ''),
  );
  return leastIdSets(
    weighing,
    (denied) => {
      const after = relabelled(supposing(framework, denied, 'denied'), labelling, denied);
      if (after.of(node) === 'in') return undefined;
      const failing = failingOf(framework, after, node);
      return {
        some: [...failing.possible].filter((one) => candidates.has(one)),
        unless: [...failing.denied],
      };
    },
    options,
  );
}
