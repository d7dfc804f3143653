import {
  Budget,
  coherence,
  cruxes,
  shortestAttack,
  smallestRepair,
  strengthsOf,
  unanswered,
  weigh,
  type Acceptance,
  type Cruxes,
  type LeastSets,
  type MapStrengths,
  type Position,
  type Unanswered,
  type Weighing,
} from '../../evaluate/index.ts';
import type { ArgumentMap, Id } from '../../model/index.ts';
import { inTime, type Patience } from './inTime.ts';
import type { Semantics } from './semantics.ts';

/** What is found of a map, given a position. */
export interface Findings {
  readonly weighing: Weighing;
  /** In which coherent positions each node carries, where a semantics of positions was asked for. */
  readonly acceptance: Acceptance | undefined;
  readonly strengths: MapStrengths | undefined;
  /** What the thesis, or else the motion, hangs on; undefined where there is neither. */
  readonly question: Question | undefined;
}

export interface Question {
  readonly id: Id;
  /** Where it carries. */
  readonly cruxes: Cruxes | undefined;
  readonly attacks: LeastSets<Id> | undefined;
  /** Where it doesn't. */
  readonly repairs: LeastSets<Id> | undefined;
  readonly unanswered: readonly Unanswered[];
}

/** How much a coherent position may cost for each second that is given; it takes less time than that as a rule. */
const ASSIGNMENTS = 5_000_000;

/** Weighs a map and searches for what it hangs on, each search for so many seconds; what was found by then is what it has. */
export async function findingsOf(
  map: ArgumentMap,
  position: Position,
  semantics: Semantics,
  patience: Patience,
): Promise<Findings> {
  const weighing = weigh(map, position);
  const found = {
    weighing,
    acceptance: undefined,
    strengths: semantics.kind === 'strength' ? strengthsOf(map, position, semantics.name) : undefined,
    question: await questionOf(map, weighing, patience),
  };
  if (semantics.kind !== 'positions') return found;
  const budget = new Budget(Math.ceil(ASSIGNMENTS * patience.seconds));
  const end = await inTime(coherence(weighing.framework, semantics.name, budget), patience, () => {
    budget.spend(budget.left);
    return true;
  });
  return { ...found, acceptance: end.done ? end.result : undefined };
}

async function questionOf(
  map: ArgumentMap,
  weighing: Weighing,
  patience: Patience,
): Promise<Question | undefined> {
  const id = [map.thesis, map.motion].find((one) => one !== undefined && map.statements.has(one));
  if (id === undefined) return undefined;
  const carries = weighing.labelling.of(weighing.framework.nodeOf.get(id)!) === 'in';
  const found = async <State>(search: Generator<State, State>, none: State): Promise<State> => {
    const end = await inTime(search, patience);
    return end.done ? end.result : (end.last ?? none);
  };
  const none: LeastSets<Id> = { sets: [], least: 0, complete: false, all: false };
  return {
    id,
    cruxes: carries
      ? await found(cruxes(weighing, id), {
          cruxes: [],
          left: weighing.framework.statements,
          complete: false,
        })
      : undefined,
    attacks: carries ? await found(shortestAttack(weighing, id), none) : undefined,
    repairs: carries ? undefined : await found(smallestRepair(weighing, id), none),
    unanswered: unanswered(weighing, id),
  };
}

/** Whether all that was asked was settled. */
export const isSettled = ({ acceptance, strengths, question, weighing }: Findings): boolean => {
  const nodes = [...Array(weighing.framework.size).keys()];
  const known =
    acceptance === undefined ||
    (acceptance.exists !== undefined &&
      nodes.every((node) => acceptance.inSome(node) !== undefined && acceptance.inEvery(node) !== undefined));
  const searches = [question?.cruxes, question?.attacks, question?.repairs];
  return known && (strengths?.settled ?? true) && searches.every((search) => search?.complete ?? true);
};
