/** What a set of players is worth, given those that are not in it. */
export type Worth = (gone: Iterable<number>) => number;

/** After how many sets to yield. A set takes long only where loops hardly come to rest. */
const PAUSE = 16;

/**
 * What each player adds on average over all orders in which they could come (Shapley, 1953), by way of all sets of players. Yields now and then which share of the sets is
 * done, so that it can be left.
 */
export function* exactShapley(
  players: readonly number[],
  worth: Worth,
): Generator<number, ReadonlyMap<number, number>> {
  const worths = new Float64Array(2 ** players.length);
  for (let set = 0; set < worths.length; set += 1) {
    worths[set] = worth(players.filter((_, place) => (set & (1 << place)) === 0));
    if (set % PAUSE === PAUSE - 1) yield set / worths.length;
  }
  const weights = players.map((_, size) => 1 / (players.length * binomial(players.length - 1, size)));
  return new Map(
    players.map((player, place) => {
      let value = 0;
      for (let set = 0; set < worths.length; set += 1) {
        if ((set & (1 << place)) !== 0) continue;
        value += weights[ones(set)]! * (worths[set | (1 << place)]! - worths[set]!);
      }
      return [player, value];
    }),
  );
}

/** What players add on average, estimated. */
export interface Sampled {
  /** By player: what it adds, and the standard error of that; Infinity before there are two samples. */
  readonly of: ReadonlyMap<number, { readonly value: number; readonly error: number }>;
  readonly samples: number;
}

/**
 * The same, estimated from random orders (Castro, Gómez and Tejada, 2009). Each sample is an order and its reverse, which vary less together than two orders by themselves
 * (Mitchell, Cooper, Frank and Holmes, 2022). Yields the estimate so far now and then, and after each.
 */
export function* sampledShapley(
  players: readonly number[],
  worth: Worth,
  random: () => number,
  samples: number,
): Generator<Sampled, Sampled> {
  const place = new Map(players.map((player, at) => [player, at]));
  const mean = new Float64Array(players.length);
  const squares = new Float64Array(players.length);
  const nobody = worth(players);
  const everybody = worth([]);
  const estimate = (count: number): Sampled => ({
    of: new Map(
      players.map((player, at) => [
        player,
        {
          value: mean[at]!,
          error: count < 2 ? Infinity : Math.sqrt(squares[at]! / (count - 1) / count),
        },
      ]),
    ),
    samples: count,
  });
  for (let count = 1; count <= samples; count += 1) {
    const added = new Float64Array(players.length);
    const order = shuffled(players, random);
    for (const way of [order, order.toReversed()]) {
      const gone = new Set(players);
      let before = nobody;
      for (const player of way) {
        gone.delete(player);
        if (gone.size % PAUSE === PAUSE - 1) yield estimate(count - 1);
        const after = gone.size === 0 ? everybody : worth(gone);
        added[place.get(player)!]! += (after - before) / 2;
        before = after;
      }
    }
    // Mean and squares as they come (Welford, 1962).
    for (const [at, value] of added.entries()) {
      const change = value - mean[at]!;
      mean[at]! += change / count;
      squares[at]! += change * (value - mean[at]!);
    }
    yield estimate(count);
  }
  return estimate(samples);
}

/** All in a random order (Fisher and Yates). */
function shuffled(players: readonly number[], random: () => number): readonly number[] {
  const order = [...players];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

function binomial(of: number, some: number): number {
  let ways = 1;
  for (let one = 1; one <= some; one += 1) ways = (ways * (of - some + one)) / one;
  return ways;
}

function ones(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
