/** After how many milliseconds others are let have their turn, so that Ctrl+C is heard. */
const TURN = 50;

/** A clock in milliseconds, and who wants it to end. */
export interface Patience {
  readonly seconds: number;
  readonly now: () => number;
  readonly stop: AbortSignal;
}

/** How a search ended: with its result, or with the last that it had when time ran out or somebody wanted it to end. */
export type Ended<Result, State> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly last: State | undefined };

/**
 * Goes on with a search until it is done, time runs out or it is to end. `onEnd` is called when time runs out, for a search that has to be told; it then goes on to its own
 * end if that gives `true`.
 */
export async function inTime<State, Result>(
  search: Generator<State, Result, void>,
  { seconds, now, stop }: Patience,
  onEnd: () => boolean = () => false,
): Promise<Ended<Result, State>> {
  const begin = now();
  let turn = begin;
  let last: State | undefined;
  let goesOn = false;
  for (;;) {
    const step = search.next();
    if (step.done) return { done: true, result: step.value };
    last = step.value;
    const time = now();
    if (!goesOn && time - begin >= seconds * 1000) {
      if (!onEnd()) return { done: false, last };
      goesOn = true;
    }
    if (time - turn >= TURN) {
      await new Promise((next) => setImmediate(next));
      turn = now();
    }
    if (stop.aborted) return { done: false, last };
  }
}
