import {
  Budget,
  campsByLayers,
  campsBySides,
  coherence,
  compareWeighings,
  cruxes,
  disagreement,
  sensitivity,
  shortestAttack,
  smallestRepair,
  strengthsOfSearch,
  unansweredSearch,
  weigh,
  withAdopted,
  type Causes,
  type Cruxes,
  type Difference,
  type Disagreement,
  type LeastSets,
  type MapStrengths,
  type Position,
  type Ranked,
  type SemanticsName,
  type Sensitivity,
  type StrengthSemanticsName,
  type Unanswered,
} from '../evaluate/index.ts';
import { layerRole, withoutLayers, type ArgumentMap, type Id, type LayerRole } from '../model/index.ts';

/** What is weighed of a map: with which layers, and given what is supposed. */
export interface Circumstances {
  /** Layers that don't count. */
  readonly hidden: readonly Id[];
  readonly position: Position;
}

/** What is asked about a map. */
export type Question =
  /** What a statement hangs on. */
  | { readonly kind: 'decisive'; readonly about: Id }
  /** How strong all is. */
  | { readonly kind: 'strengths'; readonly semantics: StrengthSemanticsName }
  /** What moves the strength of a statement. */
  | { readonly kind: 'sensitivity'; readonly about: Id; readonly semantics: StrengthSemanticsName }
  /** In which coherent positions each statement holds. */
  | { readonly kind: 'coherence'; readonly semantics: SemanticsName }
  /** What stands otherwise than in other circumstances; the key tells which these are. */
  | { readonly kind: 'comparison'; readonly key: string; readonly with: Circumstances }
  /** Where two sides disagree: the author’s and the critics’, or, where no critics count, those for and against a statement. */
  | { readonly kind: 'disagreement'; readonly about: Id | undefined };

/** In how many coherent positions a statement holds. */
export type Held = 'every' | 'some' | 'none' | 'unsettled';

/** A statement or step that stands otherwise, and what brings it about; of very many, only of the first. */
export type Otherwise = Difference & { readonly causes?: Causes };

/** How strong all is. */
export interface FoundStrengths {
  /** By statement or step: how far it is believed by itself, how strong it is (0 to 1), and whether that came to rest. */
  readonly of: ReadonlyMap<Id, Omit<Ranked, 'ids'>>;
  /** The statements, the strongest first. */
  readonly ranking: readonly Ranked[];
  /** Whether all came to rest. */
  readonly settled: boolean;
}

/** What is known so far; what is absent is still being looked for, or not asked. */
export interface Findings {
  /** Attacks that bear on the statement and stand, the most damaging first. */
  readonly unanswered?: readonly Unanswered[];
  /** Where it carries: what it hangs on, and the smallest sets that would topple it. */
  readonly cruxes?: Cruxes;
  readonly attack?: LeastSets<Id>;
  /** Where it doesn't: the smallest sets of what would have to be answered. */
  readonly repair?: LeastSets<Id>;
  readonly strengths?: FoundStrengths;
  readonly sensitivity?: Sensitivity;
  /** Whether there is any coherent position; undefined where that isn't settled. By statement, in how many of them it holds. */
  readonly coherence?: { readonly exists: boolean | undefined; readonly held: ReadonlyMap<Id, Held> };
  readonly comparison?: readonly Otherwise[];
  readonly disagreement?: Disagreement & { readonly camps: 'layers' | 'defended' | 'thesis' };
  /** Whether nothing is looked for any more. */
  readonly done: boolean;
}

/** Where long questions about a weighed map are worked out, in this thread or another. */
export interface WeighDesk {
  /** Takes the map that is asked about from now on. */
  hold(map: ArgumentMap): Promise<void>;
  /**
   * Looks for all that can be found, tells now and then of all that is known, and ends when it has told of the last, or when another question of that kind comes or `stop`. Says
   * whether it came to its end.
   */
  ask(asked: Circumstances, question: Question, tell: (findings: Findings) => void): Promise<boolean>;
  /** Gives up questions of a kind; what was found was told. */
  stop(kind: Question['kind']): Promise<void>;
}

/** How long to work before others are heard, and how often to tell, ms. */
const SLICE = 25;
const TELL = 200;
/** How long coherent positions, or what moves a strength, are looked for, ms, before what isn't settled by then is said not to be. */
export const PATIENCE = 10_000;
/** More work than that is done in that time on no machine. */
const ASSIGNMENTS = 1e9;
/** Of how many differences the causes are told. */
const CAUSES = 100;

type Search = Generator<Partial<Findings>, void, void>;

