import type { Framework } from '../framework.ts';
import type { Budget, Work } from '../sat/budget.ts';
import { grounded } from '../semantics/grounded.ts';
import { acceptance, type Acceptance, type SemanticsName } from './semantics/acceptance.ts';
import { circlesOf } from './circles.ts';
import { remainderOf } from './remainder.ts';
import { translation } from './translation.ts';

/**
 * In which coherent positions each node of a framework carries. A position keeps what is grounded, and chooses between rivals and between what attacks each other; in none does
 * anything carry that only supports itself. Where support that isn't settled leads in circles too long for the budget, nothing is settled but what is grounded.
 */
export function* coherence(framework: Framework, semantics: SemanticsName, budget: Budget): Work<Acceptance> {
  const labelling = grounded(framework);
  const known = (node: number) => {
    const label = labelling.of(node);
    return label === 'undecided' ? undefined : label === 'in';
  };
  // Every coherent position keeps what is grounded.
  const { framework: rest, place } = remainderOf(framework, labelling);
  let copies = 0;
  for (const { nodes, rounds } of circlesOf(rest).all) copies += nodes.length * (rounds - 1);
  if (copies > budget.left)
    return { exists: semantics === 'stable' ? undefined : true, inSome: known, inEvery: known };
  const { exists, inSome, inEvery } = yield* acceptance(translation(rest, 'cut'), semantics, budget);
  // Where there is no position, nothing is in one.
  const unless = (settled: boolean | undefined) =>
    settled === true && exists !== true ? (exists === false ? false : undefined) : settled;
  return {
    exists,
    inSome: (node) => (place[node] === -1 ? unless(known(node)) : inSome(place[node]!)),
    inEvery: (node) => (place[node] === -1 ? unless(known(node)) : inEvery(place[node]!)),
  };
}
