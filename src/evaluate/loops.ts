import type { Lists } from './lists.ts';

/** The nodes that hang on each other, set by set: what a set depends on comes before it. */
export interface Loops {
  readonly found: readonly (readonly number[])[];
  /** The place in `found` of each node's set; −1 for those not looked at. */
  readonly within: Int32Array;
}

/**
 * The strongly connected sets of the nodes that are asked for, by what they depend on: what is in any of their lists (Tarjan, 1972). Linear; no recursion.
 */
export function loops(size: number, all: readonly Lists[], asked: (node: number) => boolean): Loops {
  const within = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const found: number[][] = [];
  const open: number[] = [];
  let count = 0;
  for (let root = 0; root < size; root += 1) {
    if (index[root] !== -1 || !asked(root)) continue;
    const path = [begin(root)];
    while (path.length > 0) {
      const step = path.at(-1)!;
      const next = step.next();
      if (next === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above) low[above.node] = Math.min(low[above.node]!, low[step.node]!);
        if (low[step.node] === index[step.node]) close(step.node);
      } else if (index[next] === -1) path.push(begin(next));
      else if (within[next] === -1) low[step.node] = Math.min(low[step.node]!, index[next]!);
    }
  }
  return { found, within };

  function begin(node: number) {
    index[node] = low[node] = count++;
    open.push(node);
    let list = 0;
    let at = all[0]!.starts[node]!;
    return {
      node,
      next(): number | undefined {
        for (;;) {
          const { starts, items } = all[list]!;
          while (at < starts[node + 1]!) {
            const item = items[at++]!;
            if (asked(item)) return item;
          }
          list += 1;
          if (list === all.length) return undefined;
          at = all[list]!.starts[node]!;
        }
      },
    };
  }
  function close(node: number): void {
    const set: number[] = [];
    for (let member = -1; member !== node;) {
      member = open.pop()!;
      within[member] = found.length;
      set.push(member);
    }
    found.push(set);
  }
}
