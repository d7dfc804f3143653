import {
  Budget,
  campsByLayers,
  coherence,
  cruxes,
  disagreement,
  sensitivity,
  shortestAttack,
  smallestRepair,
  strengthsOf,
  unanswered,
  weigh,
  withAdopted,
  type Cruxes,
  type Disagreement,
  type LeastSets,
  type Position,
  type SemanticsName,
  type Sensitivity,
  type StrengthSemanticsName,
  type Unanswered,
} from '../evaluate/index.ts';
import type { ArgumentMap, Id } from '../model/index.ts';

/** What is asked about a map, given what is supposed. */
export type Question =
  /** What a statement hangs on. */
  | { readonly kind: 'decisive'; readonly about: Id }
  /** What moves its strength. */
  | { readonly kind: 'sensitivity'; readonly about: Id; readonly semantics: StrengthSemanticsName }
  /** In which coherent positions each statement holds. */
  | { readonly kind: 'coherence'; readonly semantics: SemanticsName }
  /** Where the author’s side and the critics disagree. */
  | { readonly kind: 'disagreement' };

/** In how many coherent positions a statement holds. */
export type Held = 'every' | 'some' | 'none' | 'unsettled';

/** What is known so far; what is absent is still being looked for, or not asked. */
export interface Findings {
  /** Attacks that bear on the statement and stand, the most damaging first. */
  readonly unanswered?: readonly Unanswered[];
  /** Where it carries: what it hangs on, and the smallest sets that would topple it. */
  readonly cruxes?: Cruxes;
  readonly attack?: LeastSets<Id>;
  /** Where it doesn't: the smallest sets of what would have to be answered. */
  readonly repair?: LeastSets<Id>;
  readonly sensitivity?: Sensitivity;
  /** Whether there is any coherent position; undefined where that isn't settled. By statement, in how many of them it holds. */
  readonly coherence?: { readonly exists: boolean | undefined; readonly held: ReadonlyMap<Id, Held> };
  readonly disagreement?: Disagreement;
  /** Whether nothing is looked for any more. */
  readonly done: boolean;
}

/** Where long questions about a weighed map are worked out, in this thread or another. */
export interface WeighDesk {
  /** Looks for all that can be found, tells of it as it comes, and ends when it is told, or when another question comes or `stop`. Says whether it came to its end. */
  ask(
    map: ArgumentMap,
    position: Position,
    question: Question,
    tell: (findings: Findings) => void,
  ): Promise<boolean>;
  /** Gives up; what was found was told. */
  stop(): Promise<void>;
}

/** How long to work before others are heard, ms. */
const SLICE = 25;
/** How long coherent positions are looked for, ms, before what isn't settled by then is said not to be. */
export const PATIENCE = 10_000;
/** More work than that is done in that time on no machine. */
const ASSIGNMENTS = 1e9;

type Search = Generator<Partial<Findings>, void, void>;

/** A desk in this thread. It works in slices, with a pause after each, so that a newer question is heard. */
export function weighDesk(now: () => number = () => performance.now()): WeighDesk {
  let turn = 0;
  return {
    async ask(map, position, question, tell) {
      const own = (turn += 1);
      let findings: Findings = { done: false };
      const learn = (more: Partial<Findings>) => tell((findings = { ...findings, ...more }));
      let until = now() + SLICE;
      for (const more of searches[question.kind](map, position, question as never, now)) {
        findings = { ...findings, ...more };
        if (now() < until) continue;
        learn({});
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== turn) return false;
        until = now() + SLICE;
      }
      learn({ done: true });
      return true;
    },
    stop: () => {
      turn += 1;
      return Promise.resolve();
    },
  };
}

const searches: {
  readonly [Kind in Question['kind']]: (
    map: ArgumentMap,
    position: Position,
    question: Extract<Question, { readonly kind: Kind }>,
    now: () => number,
  ) => Search;
} = {
  *decisive(map, position, { about }) {
    const weighing = weigh(map, position);
    const node = weighing.framework.nodeOf.get(about);
    if (node === undefined) return;
    yield { unanswered: unanswered(weighing, about) };
    if (weighing.labelling.of(node) === 'in') {
      yield* told(cruxes(weighing, about), 'cruxes');
      yield* told(shortestAttack(weighing, about), 'attack');
    } else yield* told(smallestRepair(weighing, about), 'repair');
  },
  *sensitivity(map, position, { about, semantics }) {
    const strengths = strengthsOf(map, position, semantics);
    if (!strengths.framework.nodeOf.has(about)) return;
    yield* told(sensitivity(strengths, about, seeded()), 'sensitivity');
  },
  *coherence(map, position, { semantics }, now) {
    const { framework } = weigh(map, position);
    const end = now() + PATIENCE;
    const budget = new Budget(ASSIGNMENTS);
    const work = coherence(framework, semantics, budget);
    for (;;) {
      const step = work.next();
      if (step.done) {
        const { exists, inSome, inEvery } = step.value;
        const held = new Map<Id, Held>();
        for (const id of map.statements.keys()) {
          const node = framework.nodeOf.get(id)!;
          held.set(id, heldAs(inSome(node), inEvery(node)));
        }
        yield { coherence: { exists, held } };
        return;
      }
      yield {};
      // Out of time, it says what is settled by then.
      if (now() > end) budget.spend(budget.left);
    }
  },
  *disagreement(map) {
    yield { disagreement: disagreement(map, withAdopted(map, campsByLayers(map))) };
  },
};

/** The states of a search, and its result, each under a name. */
function* told<Name extends keyof Findings>(
  search: Generator<NonNullable<Findings[Name]>, NonNullable<Findings[Name]>>,
  name: Name,
): Search {
  for (;;) {
    const { done, value } = search.next();
    yield { [name]: value };
    if (done) return;
  }
}

const heldAs = (inSome: boolean | undefined, inEvery: boolean | undefined): Held => {
  if (inEvery === true) return 'every';
  if (inSome === false) return 'none';
  return inSome === true && inEvery === false ? 'some' : 'unsettled';
};

/** Numbers from 0 to before 1, the same each time: what is estimated doesn't flicker (mulberry32). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
