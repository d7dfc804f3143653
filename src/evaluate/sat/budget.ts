/** How many assignments are made between two stops: some tens of milliseconds. */
const BREATH = 50_000;

/**
 * How much work may still be done, in assignments made while searching: the same on every machine, unlike time. It is spent by whoever it is handed to, and what is asked
 * after that isn't settled.
 */
export class Budget {
  #left: number;
  #breath = BREATH;

  constructor(assignments: number) {
    this.#left = assignments;
  }
  get left(): number {
    return Math.max(0, this.#left);
  }
  get isSpent(): boolean {
    return this.#left <= 0;
  }
  spend(assignments: number): void {
    this.#left -= assignments;
    this.#breath -= assignments;
  }
  /** Whether it is time to stop for a moment, over all questions that share the budget. */
  takesBreath(): boolean {
    if (this.#breath > 0) return false;
    this.#breath += BREATH;
    return true;
  }
}

/** Work that stops now and then, and says how much of its budget is left. Whoever doesn't go on with it has cancelled it. */
export type Work<Result> = Generator<number, Result, void>;

/** Does work to its end. */
export function done<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
