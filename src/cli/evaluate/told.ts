import { standings, why, type Standing } from '../../evaluate/index.ts';
import { readingTree, type ArgumentMap, type Id } from '../../model/index.ts';
import {
  attackLines,
  cruxLines,
  evaluating,
  noPositionSentence,
  positionsSentence,
  repairLines,
  strengthLines,
  unansweredLines,
} from '../../words/evaluating.ts';
import { reasonSentence } from '../../words/reasons.ts';
import type { Findings } from './findings.ts';

/** The statements as the outline has them; what hangs nowhere comes last. */
export function statementsInOrder(map: ArgumentMap): readonly Id[] {
  const inTree = readingTree(map).branches.keys();
  return [...new Set([...inTree, ...map.statements.keys()])].filter((id) => map.statements.has(id));
}

/** Why a statement or step stands as it does, in a sentence; undefined where it is not weighed. */
export function reasonOf(map: ArgumentMap, { weighing }: Findings, id: Id): string | undefined {
  const explanation = why(weighing, id);
  return explanation && reasonSentence(map, explanation);
}

/** What was found, line by line. */
export function* toldLines(map: ArgumentMap, found: Findings, seconds: number): Generator<string> {
  const { weighing, acceptance, strengths, question } = found;
  const ids = statementsInOrder(map);
  for (const id of ids) {
    yield evaluating.statement(map.statements.get(id)!.text, id);
    yield evaluating.reason(reasonOf(map, found, id)!);
    if (acceptance)
      yield evaluating.reason(positionsSentence(acceptance, weighing.framework.nodeOf.get(id)!, seconds));
  }
  yield evaluating.summary(tally(ids.map((id) => weighing.standing(id)!)));
  const none = acceptance && noPositionSentence(acceptance, seconds);
  if (none !== undefined) yield none;
  if (ids.length === 0) return;
  yield '';
  if (!question) yield evaluating.noQuestion;
  else {
    const { id, cruxes, attacks, repairs, unanswered } = question;
    yield evaluating.question(map, id, weighing.standing(id)!);
    if (cruxes) yield* cruxLines(map, cruxes.cruxes, { left: cruxes.left, seconds });
    if (attacks) yield* attackLines(map, attacks, seconds);
    if (repairs) yield* repairLines(map, repairs, seconds);
    yield* unansweredLines(map, unanswered, weighing.labelling.of(weighing.framework.nodeOf.get(id)!));
  }
  if (!strengths) return;
  yield '';
  yield* strengthLines(map, strengths.semantics, strengths.ranking());
}

const tally = (all: readonly Standing[]) =>
  standings.flatMap((standing) => {
    const count = all.filter((one) => one === standing).length;
    return count > 0 ? { standing, count } : [];
  });
