import type { Explanation, Standing, Step } from '../evaluate/index.ts';
import type { ArgumentMap } from '../model/index.ts';
import { speakerNames } from './speakers.ts';
import { clausesOf } from './reasonClauses.ts';
import { standingWords } from './weighing.ts';

/** A step of a proof as it is told. */
export interface ToldStep {
  /** The statements (several that say the same), or the step of the argument, that it is about. */
  readonly ids: Step['ids'];
  readonly standing: Standing;
  readonly sentence: string;
}

/** Why a statement or step stands as it does, in one sentence: “Supported: “…” carries, and nothing speaks against it.” */
export function reasonSentence(map: ArgumentMap, explanation: Explanation): string {
  const { root, decisive } = explanation;
  const clauses = clausesOf(map, explanation);
  const further = decisive === root ? '' : `, as ${clauses.fact(decisive)}`;
  return `${capital(standingWords[root.standing])}: ${clauses.clause(root)}${further}.`;
}

/**
 * The proof as steps from the ground up, each in a sentence; the last is about what was asked. A step of the argument that only hands on how its premises stand isn't told,
 * nor is a side of a contradiction: whoever builds on them names the premise, or the other side.
 */
export function reasonSteps(map: ArgumentMap, explanation: Explanation): readonly ToldStep[] {
  const clauses = clausesOf(map, explanation);
  const names = speakerNames(map, explanation.names);
  return explanation.inOrder
    .filter((step) => step === explanation.root || isTold(map, explanation, step))
    .map((step) => ({
      ids: step.ids,
      standing: step.standing,
      sentence: `${capital(names.name(step.node))} is ${standingWords[step.standing]}: ${clauses.clause(step)}.`,
    }));
}

function isTold(map: ArgumentMap, { names, steps }: Explanation, { node, ids, ground }: Step): boolean {
  if (map.statements.has(ids[0]!)) return true;
  const isSide = names.get(node)!.length > ids.length;
  if (isSide) return false;
  switch (ground.kind) {
    case 'carries':
      return ground.reason !== undefined || ground.failing.length > 0 || ground.needs.length === 0;
    case 'need':
      return false;
    case 'depends':
      return !map.statements.has(steps.get(ground.by)!.ids[0]!);
    default:
      return true;
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