/** A desk in this thread. It works in slices, with a pause after each, so that a newer question is heard. */
export function weighDesk(now: () => number = () => performance.now()): WeighDesk {
  const turns = new Map<Question['kind'], number>();
  let map: ArgumentMap | undefined;
  const next = (kind: Question['kind']) => {
    const turn = (turns.get(kind) ?? 0) + 1;
    turns.set(kind, turn);
    return turn;
  };
  return {
    hold: (held) => {
      map = held;
      return Promise.resolve();
    },
    async ask(asked, question, tell) {
      const own = next(question.kind);
      if (!map) throw new Error('there is no map to ask about');
      let findings: Findings = { done: false };
      let until = now() + SLICE;
      let told = now();
      for (const more of searches[question.kind](map, asked, question as never, now)) {
        findings = { ...findings, ...more };
        if (now() < until) continue;
        if (now() > told + TELL) {
          tell(findings);
          told = now();
        }
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== turns.get(question.kind)) return false;
        until = now() + SLICE;
      }
      tell({ ...findings, done: true });
      return true;
    },
    stop: (kind) => {
      next(kind);
      return Promise.resolve();
    },
  };
}

const counted = (map: ArgumentMap, { hidden }: Circumstances) => withoutLayers(map, new Set(hidden));

const searches: {
  readonly [Kind in Question['kind']]: (
    map: ArgumentMap,
    asked: Circumstances,
    question: Extract<Question, { readonly kind: Kind }>,
    now: () => number,
  ) => Search;
} = {
  *decisive(map, asked, { about }) {
    const weighing = weigh(counted(map, asked), asked.position);
    const node = weighing.framework.nodeOf.get(about);
    if (node === undefined) return;
    yield* told(unansweredSearch(weighing, about), 'unanswered');
    if (weighing.labelling.of(node) === 'in') {
      yield* told(cruxes(weighing, about), 'cruxes');
      yield* told(shortestAttack(weighing, about), 'attack');
    } else yield* told(smallestRepair(weighing, about), 'repair');
  },
  *strengths(map, asked, { semantics }) {
    const { framework, bag, strength, isSettled, settled, ranking } = yield* strengthsIn(
      map,
      asked,
      semantics,
    );
    const of = new Map<Id, Omit<Ranked, 'ids'>>();
    for (const [id, node] of framework.nodeOf)
      of.set(id, { base: bag.base[node]!, strength: strength(id)!, settled: isSettled(id)! });
    yield { strengths: { of, ranking: ranking(), settled } };
  },
  *sensitivity(map, asked, { about, semantics }, now) {
    const strengths = yield* strengthsIn(map, asked, semantics);
    if (!strengths.framework.nodeOf.has(about)) return;
    const end = now() + PATIENCE;
    for (const found of told(sensitivity(strengths, about, seeded()), 'sensitivity')) {
      yield found;
      if (now() > end) return;
    }
  },
  *coherence(map, asked, { semantics }, now) {
    const shown = counted(map, asked);
    const { framework } = weigh(shown, asked.position);
    const end = now() + PATIENCE;
    const budget = new Budget(ASSIGNMENTS);
    const work = coherence(framework, semantics, budget);
    for (;;) {
      const step = work.next();
      if (step.done) {
        const { exists, inSome, inEvery } = step.value;
        const held = new Map<Id, Held>();
        for (const id of shown.statements.keys()) {
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
  *comparison(map, asked, { with: other }) {
    const [before, after] = [other, asked].map((one) => weigh(counted(map, one), one.position)) as [
      ReturnType<typeof weigh>,
      ReturnType<typeof weigh>,
    ];
    yield {};
    const { differences, causesOf } = compareWeighings(map, before, after);
    const statements = differences.filter(({ id }) => map.statements.has(id));
    yield { comparison: statements };
    const known: Otherwise[] = [...statements];
    for (const [place, difference] of statements.slice(0, CAUSES).entries()) {
      known[place] = { ...difference, causes: causesOf(difference.id) };
      yield {};
    }
    yield { comparison: known };
  },
  *disagreement(map, asked, { about }) {
    const shown = counted(map, asked);
    const speaks = (role: LayerRole) =>
      [...shown.statements.values()].some((one) => layerRole(shown, one) === role);
    const bySides = about === undefined ? undefined : campsBySides(shown, about);
    if (!speaks('critic')) {
      if (bySides) yield { disagreement: { ...disagreement(shown, bySides), camps: 'thesis' } };
      return;
    }
    const byLayers = withAdopted(shown, campsByLayers(shown));
    // A reader may speak for either side.
    const campOf = (id: Id) => {
      const record = shown.statements.get(id) ?? shown.relations.get(id);
      return byLayers(id) ?? (record && layerRole(shown, record) === 'reader' ? bySides?.(id) : undefined);
    };
    const camps = speaks('defender') ? 'defended' : 'layers';
    yield { disagreement: { ...disagreement(shown, campOf), camps } };
  },
};

/** How strong all is, with nothing to tell before it is known. */
function* strengthsIn(
  map: ArgumentMap,
  asked: Circumstances,
  semantics: StrengthSemanticsName,
): Generator<Partial<Findings>, MapStrengths, void> {
  const search = strengthsOfSearch(counted(map, asked), asked.position, semantics);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    yield {};
  }
}

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
