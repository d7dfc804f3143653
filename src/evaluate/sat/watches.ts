import { NONE, type Clauses } from './clauses.ts';
import { opposite, type Literal } from './literal.ts';
import type { Trail } from './trail.ts';

/**
 * Each clause watched by two of its literals: nothing has to be done for it until one of them fails (Moskewicz, Madigan, Zhao, Zhang and Malik's Chaff, 2001). Taking
 * assignments back costs nothing.
 */
export class Watches {
  /** By literal: the clauses that watch it, each followed by another of its literals. Where that holds, the clause need not be looked at (Sörensson and Eén's MiniSat 2.1, 2008). */
  readonly #of: number[][] = [];

  addVariable(): void {
    this.#of.push([], []);
  }
  /** Watches a clause by its first two literals. */
  watch(clause: number, { literals, starts }: Clauses): void {
    const start = starts[clause]!;
    const [first, second] = [literals[start]!, literals[start + 1]!];
    this.#of[first]!.push(clause, second);
    this.#of[second]!.push(clause, first);
  }
  /** Watches all clauses anew, once they are numbered otherwise. */
  renew(clauses: Clauses): void {
    for (const watching of this.#of) watching.length = 0;
    for (let clause = 0; clause < clauses.count; clause += 1) this.watch(clause, clauses);
  }

  /** Draws all consequences of what is assigned. Returns a clause none of whose literals can hold, or `NONE`. */
  propagate(trail: Trail, clauses: Clauses): number {
    while (trail.next < trail.length) {
      const conflict = this.#visit(opposite(trail.order[trail.next++]!), trail, clauses);
      if (conflict !== NONE) return conflict;
    }
    return NONE;
  }

  #visit(failed: Literal, trail: Trail, { literals, starts }: Clauses): number {
    const { value } = trail;
    const watching = this.#of[failed]!;
    const end = watching.length;
    let conflict = NONE;
    let kept = 0;
    for (let at = 0; at < end; at += 2) {
      const clause = watching[at]!;
      const known = watching[at + 1]!;
      watching[kept++] = clause;
      watching[kept++] = known;
      if (conflict !== NONE || value[known] === 1) continue;
      const start = starts[clause]!;
      if (literals[start] === failed) {
        literals[start] = literals[start + 1]!;
        literals[start + 1] = failed;
      }
      const other = literals[start]!;
      watching[kept - 1] = other;
      if (value[other] === 1) continue;
      let place = start + 2;
      const after = starts[clause + 1]!;
      while (place < after && value[literals[place]!] === -1) place += 1;
      if (place < after) {
        const watched = literals[place]!;
        literals[start + 1] = watched;
        literals[place] = failed;
        this.#of[watched]!.push(clause, other);
        kept -= 2;
      } else if (value[other] === 0) trail.assign(other, clause);
      else conflict = clause;
    }
    watching.length = kept;
    return conflict;
  }
}
