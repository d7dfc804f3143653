import { describe, expect, it } from 'vitest';
import { strengthSemantics, type Bag, type StrengthSemanticsName } from '../../src/evaluate/index.ts';
import { allSeeds, everySeed } from '../model/everySeed.ts';
import { proofScale } from '../scale.ts';
import { bagOf, principles, without, type PrincipleName } from './strengthPrinciples.ts';

/** Kept on all graphs; on those where no base is 1; or broken by the graph given, and by no smaller part of it. */
type Claim = 'kept' | { readonly below1: string } | { readonly never: string };

const never = (example: string) => ({ never: example });
const below1 = (example: string) => ({ below1: example });

/** A certain supporter, and a certain attacker; each alone decides, and with both of them nothing else counts. */
const certainSupporter = 'a=0.5 b=1 b>a';
const certainAttacker = 'a=0.5 b=1 b!a';
const attackersMore = 'a=0.5 b=1 c=1 d=0.5 b!a c>a d!a';
const supportersMore = 'a=0.5 b=1 c=1 d=0.5 b>a c!a d>a';
const attacked = 'a=0.5 b=0.5 b!a';
const supported = 'a=0.5 b=0.5 b>a';
const both = 'a=0.5 b=0.5 c=0.5 b>a c!a';
/** An attacker more, but none stronger; a supporter more, but none stronger. */
const noneStrongerAgainst = 'a=0.5 b=0.5 c=0.5 d=0.5 b!a c>a d!a';
const noneStrongerFor = 'a=0.5 b=0.5 c=0.5 d=0.5 b>a c!a d>a';

/** The principles that a semantics does not keep everywhere; all others it claims here. */
const exceptions: Readonly<
  Record<StrengthSemanticsName, Readonly<Partial<Record<PrincipleName, Exclude<Claim, 'kept'>>>>>
> = {
  'quadratic-energy': {},
  'df-quad': {
    weakening: below1(attackersMore),
    strengthening: below1(supportersMore),
    counting: below1(certainSupporter),
    resilience: below1(certainAttacker),
    franklin: never(attacked),
  },
  'squared-df-quad': {
    weakening: below1(attackersMore),
    strengthening: below1(supportersMore),
    counting: below1(certainSupporter),
    franklin: never(attacked),
    openMindedness: never('a=0.5'),
  },
  'euler-based': {
    duality: never(attacked),
    openMindedness: never('a=0.5'),
    movableExtremes: never('a=0'),
  },
  'euler-based-top': {
    weakening: never(noneStrongerAgainst),
    strengthening: never(noneStrongerFor),
    counting: never(supported),
    franklin: never(attacked),
    duality: never(attacked),
    openMindedness: never('a=0.5'),
    movableExtremes: never('a=0'),
  },
  'h-categorizer': {
    balance: never(both),
    strengthening: never(supported),
    counting: never('a=0.5'),
    franklin: never('a=0.5'),
    duality: never(attacked),
    openMindedness: never('a=0.5'),
    movableExtremes: never('a=0'),
  },
};

/** A graph from words: `a=0.5` a node with its base, `b>a` a support, `b!a` an attack. */
function sketched(words: string): Bag {
  const names: string[] = [];
  const base: number[] = [];
  const links: Record<'>' | '!', [number, number][]> = { '>': [], '!': [] };
  for (const word of words.split(' ')) {
    const [, name, sign, rest] = /^(\w)([=>!])(.+)$/.exec(word)!;
    if (sign === '=') {
      names.push(name!);
      base.push(Number(rest));
    } else links[sign as '>' | '!'].push([names.indexOf(rest!), names.indexOf(name!)]);
  }
  return bagOf(base, links['>'], links['!']);
}

/** A random graph without loops, with bases that are often the same, now and then 0, and 1 where that is allowed. */
function randomBag(random: () => number, certain: boolean): Bag {
  const bases = certain ? [0, 0.2, 0.5, 0.8, 1] : [0, 0.2, 0.5, 0.8];
  const base = Array.from({ length: 1 + Math.floor(random() * 7) }, () =>
    random() < 0.2 ? random() : bases[Math.floor(random() * bases.length)]!,
  );
  const links: [pros: [number, number][], cons: [number, number][]] = [[], []];
  const dense = 0.2 + random() * 0.6;
  for (let of = 0; of < base.length; of += 1)
    for (let by = of + 1; by < base.length; by += 1)
      if (random() < dense) links[random() < 0.5 ? 0 : 1].push([of, by]);
  if (base.length > 2 && random() < 0.4) {
    // Twins: the same bears on both.
    base[1] = base[0]!;
    for (const [place, all] of links.entries()) {
      const own = all.filter(([of, by]) => of > 1 || (of === 0 && by > 1));
      links[place] = [...own, ...own.flatMap(([of, by]): [number, number][] => (of === 0 ? [[1, by]] : []))];
    }
  }
  return bagOf(base, ...links);
}

const rows = (Object.keys(strengthSemantics) as StrengthSemanticsName[]).flatMap((semantics) =>
  (Object.keys(principles) as PrincipleName[]).map((principle) => {
    const claim: Claim = exceptions[semantics][principle] ?? 'kept';
    return [semantics, principle, claim] as const;
  }),
);
const words = (claim: Claim) =>
  claim === 'kept' ? 'keeps' : 'never' in claim ? 'breaks' : 'keeps, where no base is 1,';

describe('the principles of strengths, on graphs without loops', () => {
  it.each(rows.map(([semantics, principle, claim]) => [semantics, words(claim), principle, claim] as const))(
    '%s %s %s',
    (semantics, _, principle, claim) => {
      const law = principles[principle];
      const how = strengthSemantics[semantics];
      const example = claim === 'kept' ? undefined : 'never' in claim ? claim.never : claim.below1;
      if (example !== undefined) {
        const bag = sketched(example);
        expect(law(bag, how).broken, example).toBe(true);
        for (let node = 0; node < bag.size; node += 1)
          expect(law(without(bag, node), how).broken, `${example} without ${node}`).toBe(false);
      }
      if (claim !== 'kept' && 'never' in claim) return;
      let asked = 0;
      everySeed(proofScale(80, 3000), (random) => {
        const found = law(randomBag(random, claim === 'kept'), how);
        expect(found.broken).toBe(false);
        asked += found.asked;
      });
      if (allSeeds) expect(asked).toBeGreaterThan(20);
    },
  );
});
