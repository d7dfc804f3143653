/** A longest subsequence, in order, whose numbers rise strictly (patience sorting); items come sorted by another number. */
export function longestIncreasing<Item>(
  items: readonly Item[],
  number: (item: Item) => number,
): readonly Item[] {
  const tails: number[] = [];
  const previous: number[] = [];
  items.forEach((item, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (number(items[tails[middle]!]!) < number(item)) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const kept: Item[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.push(items[at]!);
  return kept.reverse();
}
