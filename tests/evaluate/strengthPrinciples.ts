import { strengths, type Bag } from '../../src/evaluate/index.ts';
import { listOf, Pairs, type Lists } from '../../src/evaluate/lists.ts';
import type { StrengthSemantics } from '../../src/evaluate/strength/strengthSemantics.ts';

/** What a principle says of one bag under one semantics: how often it asks something there, and whether it was broken. */
export interface Finding {
  readonly asked: number;
  readonly broken: boolean;
}
export type Principle = (bag: Bag, semantics: StrengthSemantics) => Finding;

/** Two strengths nearer than this are the same; what is stronger is by more than `LEAST`. */
const NEAR = 1e-9;
const LEAST = 1e-12;
const isNear = (a: number, b: number) => Math.abs(a - b) <= NEAR;

const nodesOf = ({ size }: Bag) => Array.from({ length: size }, (_, node) => node);
const isInner = (base: number) => base > 0 && base < 1;

/** Each of some yes-or-no answers, those undefined left out as not asked. */
function finding(answers: Iterable<boolean | undefined>): Finding {
  const given = [...answers].filter((answer) => answer !== undefined);
  return { asked: given.length, broken: given.includes(false) };
}

type Pair = readonly [of: number, by: number];
const pairsOf = (size: number, lists: Lists): readonly Pair[] =>
  Array.from({ length: size }, (_, node) => [...listOf(lists, node)].map((by): Pair => [node, by])).flat();

/** A bag of bases, and of pairs of a node and what supports or attacks it. */
export function bagOf(base: readonly number[], pros: readonly Pair[], cons: readonly Pair[]): Bag {
  const lists = (pairs: readonly Pair[]) => {
    const all = new Pairs();
    for (const [of, by] of pairs) all.add(of, by);
    return all.packed(base.length);
  };
  return {
    ...{ size: base.length, base: Float64Array.from(base), given: new Map() },
    ...{ needs: lists([]), pros: lists(pros), cons: lists(cons) },
  };
}

interface Parts {
  readonly base: number[];
  readonly pros: Pair[];
  readonly cons: Pair[];
}
/** A bag made of another one's parts. */
function changed(bag: Bag, change: (parts: Parts) => void): Bag {
  const { size, pros, cons } = bag;
  const parts = { base: [...bag.base], pros: [...pairsOf(size, pros)], cons: [...pairsOf(size, cons)] };
  change(parts);
  return bagOf(parts.base, parts.pros, parts.cons);
}

/** A bag without a node. */
export const without = (bag: Bag, node: number): Bag => {
  const place = (other: number) => (other > node ? other - 1 : other);
  const kept = (pairs: readonly Pair[]) =>
    pairs.filter((pair) => !pair.includes(node)).map(([of, by]): Pair => [place(of), place(by)]);
  const { size, base, pros, cons } = bag;
  return bagOf(
    [...base].filter((_, other) => other !== node),
    kept(pairsOf(size, pros)),
    kept(pairsOf(size, cons)),
  );
};

/** The strengths of what supports and of what attacks a node that matter, strongest first. */
function bearings(bag: Bag, of: Float64Array, node: number, least = NEAR) {
  const strongest = (lists: Lists) =>
    Array.from(listOf(lists, node), (by) => of[by]!)
      .filter((strength) => strength > least)
      .sort((a, b) => b - a);
  return { base: bag.base[node]!, pros: strongest(bag.pros), cons: strongest(bag.cons), is: of[node]! };
}
type Strongest = readonly number[];
/** Whether each of the others can be set against one of these that is at least as strong, no two against the same (Baroni, Rago and Toni, 2018). */
const isAtLeast = (these: Strongest, others: Strongest) =>
  these.length >= others.length && others.every((one, place) => these[place]! >= one - NEAR);
const isMore = (these: Strongest, others: Strongest) => isAtLeast(these, others) && !isAtLeast(others, these);
const isSame = (these: Strongest, others: Strongest) => isAtLeast(these, others) && isAtLeast(others, these);

