import { roomFor } from './room.ts';

const DECAY = 0.95;
const MOST = 1e100;

/**
 * Which variable to decide next: the one that had most to do with the conflicts of late, in a heap (VSIDS of Chaff, 2001, with MiniSat's growing increments, 2003).
 * Among equals, which one is settled by what was done before, so that the same questions get the same answers.
 */
export class Activity {
  #variables = 0;
  #of = new Float64Array(8);
  /** The first `#waiting` are in the heap. */
  #heap = new Int32Array(8);
  #waiting = 0;
  /** By variable: its place in the heap, −1 where it isn't in. */
  #place = new Int32Array(8);
  #increment = 1;

  addVariable(): void {
    const variable = this.#variables++;
    this.#of = roomFor(this.#of, this.#variables);
    this.#heap = roomFor(this.#heap, this.#variables);
    this.#place = roomFor(this.#place, this.#variables);
    this.#place[variable] = -1;
    this.offer(variable);
  }
  /** Puts a variable back among those to be decided. */
  offer(variable: number): void {
    if (this.#place[variable] !== -1) return;
    this.#heap[this.#waiting] = variable;
    this.#rise(this.#waiting++);
  }
  /** Takes out the most active variable; undefined when none is left. */
  take(): number | undefined {
    if (this.#waiting === 0) return undefined;
    const first = this.#heap[0]!;
    const last = this.#heap[--this.#waiting]!;
    this.#place[first] = -1;
    if (first !== last) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }
  bump(variable: number): void {
    this.#of[variable]! += this.#increment;
    if (this.#of[variable]! > MOST) this.#rescale();
    const place = this.#place[variable]!;
    if (place !== -1) this.#rise(place);
  }
  decay(): void {
    this.#increment /= DECAY;
  }

  #rescale(): void {
    for (let variable = 0; variable < this.#variables; variable += 1) this.#of[variable]! /= MOST;
    this.#increment /= MOST;
  }
  #rise(from: number): void {
    const variable = this.#heap[from]!;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#of[this.#heap[above]!]! >= this.#of[variable]!) break;
      this.#put(at, this.#heap[above]!);
      at = above;
    }
    this.#put(at, variable);
  }
  #sink(from: number): void {
    const variable = this.#heap[from]!;
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#waiting) break;
      if (below + 1 < this.#waiting && this.#greater(below + 1, below)) below += 1;
      if (this.#of[this.#heap[below]!]! <= this.#of[variable]!) break;
      this.#put(at, this.#heap[below]!);
      at = below;
    }
    this.#put(at, variable);
  }
  #greater(one: number, other: number): boolean {
    return this.#of[this.#heap[one]!]! > this.#of[this.#heap[other]!]!;
  }
  #put(place: number, variable: number): void {
    this.#heap[place] = variable;
    this.#place[variable] = place;
  }
}
