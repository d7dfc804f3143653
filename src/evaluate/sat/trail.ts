import type { Clause } from './clause.ts';
import { opposite, variableOf, type Literal } from './literal.ts';

/** What is assigned, in the order it came to be, level by level: at each level one decision and what follows from it. Level 0 is what follows from nothing. */
export class Trail {
  /** By literal: 1 where it holds, −1 where its opposite does, 0 where neither is said. */
  readonly value: number[] = [];
  /** By variable, where it is assigned. */
  readonly level: number[] = [];
  readonly reason: (Clause | undefined)[] = [];
  readonly order: Literal[] = [];
  readonly #starts: number[] = [];
  /** The place in `order` from which on consequences have not been drawn. */
  next = 0;

  addVariable(): void {
    this.value.push(0, 0);
    this.level.push(0);
    this.reason.push(undefined);
  }
  get depth(): number {
    return this.#starts.length;
  }
  openLevel(): void {
    this.#starts.push(this.order.length);
  }
  assign(literal: Literal, reason: Clause | undefined): void {
    const variable = variableOf(literal);
    this.value[literal] = 1;
    this.value[opposite(literal)] = -1;
    this.level[variable] = this.depth;
    this.reason[variable] = reason;
    this.order.push(literal);
  }
  /** Takes back all levels above `depth`, the latest first, and says what was taken back. */
  backTo(depth: number, takenBack: (literal: Literal) => void): void {
    if (this.depth <= depth) return;
    const start = this.#starts[depth]!;
    for (let at = this.order.length - 1; at >= start; at -= 1) {
      const literal = this.order[at]!;
      this.value[literal] = 0;
      this.value[opposite(literal)] = 0;
      this.reason[variableOf(literal)] = undefined;
      takenBack(literal);
    }
    this.order.length = start;
    this.#starts.length = depth;
    this.next = start;
  }
}