/** Asks of every node. */
const ofNodes =
  (ask: (seen: ReturnType<typeof bearings>) => boolean | undefined): Principle =>
  (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    return finding(nodesOf(bag).map((node) => ask(bearings(bag, of, node))));
  };

/** Asks of every two nodes with the same base, in both orders. */
const ofPairs =
  (
    ask: (one: ReturnType<typeof bearings>, other: ReturnType<typeof bearings>) => boolean | undefined,
    least = NEAR,
  ): Principle =>
  (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    const seen = nodesOf(bag).map((node) => bearings(bag, of, node, least));
    return finding(
      seen.flatMap((one, place) =>
        seen.map((other, at) => (at === place || one.base !== other.base ? undefined : ask(one, other))),
      ),
    );
  };

/** Asks whether nodes of a changed bag are as strong as they were. */
function unchanged(
  bag: Bag,
  semantics: StrengthSemantics,
  after: Bag,
  place: (node: number) => number | undefined = (node) => node,
): readonly boolean[] {
  const [before, now] = [strengths(bag, semantics).of, strengths(after, semantics).of];
  return nodesOf(bag).flatMap((node) => {
    const at = place(node);
    return at === undefined ? [] : [isNear(before[node]!, now[at]!)];
  });
}

/** The strength of a node once leaves support or attack it, of the strengths given. */
function joined(
  bag: Bag,
  semantics: StrengthSemantics,
  node: number,
  pros: Strongest,
  cons: Strongest,
): number {
  const after = changed(bag, (parts) => {
    for (const strength of pros) parts.pros.push([node, parts.base.push(strength) - 1]);
    for (const strength of cons) parts.cons.push([node, parts.base.push(strength) - 1]);
  });
  return strengths(after, semantics).of[node]!;
}

