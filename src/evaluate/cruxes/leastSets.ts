import type { Clause } from './clause.ts';
import { smallestHittingSet } from './hittingSet.ts';

/** How far a search for the smallest sets has come. */
export interface LeastSets<Member> {
  /** The smallest sets found, all of one size. None where there can be none, or none was found yet. */
  readonly sets: readonly (readonly Member[])[];
  /** No successful set has fewer members; Infinity where there is none. */
  readonly least: number;
  /** Whether these are of the smallest size, or there is none: proven. */
  readonly complete: boolean;
  /** Whether there are no others of that size. */
  readonly all: boolean;
}

/** How long and how far to search. */
export interface Effort {
  /** How many sets to look for. */
  readonly sets: number;
  /** How many times to weigh the map. */
  readonly weighings: number;
  /** How many branches to look into. */
  readonly branches: number;
}

export const usualEffort: Effort = { sets: 12, weighings: 2000, branches: 200_000 };

/** After how many branches to yield. */
const PAUSE = 500;

/**
 * The smallest sets that succeed, by implicit hitting sets (Moreno-Centeno and Karp, 2013): a smallest set that meets all clauses known so far is tried; either it succeeds, and
 * is as small as can be, or `refute` gives a clause that it fails and that every successful set meets. Begins with a set that is found greedily, so that there soon is one.
 * Yields how far it has come after each weighing and now and then between. Out of effort, it says what it has and that it isn't complete.
 */
export function* leastSets(
  refute: (denied: ReadonlySet<number>) => Clause | undefined,
  effort: Effort = usualEffort,
): Generator<LeastSets<number>, LeastSets<number>> {
  const clauses: Clause[] = [];
  let [sets, least, complete, all]: [number[][], number, boolean, boolean] = [[], 0, false, false];
  let { weighings, branches } = effort;
  const state = (): LeastSets<number> => ({ sets: [...sets], least, complete, all });
  /** Whether a set succeeds; learns where not. */
  const isRefuted = (denied: Iterable<number>): boolean => {
    weighings -= 1;
    const clause = refute(new Set(denied));
    if (clause) clauses.push(clause);
    return clause !== undefined;
  };

  const greedy = new Set<number>();
  let succeeds = false;
  while (weighings > 0) {
    succeeds = !isRefuted(greedy);
    if (succeeds) break;
    const choice = mostMet(clauses);
    if (choice === undefined) break;
    greedy.add(choice);
    yield state();
  }
  if (succeeds) {
    sets = [[...greedy]];
    for (const one of [...greedy]) {
      if (weighings <= 0) break;
      const fewer = [...greedy].filter((other) => other !== one);
      if (!isRefuted(fewer)) {
        greedy.delete(one);
        sets = [fewer];
      }
      yield state();
    }
  }

  const most = () => sets[0]?.length ?? Infinity;
  const found: number[][] = [];
  for (;;) {
    const search = smallestHittingSet(clauses, least, most());
    let step = search.next();
    for (; !step.done && branches > 0; step = search.next()) {
      branches -= 1;
      if (branches % PAUSE === 0) yield state();
    }
    if (!step.done || weighings <= 0) return state();
    const next = step.value && [...step.value];
    if (!next) {
      // Nothing meets the clauses but what was found before.
      [complete, all] = [true, true];
      if (found.length === 0) least = Infinity;
      return state();
    }
    least = next.length;
    if (!isRefuted(next)) {
      found.push(next);
      [sets, complete] = [[...found], true];
      clauses.push({ some: [], unless: next });
    } else if (most() === least) complete = true;
    yield state();
    if (found.length >= effort.sets) return state();
  }
}

/** Of the last clause, the member that is in most. */
function mostMet(clauses: readonly Clause[]): number | undefined {
  const count = new Map(clauses.at(-1)!.some.map((node) => [node, 0]));
  for (const { some } of clauses)
    for (const node of some) if (count.has(node)) count.set(node, count.get(node)! + 1);
  let choice: number | undefined;
  for (const [node, times] of count) if (choice === undefined || times > count.get(choice)!) choice = node;
  return choice;
}
