import { NONE, type Clauses } from './clauses.ts';
import { opposite, variableOf, type Literal } from './literal.ts';
import type { Trail } from './trail.ts';

/** What a conflict teaches. */
export interface Lesson {
  /** The clause: the literal that it forces first, then one of the highest of the other levels. */
  readonly literals: readonly Literal[];
  /** The level to go back to, at which it forces its first literal. */
  readonly backTo: number;
}

/**
 * Learns from a conflict above level 0: goes back from it until a single assignment of the last level is left that makes it unavoidable (the first unique implication
 * point: Marques-Silva and Sakallah's GRASP, 1996; Zhang, Madigan, Moskewicz and Malik, 2001), then leaves out what the rest implies (Sörensson and Biere, 2009, locally).
 */
export function learn(
  conflict: number,
  trail: Trail,
  { literals, starts }: Clauses,
  met: (clause: number, variable: number) => void,
): Lesson {
  const { level, reason, order, depth, mark } = trail;
  const seen: number[] = [];
  const lesson: Literal[] = [0];
  let open = 0;
  let at = trail.length - 1;
  let why = conflict;
  for (;;) {
    for (let place = starts[why]!; place < starts[why + 1]!; place += 1) {
      const literal = literals[place]!;
      const variable = variableOf(literal);
      if (mark[variable] === 1 || level[variable] === 0) continue;
      mark[variable] = 1;
      seen.push(variable);
      met(why, variable);
      if (level[variable] === depth) open += 1;
      else lesson.push(literal);
    }
    while (mark[variableOf(order[at]!)] === 0) at -= 1;
    const last = order[at]!;
    at -= 1;
    open -= 1;
    if (open === 0) {
      lesson[0] = opposite(last);
      break;
    }
    // What was forced at this level has a reason: only its decision hasn't, and that is met last.
    why = reason[variableOf(last)]!;
  }
  const isImplied = (literal: Literal): boolean => {
    const by = reason[variableOf(literal)]!;
    if (by === NONE) return false;
    for (let place = starts[by]!; place < starts[by + 1]!; place += 1) {
      const variable = variableOf(literals[place]!);
      if (mark[variable] === 0 && level[variable] !== 0) return false;
    }
    return true;
  };
  const kept = lesson.filter((literal, place) => place === 0 || !isImplied(literal));
  for (const variable of seen) mark[variable] = 0;
  if (kept.length === 1) return { literals: kept, backTo: 0 };
  let highest = 1;
  for (let place = 2; place < kept.length; place += 1)
    if (level[variableOf(kept[place]!)]! > level[variableOf(kept[highest]!)]!) highest = place;
  [kept[1], kept[highest]] = [kept[highest]!, kept[1]!];
  return { literals: kept, backTo: level[variableOf(kept[1])]! };
}
