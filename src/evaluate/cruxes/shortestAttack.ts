import type { Id } from '../../model/index.ts';
import { countOf } from '../lists.ts';
import { supposing } from '../nodes.ts';
import { grounded } from '../semantics/grounded.ts';
import type { Weighing } from '../standing.ts';
import type { LeastSets } from './leastSets.ts';
import { proofOf } from './proof.ts';
import { candidatesFor, leastIdSets, type SearchOptions } from './target.ts';

/**
 * The shortest lines of attack: the smallest sets of statements (or steps) such that a thesis doesn't carry once they are denied. Usual candidates are those which carry and
 * for which nobody argues. Exact: a proof holds against every set that denies nothing it says carries, and all that it only supposes to fail, see `proofOf`. The
 * empty set, if it doesn't carry anyway. A generator that can be left at any time; throws where the thesis isn't weighed.
 */
export function shortestAttack(
  weighing: Weighing,
  thesis: Id,
  options: SearchOptions = {},
): Generator<LeastSets<Id>, LeastSets<Id>> {
  const { framework, labelling, node } = weighedNode(weighing, thesis);
  const candidates = candidatesFor(
    weighing,
    node,
    options,
    (one) => labelling.of(one) === 'in' && countOf(framework.any, one) === 0,
  );
  const isCandidate = (one: number) => candidates.has(one);
  return leastIdSets(
    weighing,
    (denied) => {
      const denying = supposing(framework, denied, 'denied');
      const after = grounded(denying);
      if (after.of(node) !== 'in') return undefined;
      // Where it carries even with these undecided, a proof needs none of them to fail: that rules out more.
      const opening = supposing(framework, denied, 'open');
      const open = grounded(opening);
      const proof =
        open.of(node) === 'in'
          ? proofOf(opening, open, node, isCandidate)
          : proofOf(denying, after, node, isCandidate);
      return {
        some: [...proof.carrying].filter(isCandidate),
        unless: [...proof.denied].filter((one) => denied.has(one)),
      };
    },
    options,
  );
}

/** A map that was weighed, and the node of a thesis in it; throws where it has none. */
export function weighedNode(weighing: Weighing, thesis: Id): Weighing & { readonly node: number } {
  const node = weighing.framework.nodeOf.get(thesis);
  if (node === undefined) throw new Error(`${thesis} is not weighed`);
  return { ...weighing, node };
}
