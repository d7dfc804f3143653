import {
  cruxes,
  shortestAttack,
  smallestRepair,
  unanswered,
  weigh,
  type Cruxes,
  type LeastSets,
  type Position,
  type Unanswered,
} from '../evaluate/index.ts';
import type { ArgumentMap, Id } from '../model/index.ts';

/** What is known so far about a statement; what is absent is still being looked for, or not asked. */
export interface Findings {
  /** Attacks that bear on it and stand, the most damaging first. */
  readonly unanswered?: readonly Unanswered[];
  /** Where it carries: what it hangs on, and the smallest sets that would topple it. */
  readonly cruxes?: Cruxes;
  readonly attack?: LeastSets<Id>;
  /** Where it doesn't: the smallest sets of what would have to be answered. */
  readonly repair?: LeastSets<Id>;
  /** Whether nothing is looked for any more. */
  readonly done: boolean;
}

/** Where long questions about a weighed map are worked out, in this thread or another. */
export interface WeighDesk {
  /** Looks for all that can be found, tells of it as it comes, and ends when it is told, or when another question comes or `stop`. Says whether it came to its end. */
  ask(
    map: ArgumentMap,
    position: Position,
    question: Id,
    tell: (findings: Findings) => void,
  ): Promise<boolean>;
  /** Gives up; what was found was told. */
  stop(): Promise<void>;
}

/** How long to work before others are heard, ms. */
const SLICE = 25;

/** A desk in this thread. It works in slices, with a pause after each, so that a newer question is heard. */
export function weighDesk(now: () => number = () => performance.now()): WeighDesk {
  let turn = 0;
  return {
    async ask(map, position, question, tell) {
      const own = (turn += 1);
      let findings: Findings = { done: false };
      const learn = (more: Partial<Findings>) => tell((findings = { ...findings, ...more }));
      const weighing = weigh(map, position);
      const node = weighing.framework.nodeOf.get(question);
      if (node === undefined) {
        learn({ done: true });
        return true;
      }
      /** Goes on until the end, unless something else is asked. */
      const runs = async <State>(search: Generator<State, State>, heard: (state: State) => void) => {
        for (let until = now() + SLICE; ;) {
          const { done, value } = search.next();
          if (done) {
            heard(value);
            return true;
          }
          if (now() < until) continue;
          heard(value);
          await new Promise((resolve) => setTimeout(resolve));
          if (own !== turn) return false;
          until = now() + SLICE;
        }
      };
      learn({ unanswered: unanswered(weighing, question) });
      await new Promise((resolve) => setTimeout(resolve));
      if (own !== turn) return false;
      const carries = weighing.labelling.of(node) === 'in';
      const isEnded = carries
        ? (await runs(cruxes(weighing, question), (found) => learn({ cruxes: found }))) &&
          (await runs(shortestAttack(weighing, question), (attack) => learn({ attack })))
        : await runs(smallestRepair(weighing, question), (repair) => learn({ repair }));
      if (isEnded) learn({ done: true });
      return isEnded;
    },
    stop: () => {
      turn += 1;
      return Promise.resolve();
    },
  };
}
