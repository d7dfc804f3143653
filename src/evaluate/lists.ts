/** A list of nodes for each node, packed: that of `node` is `items` from `starts[node]` to before `starts[node + 1]`. Not to be written to. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The list of a node. */
export const listOf = ({ starts, items }: Lists, node: number): Int32Array =>
  items.subarray(starts[node], starts[node + 1]);

export const countOf = ({ starts }: Lists, node: number): number => starts[node + 1]! - starts[node]!;

/** Does something for each item of a node's list. */
export function each({ starts, items }: Lists, node: number, does: (item: number) => void): void {
  for (let at = starts[node]!; at < starts[node + 1]!; at += 1) does(items[at]!);
}

/** Packs pairs of a node and an item of its list, in their order, for nodes 0 to `size` − 1. */
export function packed(size: number, nodes: ArrayLike<number>, items: ArrayLike<number>): Lists {
  const starts = new Int32Array(size + 1);
  for (let at = 0; at < nodes.length; at += 1) starts[nodes[at]! + 1]! += 1;
  for (let node = 0; node < size; node += 1) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const all = new Int32Array(items.length);
  for (let at = 0; at < nodes.length; at += 1) all[next[nodes[at]!]!++] = items[at]!;
  return { starts, items: all };
}

const known = new WeakMap<Lists, Lists>();

/** For each node, those whose list it is in. Kept with the lists, so that a framework is cheap to label again. */
export function reversed(lists: Lists): Lists {
  const before = known.get(lists);
  if (before) return before;
  const { starts, items } = lists;
  const size = starts.length - 1;
  const owners = new Int32Array(items.length);
  for (let node = 0, at = 0; node < size; node += 1)
    for (const end = starts[node + 1]!; at < end; at += 1) owners[at] = node;
  const turned = packed(size, items, owners);
  known.set(lists, turned);
  return turned;
}

/** All nodes, in their order. */
export function everyNode(size: number): Int32Array {
  const nodes = new Int32Array(size);
  for (let node = 0; node < size; node += 1) nodes[node] = node;
  return nodes;
}

/** Lists while they are made. */
export class Pairs {
  #nodes: Int32Array = new Int32Array(16);
  #items: Int32Array = new Int32Array(16);
  #count = 0;

  add(node: number, item: number): void {
    if (this.#count === this.#nodes.length) {
      this.#nodes = twice(this.#nodes);
      this.#items = twice(this.#items);
    }
    this.#nodes[this.#count] = node;
    this.#items[this.#count++] = item;
  }
  packed(size: number): Lists {
    return packed(size, this.#nodes.subarray(0, this.#count), this.#items.subarray(0, this.#count));
  }
}

function twice(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
