import type { Clause } from './clause.ts';
import { opposite, type Literal } from './literal.ts';
import type { Trail } from './trail.ts';

/**
 * Each clause watched by two of its literals: nothing has to be done for it until one of them fails (Moskewicz, Madigan, Zhao, Zhang and Malik's Chaff, 2001). Taking
 * assignments back costs nothing.
 */
export class Watches {
  /** By literal: the clauses that watch it. */
  readonly #of: Clause[][] = [];

  addVariable(): void {
    this.#of.push([], []);
  }
  /** Watches a clause of two literals or more by its first two. */
  watch(clause: Clause): void {
    this.#of[clause.literals[0]!]!.push(clause);
    this.#of[clause.literals[1]!]!.push(clause);
  }

  /** Draws all consequences of what is assigned. Returns a clause none of whose literals can hold, if there is one. */
  propagate(trail: Trail): Clause | undefined {
    while (trail.next < trail.order.length) {
      const conflict = this.#visit(opposite(trail.order[trail.next++]!), trail);
      if (conflict) return conflict;
    }
    return undefined;
  }

  #visit(failed: Literal, trail: Trail): Clause | undefined {
    const { value } = trail;
    const watching = this.#of[failed]!;
    let kept = 0;
    for (let at = 0; at < watching.length; at += 1) {
      const clause = watching[at]!;
      if (clause.isForgotten) continue;
      const { literals } = clause;
      if (literals[0] === failed) {
        literals[0] = literals[1]!;
        literals[1] = failed;
      }
      const other = literals[0]!;
      if (value[other] === 1) {
        watching[kept++] = clause;
        continue;
      }
      let place = 2;
      while (place < literals.length && value[literals[place]!] === -1) place += 1;
      if (place < literals.length) {
        literals[1] = literals[place]!;
        literals[place] = failed;
        this.#of[literals[1]]!.push(clause);
        continue;
      }
      watching[kept++] = clause;
      if (value[other] === 0) {
        trail.assign(other, clause);
        continue;
      }
      for (at += 1; at < watching.length; at += 1) watching[kept++] = watching[at]!;
      watching.length = kept;
      return clause;
    }
    watching.length = kept;
    return undefined;
  }
}
