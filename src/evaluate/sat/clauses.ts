import { variableOf, type Literal } from './literal.ts';
import { roomFor } from './room.ts';

/** Stands for no clause. */
export const NONE = -1;

/** With fewer literals than that, a clause is never forgotten. */
const SHORT = 3;

/**
 * Clauses, packed and numbered from 0: one of the literals of each has to hold. Those of clause `n` are `literals[starts[n]]` to before `starts[n + 1]`. The first two are watched; where
 * it forced a literal, that is the first.
 */
export class Clauses {
  literals = new Int32Array(64);
  starts = new Int32Array(16);
  count = 0;
  /** By clause: how much it had to do with the conflicts of late. Infinity where it was given: such are never forgotten. */
  readonly #activity: number[] = [];
  #increment = 1;
  #learnt = 0;

  /** How many were learnt from conflicts. */
  get learnt(): number {
    return this.#learnt;
  }
  /** Adds one of two literals or more. */
  add(literals: readonly Literal[], isLearnt: boolean): number {
    const clause = this.count++;
    const start = this.starts[clause]!;
    const end = start + literals.length;
    this.literals = roomFor(this.literals, end);
    this.starts = roomFor(this.starts, clause + 2);
    this.literals.set(literals, start);
    this.starts[clause + 1] = end;
    this.#activity.push(isLearnt ? this.#increment : Infinity);
    if (isLearnt) this.#learnt += 1;
    return clause;
  }
  /** The highest of the levels of its variables. */
  highestLevel(clause: number, level: Int32Array): number {
    let highest = 0;
    for (let place = this.starts[clause]!; place < this.starts[clause + 1]!; place += 1)
      highest = Math.max(highest, level[variableOf(this.literals[place]!)]!);
    return highest;
  }
  bump(clause: number): void {
    const activity = this.#activity[clause]!;
    if (activity === Infinity) return;
    this.#activity[clause] = activity + this.#increment;
    if (activity < 1e100) return;
    for (const [one, of] of this.#activity.entries()) this.#activity[one] = of / 1e100;
    this.#increment /= 1e100;
  }
  decay(factor: number): void {
    this.#increment /= factor;
  }
  /** Forgets the half of what was learnt that was of least use, but for what is short. Those that are left are numbered anew. */
  forget(): void {
    const activities = this.#activity.filter((activity) => activity < Infinity).sort((a, b) => b - a);
    const least = activities[activities.length >> 1] ?? 0;
    const { literals, starts, count } = this;
    this.count = 0;
    this.#learnt = 0;
    let end = 0;
    for (let clause = 0; clause < count; clause += 1) {
      const [from, to] = [starts[clause]!, starts[clause + 1]!];
      const activity = this.#activity[clause]!;
      if (activity < least && to - from >= SHORT) continue;
      this.#activity[this.count] = activity;
      if (activity < Infinity) this.#learnt += 1;
      literals.copyWithin(end, from, to);
      starts[this.count++] = end;
      end += to - from;
    }
    starts[this.count] = end;
    this.#activity.length = this.count;
  }
}
