import { NONE } from './clauses.ts';
import { opposite, variableOf, type Literal } from './literal.ts';
import { roomFor } from './room.ts';

/** What is assigned, in the order it came to be, level by level: at each level one decision and what follows from it. Level 0 is what follows from nothing. */
export class Trail {
  variables = 0;
  /** By literal: 1 where it holds, −1 where its opposite does, 0 where neither is said. */
  value = new Int8Array(16);
  /** By variable, where it is assigned: its level, and the clause that forced it. */
  level = new Int32Array(8);
  reason = new Int32Array(8);
  /** By variable: for whoever goes through clauses; all 0 in between. */
  mark = new Uint8Array(8);
  /** The first `length` are assigned. */
  order = new Int32Array(8);
  length = 0;
  /** The place in `order` from which on consequences have not been drawn. */
  next = 0;
  readonly #starts: number[] = [];

  addVariable(): number {
    const variable = this.variables++;
    this.value = roomFor(this.value, 2 * this.variables);
    this.level = roomFor(this.level, this.variables);
    this.reason = roomFor(this.reason, this.variables);
    this.mark = roomFor(this.mark, this.variables);
    this.order = roomFor(this.order, this.variables);
    this.reason[variable] = NONE;
    return variable;
  }
  get depth(): number {
    return this.#starts.length;
  }
  openLevel(): void {
    this.#starts.push(this.length);
  }
  assign(literal: Literal, reason: number): void {
    const variable = variableOf(literal);
    this.value[literal] = 1;
    this.value[opposite(literal)] = -1;
    this.level[variable] = this.depth;
    this.reason[variable] = reason;
    this.order[this.length++] = literal;
  }
  /** Assigns a literal that holds whatever else does: as if at level 0, though it is taken back with the last level, and has to be assigned again. */
  assignCertain(literal: Literal): void {
    if (this.value[literal] === 0) this.assign(literal, NONE);
    this.level[variableOf(literal)] = 0;
  }
  /** Takes back all levels above `depth`, the latest first, and says what was taken back. */
  backTo(depth: number, takenBack: (literal: Literal) => void): void {
    if (this.depth <= depth) return;
    const start = this.#starts[depth]!;
    for (let at = this.length - 1; at >= start; at -= 1) {
      const literal = this.order[at]!;
      this.value[literal] = 0;
      this.value[opposite(literal)] = 0;
      takenBack(literal);
    }
    this.length = start;
    this.#starts.length = depth;
    this.next = start;
  }
}