/** The principles, of graphs without loops. */
export const principles = {
  /** Names and order change nothing. */
  anonymity: (bag, semantics) => {
    const place = (node: number) => bag.size - 1 - node;
    const turned = changed(bag, ({ base, pros, cons }) => {
      base.reverse();
      for (const pairs of [pros, cons])
        pairs.splice(0, Infinity, ...pairs.map(([of, by]): Pair => [place(of), place(by)]).reverse());
    });
    return finding(unchanged(bag, semantics, turned, place));
  },
  /** What has nothing to do with it changes nothing. */
  independence: (bag, semantics) => {
    const twice = changed(bag, ({ base, pros, cons }) => {
      const { length } = base;
      base.push(...base.map((one) => 1 - one));
      for (const pairs of [pros, cons])
        pairs.push(...pairs.map(([of, by]): Pair => [of + length, by + length]));
    });
    return finding(unchanged(bag, semantics, twice));
  },
  /** A new link changes nothing but what it leads to. */
  directionality: (bag, semantics) => {
    const { size } = bag;
    const links = [...pairsOf(size, bag.pros), ...pairsOf(size, bag.cons)];
    return finding(
      nodesOf(bag).flatMap((target) => {
        const reached = new Set([target]);
        for (const node of reached) for (const [of, by] of links) if (by === node) reached.add(of);
        const source = nodesOf(bag).find((node) => !reached.has(node));
        if (source === undefined) return [];
        const after = changed(bag, ({ cons }) => cons.push([target, source]));
        return unchanged(bag, semantics, after, (node) => (reached.has(node) ? undefined : node));
      }),
    );
  },
  /** As strong a base, and as strong supporters and attackers, make as strong. */
  equivalence: ofPairs(
    (one, other) =>
      isSame(one.pros, other.pros) && isSame(one.cons, other.cons) ? isNear(one.is, other.is) : undefined,
    -1,
  ),
  /** Without supporters and attackers, it is as strong as its base. */
  stability: (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    const isLeaf = (node: number) => [bag.pros, bag.cons].every((lists) => listOf(lists, node).length === 0);
    return finding(
      nodesOf(bag).map((node) => (isLeaf(node) ? isNear(of[node]!, bag.base[node]!) : undefined)),
    );
  },
  /** What has no strength changes nothing. */
  neutrality: (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    let left = 0;
    const bare = changed(bag, (parts) => {
      for (const pairs of [parts.pros, parts.cons]) {
        const kept = pairs.filter(([, by]) => of[by]! > 0);
        left += pairs.length - kept.length;
        pairs.splice(0, Infinity, ...kept);
      }
    });
    return left === 0 ? finding([]) : finding(unchanged(bag, semantics, bare));
  },
  /** It differs from its base only the way in which supporters and attackers do. */
  balance: ofNodes(({ base, is, pros, cons }) => {
    const [up, down] = [isAtLeast(pros, cons), isAtLeast(cons, pros)];
    if (!up && !down) return undefined;
    return (!up || is >= base - NEAR) && (!down || is <= base + NEAR);
  }),
  /** Stronger supporters and weaker attackers never make it weaker. */
  monotony: ofPairs((one, other) =>
    isAtLeast(one.pros, other.pros) && isAtLeast(other.cons, one.cons)
      ? one.is >= other.is - NEAR
      : undefined,
  ),
  /** Where attackers outweigh supporters, it is weaker than its base. */
  weakening: ofNodes(({ base, is, pros, cons }) =>
    isInner(base) && isMore(cons, pros) ? is < base - LEAST : undefined,
  ),
  /** Where supporters outweigh attackers, it is stronger than its base. */
  strengthening: ofNodes(({ base, is, pros, cons }) =>
    isInner(base) && isMore(pros, cons) ? is > base + LEAST : undefined,
  ),
  /** One more supporter always makes it stronger, one more attacker weaker. */
  counting: (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    return finding(
      nodesOf(bag).flatMap((node) =>
        isInner(bag.base[node]!)
          ? [
              joined(bag, semantics, node, [0.5], []) > of[node]! + LEAST,
              joined(bag, semantics, node, [], [0.5]) < of[node]! - LEAST,
            ]
          : [],
      ),
    );
  },
  /** What isn't certain by itself never becomes so. */
  resilience: ofNodes(({ base, is }) => (isInner(base) ? is > 0 && is < 1 : undefined)),
  /** An attacker and a supporter that are as strong cancel each other. */
  franklin: (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    return finding(
      nodesOf(bag).flatMap((node) =>
        [0.3, 0.7, 1].map((each) => isNear(of[node]!, joined(bag, semantics, node, [each], [each]))),
      ),
    );
  },
  /** Supporters lift a base as far towards 1 as the same attackers lower its opposite towards 0. */
  duality: (bag, semantics) => {
    const { of } = strengths(bag, semantics);
    return finding(
      nodesOf(bag).map((node) => {
        const { base, pros, cons } = bearings(bag, of, node, -1);
        const mirrored = joined(bagOf([1 - base], [], []), semantics, 0, cons, pros);
        return isNear(of[node]!, 1 - mirrored);
      }),
    );
  },
  /** Enough supporters bring any base as near to 1 as one likes, enough attackers to 0. */
  openMindedness: (bag, semantics) => {
    const [base] = bag.base;
    if (base === undefined || !isInner(base)) return finding([]);
    const many = new Array<number>(200).fill(1);
    const alone = bagOf([base], [], []);
    return finding([
      joined(alone, semantics, 0, many, []) > 0.995,
      joined(alone, semantics, 0, [], many) < 0.005,
    ]);
  },
  /** A base of 0 rises with a supporter, and one of 1 sinks under an attacker. */
  movableExtremes: (bag, semantics) =>
    finding(
      [...bag.base].map((base) => {
        if (isInner(base)) return undefined;
        const alone = bagOf([base], [], []);
        if (base === 0) return joined(alone, semantics, 0, [0.5], []) > LEAST;
        return joined(alone, semantics, 0, [], [0.5]) < 1 - LEAST;
      }),
    ),
} as const satisfies Readonly<Record<string, Principle>>;

export type PrincipleName = keyof typeof principles;
