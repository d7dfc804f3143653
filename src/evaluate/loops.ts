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
  /** By node on the path: which of its lists is gone through, and the place in that. */
  const list = new Uint8Array(size);
  const place = new Int32Array(size);
  const found: number[][] = [];
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;

  function begin(node: number): void {
    index[node] = low[node] = count++;
    open.push(node);
    path.push(node);
    place[node] = all[0]!.starts[node]!;
  }
  function next(node: number): number | undefined {
    for (;;) {
      const { starts, items } = all[list[node]!]!;
      const end = starts[node + 1]!;
      for (let at = place[node]!; at < end; at += 1)
        if (asked(items[at]!)) {
          place[node] = at + 1;
          return items[at]!;
        }
      list[node]! += 1;
      const following = all[list[node]!];
      if (!following) return undefined;
      place[node] = following.starts[node]!;
    }
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

  for (let root = 0; root < size; root += 1) {
    if (index[root] !== -1 || !asked(root)) continue;
    begin(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const item = next(node);
      if (item === undefined) {
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) low[above] = Math.min(low[above]!, low[node]!);
        if (low[node] === index[node]) close(node);
      } else if (index[item] === -1) begin(item);
      else if (within[item] === -1) low[node] = Math.min(low[node]!, index[item]!);
    }
  }
  return { found, within };
}
