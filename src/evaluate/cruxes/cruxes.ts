import type { Id } from '../../model/index.ts';
import { isStatement, namesOf, supposing } from '../nodes.ts';
import { relabelled } from '../semantics/grounded.ts';
import type { Weighing } from '../standing.ts';
import { indispensableTo } from './indispensable.ts';
import { proofsOf } from './proof.ts';
import { weighedNode } from './shortestAttack.ts';

/** How far the search for cruxes has come. */
export interface Cruxes {
  /** The cruxes found, each with all its ids, those first that were first to be decided. */
  readonly cruxes: readonly (readonly Id[])[];
  /** How many statements may still be. */
  readonly left: number;
  readonly complete: boolean;
}

/**
 * The cruxes of a statement or step that carries: the statements without which it wouldn't, each taken alone. None, if it doesn't carry. Only what one proof says carries can be
 * one, as the proof stands without the rest (`proofsOf`); each of these that isn't plainly indispensable is tried, and where the thesis stands without it, the proof by which it does leaves out
 * others, too. A generator that yields after each trial; out of `weighings`, it isn't complete. Throws where the thesis isn't weighed.
 */
export function* cruxes(weighing: Weighing, thesis: Id, weighings = 20_000): Generator<Cruxes, Cruxes> {
  const { framework, labelling, node } = weighedNode(weighing, thesis);
  const isCandidate = (one: number) => isStatement(framework, one) && one !== node;
  const found: (readonly Id[])[] = [];
  if (labelling.of(node) !== 'in') return { cruxes: found, left: 0, complete: true };
  const proofs = proofsOf(framework, labelling, isCandidate);
  const { carrying } = proofs.of(node);
  const turn = (one: number) => labelling.turn(one);
  const left = new Set([...carrying].filter(isCandidate).sort((a, b) => turn(a) - turn(b)));
  const indispensable = indispensableTo(framework, node);
  for (const one of left) {
    if (indispensable.has(one)) {
      left.delete(one);
      found.push(namesOf(framework, one));
      continue;
    }
    if (weighings <= 0) return { cruxes: [...found], left: left.size, complete: false };
    weighings -= 1;
    left.delete(one);
    if (relabelled(supposing(framework, [one], 'denied'), labelling, [one]).of(node) !== 'in')
      found.push(namesOf(framework, one));
    else {
      const opening = supposing(framework, [one], 'open');
      const open = relabelled(opening, labelling, [one]);
      // Where the thesis only stands as this one fails, its proof would leave out nothing for certain.
      if (open.of(node) === 'in') {
        const without = proofsOf(opening, open, isCandidate, proofs).of(node).carrying;
        for (const other of left) if (!without.has(other)) left.delete(other);
      }
    }
    yield { cruxes: [...found], left: left.size, complete: left.size === 0 };
  }
  return { cruxes: found, left: 0, complete: true };
}
