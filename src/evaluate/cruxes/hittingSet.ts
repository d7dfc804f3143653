import { isMet, type Clause } from './clause.ts';

/**
 * A smallest set that meets all clauses, of at most `most` members; undefined where there is none. A search by branch and bound, and exact: branches on the members of an unmet
 * clause (each without those before it), cuts off where unmet clauses that share no member are too many, and leaves out a member that another one can stand in for
 * (Reiter, 1987; Davies and Bacchus, 2011). No set is known to be smaller than `least`: one of that size ends it. Yields at every branch, so that it can be given up.
 */
export function* smallestHittingSet(
  clauses: readonly Clause[],
  least: number,
  most: number,
): Generator<undefined, readonly number[] | undefined> {
  let best: readonly number[] | undefined;
  let bound = most + 1;
  const [helps, harms] = [clausesBy(clauses, 'some'), clausesBy(clauses, 'unless')];
  const denied = new Set<number>();
  const spared = new Set<number>();

  /** Whether whatever meets clauses with `other` would meet them with `one` in its stead. */
  const standsFor = (one: number, other: number): boolean => {
    const [more, less] = [helps.get(one)!, helps.get(other)!];
    const [risks, allowed] = [harms.get(one) ?? none, harms.get(other) ?? none];
    for (const at of risks) if (!allowed.has(at)) return false;
    for (const at of less)
      if (!more.has(at) && !clauses[at]!.some.some((node) => denied.has(node))) return false;
    return true;
  };

  function* search(): Generator<undefined, void> {
    yield undefined;
    if (denied.size >= bound) return;
    const unmet = clauses.filter((clause) => !isMet(clause, denied));
    if (unmet.length === 0) {
      [best, bound] = [[...denied], denied.size];
      return;
    }
    const choices = unmet
      .map(({ some }) => some.filter((node) => !spared.has(node)))
      .sort((a, b) => a.length - b.length);
    if (denied.size + apart(choices) >= bound) return;
    const count = new Map<number, number>();
    for (const choice of choices) for (const node of choice) count.set(node, (count.get(node) ?? 0) + 1);
    const branches = choices[0]!.toSorted((a, b) => count.get(b)! - count.get(a)!);
    const tried: number[] = [];
    for (const node of branches) {
      if (tried.some((other) => standsFor(other, node))) continue;
      denied.add(node);
      yield* search();
      denied.delete(node);
      if (bound <= least) break;
      spared.add(node);
      tried.push(node);
    }
    for (const node of tried) spared.delete(node);
  }
  yield* search();
  return best;
}

const none: ReadonlySet<number> = new Set();

/** The places of the clauses in which each node is. */
function clausesBy(clauses: readonly Clause[], side: keyof Clause): ReadonlyMap<number, ReadonlySet<number>> {
  const by = new Map<number, Set<number>>();
  for (const [at, clause] of clauses.entries())
    for (const node of clause[side]) {
      const of = by.get(node) ?? new Set();
      by.set(node, of.add(at));
    }
  return by;
}

/** At least how many members it takes: a number of choices that share none, the narrowest first. Infinity where one has none left. */
function apart(choices: readonly (readonly number[])[]): number {
  const met = new Set<number>();
  let count = 0;
  for (const choice of choices) {
    if (choice.length === 0) return Infinity;
    if (choice.some((node) => met.has(node))) continue;
    for (const node of choice) met.add(node);
    count += 1;
  }
  return count;
}
