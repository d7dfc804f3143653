/**
 * The shortest way from a node back to itself, the node first; undefined where there is none. Where `isMarked` is given, it has a marked link on it, and there is none either
 * where the shortest such way meets a node twice: then it is the loop of another node, next to this one.
 */
export function shortestLoop(
  node: number,
  next: (node: number) => Iterable<number>,
  isMarked?: (from: number, to: number) => boolean,
): readonly number[] | undefined {
  /** Twice a node, one more after a marked link, and from where it was reached. */
  const from = new Map<number, number>();
  const begin = node * 2 + (isMarked ? 0 : 1);
  const queue = [begin];
  for (const state of queue) {
    const at = state >> 1;
    for (const to of next(at)) {
      const reached = to * 2 + ((state & 1) === 1 || isMarked?.(at, to) ? 1 : 0);
      if (to === node && (reached & 1) === 1) return wayTo(state);
      if (reached === begin || from.has(reached)) continue;
      from.set(reached, state);
      queue.push(reached);
    }
  }
  return undefined;

  function wayTo(last: number): readonly number[] | undefined {
    const way: number[] = [];
    for (let state: number | undefined = last; state !== undefined; state = from.get(state))
      way.unshift(state >> 1);
    return new Set(way).size === way.length ? way : undefined;
  }
}
