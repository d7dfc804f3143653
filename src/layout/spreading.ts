/**
 * The even spreading of small subtrees that stand between two that touch further down: which sibling is seen at which
 * depth from the right, and the moves that are still to be added up.
 */
export interface Spreading {
  /** Number of entries in use of `low` and `sibling`: from the bottom the deepest and leftmost, on top the last placed. */
  top: number;
  readonly low: Float64Array;
  readonly sibling: Int32Array;
  /** Moves to add up, by card: the step that begins at a sibling, and what is taken back at the end. */
  readonly step: Float64Array;
  readonly back: Float64Array;
}

/** A spreading for rows of at most `longest` siblings out of `count` cards. */
export function spreadingOf(count: number, longest: number): Spreading {
  return {
    top: 0,
    low: new Float64Array(longest),
    sibling: new Int32Array(longest),
    step: new Float64Array(count),
    back: new Float64Array(count),
  };
}

/** Notes that a sibling has been placed that reaches down to `low`; it hides those before it that reach no further. */
export function push(spreading: Spreading, sibling: number, low: number): void {
  let top = spreading.top;
  while (top > 0 && spreading.low[top - 1]! <= low) top--;
  spreading.low[top] = low;
  spreading.sibling[top] = sibling;
  spreading.top = top + 1;
}

/** Has the siblings between `left` and `right` share the `distance` by which `right` has to move away from `left`. */
export function spread(spreading: Spreading, left: number, right: number, distance: number): void {
  const share = distance / (right - left);
  spreading.step[left + 1]! += share;
  spreading.step[right]! -= share;
  spreading.back[right]! -= distance - share;
}

/** Adds the noted moves to the places of the siblings `from` … `to` − 1, and forgets them. */
export function settle(spreading: Spreading, across: Float64Array, from: number, to: number): void {
  const { step, back } = spreading;
  let steps = 0;
  let moved = 0;
  for (let child = from; child < to; child++) {
    steps += step[child]!;
    moved += steps + back[child]!;
    across[child]! += moved;
    step[child] = 0;
    back[child] = 0;
  }
}
