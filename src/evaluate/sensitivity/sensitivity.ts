import type { Id } from '../../model/index.ts';
import { without } from '../strength/bag.ts';
import { strengthSemantics } from '../strength/semantics.ts';
import { exactShapley, sampledShapley, type Worth } from '../strength/shapley.ts';
import { isLoop, orderOf, strengths } from '../strength/strengths.ts';
import type { MapStrengths } from '../strength/strengthsOf.ts';
import { gradients } from './gradients.ts';
import { relevantTo } from './relevant.ts';

/** What a statement does to the strength of another. */
export interface Effect {
  /** Several for statements that say the same. */
  readonly ids: readonly Id[];
  /** How far it is believed by itself. */
  readonly base: number;
  /** By how much the other's strength would change with its base, for a small change (1 is as much); undefined where that doesn't come to rest. 0 where it is supposed. */
  readonly gradient: number | undefined;
  /** What the other would lose in strength if it had never been said (nor any step from it); undefined before that is worked out. */
  readonly removal: number | undefined;
  /** What it adds on average, whatever else was said before; undefined before that is worked out. */
  readonly shapley: number | undefined;
  /** The standard error of that: 0 where it is exact. */
  readonly error: number | undefined;
}

/** How far the search for what statements do has come. */
export interface Sensitivity {
  /** The statements that bear on the one asked for, in the order of the framework. */
  readonly effects: readonly Effect[];
  /** Which share of the work is done, 0 to 1. */
  readonly share: number;
  readonly complete: boolean;
}

/** How the average over all orders is found. */
export interface SensitivityOptions {
  /** Up to how many statements exactly; 2 to that power strengths are worked out. */
  readonly exactUpTo?: number;
  /** How many samples beyond that. */
  readonly samples?: number;
}

/** After how many removals to yield. */
const PAUSE = 16;

/**
 * What each statement does to the strength of a statement or step: gradient, removal (Čyras, Kampik and Weng, 2022) and Shapley value (Shapley, 1953; exact up to 12 statements, sampled beyond, with
 * its standard error), best known so far. A generator that yields how far it has come, and can be left at any time. `random` gives numbers from 0 to before 1.
 * Throws where the topic isn't weighed.
 */
export function* sensitivity(
  { framework, bag: all, semantics: name }: MapStrengths,
  topic: Id,
  random: () => number,
  { exactUpTo = 12, samples = 100 }: SensitivityOptions = {},
): Generator<Sensitivity, Sensitivity> {
  const node = framework.nodeOf.get(topic);
  if (node === undefined) throw new Error(`${topic} is not weighed`);
  const semantics = strengthSemantics[name];
  const { bag, whole } = relevantTo(all, node);
  const players = [...whole.keys()].filter((at) => at > 0 && whole[at]! < framework.statements);
  const order = orderOf(bag);
  // Where there is no loop, what comes after what stays so, whatever goes.
  const known = order.some((set) => isLoop(bag, set)) ? undefined : order;
  const worth: Worth = (gone) => strengths(without(bag, gone), semantics, known).of[0]!;

  const slopes = gradients(bag, semantics, 0);
  const removals = new Map<number, number>();
  let averages: ReadonlyMap<number, { readonly value: number; readonly error: number }> = new Map();
  const isExact = players.length <= exactUpTo;
  const state = (share: number, complete = false): Sensitivity => ({
    effects: players.map((at) => ({
      ids: framework.idsOf[whole[at]!]!,
      base: bag.base[at]!,
      gradient: slopes?.[at],
      removal: removals.get(at),
      shapley: averages.get(at)?.value,
      error: averages.get(at)?.error,
    })),
    ...{ share, complete },
  });

  const cost = players.length + (isExact ? 2 ** players.length : 2 * samples * players.length);
  const now = worth([]);
  for (const [count, at] of players.entries()) {
    removals.set(at, now - worth([at]));
    if (count % PAUSE === PAUSE - 1) yield state((count + 1) / cost);
  }
  const before = players.length / Math.max(1, cost);
  if (isExact) {
    const values = yield* mapped(exactShapley(players, worth), (share) =>
      state(before + share * (1 - before)),
    );
    averages = new Map(Array.from(values, ([at, value]) => [at, { value, error: 0 }]));
  } else {
    const { of } = yield* mapped(sampledShapley(players, worth, random, samples), (sampled) => {
      averages = sampled.of;
      return state(before + (sampled.samples / samples) * (1 - before));
    });
    averages = of;
  }
  return state(1, true);
}

/** A generator that yields something else for what another yields, and returns what that returns. */
function* mapped<From, To, Result>(
  from: Generator<From, Result>,
  to: (value: From) => To,
): Generator<To, Result> {
  for (;;) {
    const step = from.next();
    if (step.done) return step.value;
    yield to(step.value);
  }
}
