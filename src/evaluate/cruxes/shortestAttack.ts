import type { Id } from '../../model/index.ts';
import { countOf } from '../lists.ts';
import { supposing } from '../nodes.ts';
import { relabelled } from '../semantics/grounded.ts';
import type { Weighing } from '../standing.ts';
import type { LeastSets } from './leastSets.ts';
import { proofsOf } from './proof.ts';
import { candidatesFor, leastIdSets, type SearchOptions } from './target.ts';

/**
 * The shortest lines of attack: the smallest sets of statements (or steps) such that a thesis doesn't carry once they are denied. Usual candidates are those which carry and
 * for which nobody argues. Exact: a proof holds against every set that denies nothing it says carries, and all that it only supposes to fail, see `proofsOf`. The
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
  const proofs = proofsOf(framework, labelling, isCandidate);
  return leastIdSets(
    weighing,
    (denied) => {
      const denying = supposing(framework, denied, 'denied');
      const after = relabelled(denying, labelling, denied);
      if (after.of(node) !== 'in') return undefined;
      // Where it carries even with these undecided, a proof needs none of them to fail: that rules out more.
      const opening = supposing(framework, denied, 'open');
      const open = relabelled(opening, labelling, denied);
      const proof = (
        open.of(node) === 'in'
          ? proofsOf(opening, open, isCandidate, proofs)
          : proofsOf(denying, after, isCandidate, proofs)
      ).of(node);
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
