import type { Id } from '../../model/index.ts';
import { namesOf } from '../nodes.ts';
import type { Weighing } from '../standing.ts';
import { leastSets, usualEffort, type Effort, type LeastSets } from './leastSets.ts';
import type { Clause } from './clause.ts';

/** What to search for, and how long. */
export interface SearchOptions extends Partial<Effort> {
  /** Of what the sets are to be made: statements and steps; usual ones where it isn't given. The thesis itself never is among them. */
  readonly candidates?: Iterable<Id>;
  /** Whether steps are among the usual candidates, too. */
  readonly steps?: boolean;
}

/** The nodes to choose from. */
export function candidatesFor(
  { framework: { nodeOf, size, statements, idsOf, supposed } }: Weighing,
  thesis: number,
  { candidates, steps = false }: SearchOptions,
  isUsual: (node: number) => boolean,
): ReadonlySet<number> {
  const chosen = new Set<number>();
  const offer = (node: number | undefined) => {
    if (node !== undefined && node !== thesis && supposed.get(node) !== 'denied') chosen.add(node);
  };
  if (candidates) for (const id of candidates) offer(nodeOf.get(id));
  else
    for (let node = 0; node < (steps ? size : statements); node += 1)
      if (idsOf[node]!.length > 0 && isUsual(node)) offer(node);
  return chosen;
}

/** The smallest sets, each member by its first id. */
export function* leastIdSets(
  { framework }: Weighing,
  refute: (denied: ReadonlySet<number>) => Clause | undefined,
  { sets, weighings, branches }: SearchOptions,
): Generator<LeastSets<Id>, LeastSets<Id>> {
  const search = leastSets(refute, {
    sets: sets ?? usualEffort.sets,
    weighings: weighings ?? usualEffort.weighings,
    branches: branches ?? usualEffort.branches,
  });
  const named = (state: LeastSets<number>): LeastSets<Id> => ({
    ...state,
    sets: state.sets.map((set) => set.map((node) => namesOf(framework, node)[0]!)),
  });
  for (;;) {
    const { done, value } = search.next();
    if (done) return named(value);
    yield named(value);
  }
}
