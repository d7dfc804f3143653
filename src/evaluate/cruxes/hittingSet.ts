import { clausesBy, standsFor, type Clause } from './clause.ts';
import { narrowed } from './narrowed.ts';

/**
 * A smallest set that meets all clauses, of at most `most` members; undefined where there is none. A search by branch and bound, and exact: leaves out members that others can stand in
 * for, branches on the members of an unmet clause (each without those before it), and cuts off where unmet clauses that share no member are too many
 * (Reiter, 1987; Davies and Bacchus, 2011). No set is known to be smaller than `least`: one of that size ends it. Yields at every branch, so that it can be given up.
 */
export function* smallestHittingSet(
  all: readonly Clause[],
  least: number,
  most: number,
): Generator<undefined, readonly number[] | undefined> {
  const clauses = narrowed(all);
  let best: readonly number[] | undefined;
  let bound = most + 1;
  const by = clausesBy(clauses);
  /** By clause: how many of `some` and of `unless` are denied. */
  const [met, risked] = [new Int32Array(clauses.length), new Int32Array(clauses.length)];
  const denied: number[] = [];
  const spared = new Set<number>();

  const count = (node: number, one: 1 | -1) => {
    for (const at of by.some(node)) met[at]! += one;
    for (const at of by.unless(node)) risked[at]! += one;
  };
  const isHit = (at: number) => met[at]! > 0;
  const isMet = (at: number) => isHit(at) || risked[at]! < clauses[at]!.unless.length;

  function* search(): Generator<undefined, void> {
    yield undefined;
    if (denied.length >= bound) return;
    const choices: (readonly number[])[] = [];
    for (const [at, { some }] of clauses.entries())
      if (!isMet(at)) choices.push(some.filter((node) => !spared.has(node)));
    if (choices.length === 0) {
      [best, bound] = [[...denied], denied.length];
      return;
    }
    choices.sort((a, b) => a.length - b.length);
    if (denied.length + apart(choices) >= bound) return;
    const times = new Map<number, number>();
    for (const choice of choices) for (const node of choice) times.set(node, (times.get(node) ?? 0) + 1);
    const branches = choices[0]!.toSorted((a, b) => times.get(b)! - times.get(a)!);
    const tried: number[] = [];
    for (const node of branches) {
      if (tried.some((other) => standsFor(by, other, node, isHit))) continue;
      denied.push(node);
      count(node, 1);
      yield* search();
      denied.pop();
      count(node, -1);
      if (bound <= least) break;
      spared.add(node);
      tried.push(node);
    }
    for (const node of tried) spared.delete(node);
  }
  yield* search();
  return best;
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
