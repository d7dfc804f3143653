import type { Clause } from './clause.ts';
import { opposite, variableOf, type Literal } from './literal.ts';
import type { Trail } from './trail.ts';

/** What a conflict teaches. */
export interface Lesson {
  /** The clause: the literal that it forces first, then one of the highest of the other levels. */
  readonly literals: Literal[];
  /** The level to go back to, at which it forces its first literal. */
  readonly backTo: number;
}

/**
 * Learns from a conflict above level 0: goes back from it until a single assignment of the last level is left that makes it unavoidable (the first unique implication
 * point: Marques-Silva and Sakallah's GRASP, 1996; Zhang, Madigan, Moskewicz and Malik, 2001), then leaves out what the rest implies (Sörensson and Biere, 2009, locally).
 */
export function learn(
  conflict: Clause,
  trail: Trail,
  met: (clause: Clause, variable: number) => void,
): Lesson {
  const { level, reason, order, depth } = trail;
  const seen = new Set<number>();
  const literals: Literal[] = [0];
  let open = 0;
  let at = order.length - 1;
  let why = conflict;
  for (;;) {
    for (const literal of why.literals) {
      const variable = variableOf(literal);
      if (seen.has(variable) || level[variable] === 0) continue;
      seen.add(variable);
      met(why, variable);
      if (level[variable] === depth) open += 1;
      else literals.push(literal);
    }
    while (!seen.has(variableOf(order[at]!))) at -= 1;
    const last = order[at]!;
    at -= 1;
    open -= 1;
    if (open === 0) {
      literals[0] = opposite(last);
      break;
    }
    // What was forced at this level has a reason: only its decision hasn't, and that is met last.
    why = reason[variableOf(last)]!;
  }
  const isImplied = (literal: Literal) =>
    reason[variableOf(literal)]?.literals.every(
      (other) => seen.has(variableOf(other)) || level[variableOf(other)] === 0,
    ) ?? false;
  const kept = literals.filter((literal, place) => place === 0 || !isImplied(literal));
  let highest = 1;
  for (let place = 2; place < kept.length; place += 1)
    if (level[variableOf(kept[place]!)]! > level[variableOf(kept[highest]!)]!) highest = place;
  if (kept.length === 1) return { literals: kept, backTo: 0 };
  [kept[1], kept[highest]] = [kept[highest]!, kept[1]!];
  return { literals: kept, backTo: level[variableOf(kept[1])]! };
}
