import type { LeastSets } from '../../evaluate/index.ts';
import type { ArgumentMap, Id } from '../../model/index.ts';
import { isSettled, type Findings } from './findings.ts';
import { reasonOf, statementsInOrder } from './told.ts';

/** What was found as data: every field is there, null where it was not asked for, or not settled. */
export function asJson(map: ArgumentMap, found: Findings) {
  const { weighing, acceptance, strengths, question } = found;
  const { nodeOf } = weighing.framework;
  const whole = (id: Id) => {
    const node = nodeOf.get(id);
    return {
      id,
      standing: weighing.standing(id) ?? null,
      reason: reasonOf(map, found, id) ?? null,
      inSome: (node === undefined ? undefined : acceptance?.inSome(node)) ?? null,
      inEvery: (node === undefined ? undefined : acceptance?.inEvery(node)) ?? null,
      strength: strengths?.strength(id) ?? null,
      strengthSettled: strengths?.isSettled(id) ?? null,
    };
  };
  return {
    settled: isSettled(found),
    exists: acceptance?.exists ?? null,
    statements: statementsInOrder(map).map((id) => ({ ...whole(id), text: map.statements.get(id)!.text })),
    steps: [...map.relations.keys()].map(whole),
    question: question
      ? {
          id: question.id,
          cruxes: question.cruxes ?? null,
          attacks: question.attacks ? inJson(question.attacks) : null,
          repairs: question.repairs ? inJson(question.repairs) : null,
          unanswered: question.unanswered,
        }
      : null,
  };
}

/** JSON knows no infinity: `least` is null where there is no such set. */
const inJson = ({ least, ...rest }: LeastSets<Id>) => ({
  ...rest,
  least: Number.isFinite(least) ? least : null,
});
