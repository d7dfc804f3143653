import type { Framework } from '../framework.ts';
import type { Supposition } from '../position.ts';
import type { Budget, Work } from '../sat/budget.ts';
import { grounded } from '../semantics/grounded.ts';
import { acceptance, type Acceptance, type SemanticsName } from './semantics/acceptance.ts';
import { circlesOf } from './circles.ts';
import { translation } from './translation.ts';

/**
 * In which coherent positions each node of a framework carries. A position keeps what is grounded, and chooses between rivals and between what attacks each other; in none does
 * anything carry that only supports itself. Where support that isn't settled leads in circles too long for the budget, nothing is settled but what is grounded.
 */
export function* coherence(framework: Framework, semantics: SemanticsName, budget: Budget): Work<Acceptance> {
  const { of } = grounded(framework);
  const supposed = new Map<number, Supposition>(framework.supposed);
  for (let node = 0; node < framework.size; node += 1) {
    const label = of(node);
    if (label !== 'undecided') supposed.set(node, label === 'in' ? 'granted' : 'denied');
  }
  // Every coherent position keeps what is grounded: with that supposed, only circles that matter are left.
  const settled = { ...framework, supposed };
  let copies = 0;
  for (const { nodes, rounds } of circlesOf(settled).all) copies += nodes.length * (rounds - 1);
  if (copies <= budget.left) return yield* acceptance(translation(settled, 'cut'), semantics, budget);
  const known = (node: number) => {
    const label = of(node);
    return label === 'undecided' ? undefined : label === 'in';
  };
  return { exists: semantics === 'stable' ? undefined : true, inSome: known, inEvery: known };
}
