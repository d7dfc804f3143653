import type { Id, Side } from '../model/index.ts';
import { changesBy } from './cone.ts';
import { each, listOf, reversed } from './lists.ts';
import { isStatement, namesOf } from './nodes.ts';
import { done } from './sat/budget.ts';
import { nodeSides } from './nodeSides.ts';
import type { Label } from './semantics/label.ts';
import type { Weighing } from './standing.ts';

/** An attack that stands, and what it does. */
export interface Unanswered {
  /** The step that attacks, or the contradiction. */
  readonly id: Id;
  /** What it speaks against: statements that say the same, or a step. */
  readonly against: readonly Id[];
  /** Which way it tells on the question. */
  readonly side: Side;
  /** What was said against the step or its premises; all of it fails, or is undecided. Empty where nobody tried. */
  readonly replies: readonly Id[];
  /** The label of the question if this were answered. */
  readonly then: Label;
  /** How many statements would have another label. */
  readonly changes: number;
}

/** After how many attacks to yield. */
const PAUSE = 64;

/**
 * The attacks that bear on a question and stand, as nothing answers them; the most damaging first: those without which the question would have another label, then by how
 * many statements would. An attack stands where its step carries; a contradiction, where it does and its other end doesn't fail, once for each of its ends. Each is tried by
 * denying the step; only what depends on it is weighed again. None where the question isn't weighed.
 */
export const unanswered = (weighing: Weighing, question: Id): readonly Unanswered[] =>
  done(unansweredSearch(weighing, question));

/** The same, as a search that can be left: it yields what it has found now and then. */
export function* unansweredSearch(
  { framework, labelling }: Weighing,
  question: Id,
): Generator<readonly Unanswered[], readonly Unanswered[]> {
  const { hits, rivals, needs, nodeOf, idsOf } = framework;
  const asked = nodeOf.get(question);
  if (asked === undefined) return [];
  const found: Unanswered[] = [];
  const now = labelling.of(asked);
  const turns = ({ then }: Unanswered) => Number(then !== now);
  const sorted = () => found.toSorted((a, b) => turns(b) - turns(a) || b.changes - a.changes);
  const [hit, rivalled] = [hits, rivals].map(reversed);
  for (const [attacker, side] of nodeSides(framework, asked)) {
    const step = idsOf[attacker]!.length > 0 ? attacker : listOf(needs, attacker)[0]!;
    const stands =
      step === attacker
        ? labelling.of(step) === 'in'
        : labelling.of(step) === 'in' && labelling.of(attacker) !== 'out';
    if (!stands) continue;
    const against = new Set<number>();
    for (const lists of [hit!, rivalled!]) each(lists, attacker, (target) => against.add(target));
    if (against.size === 0) continue;
    const changed = changesBy(framework, labelling, new Map([[step, 'denied']]));
    const replies = [step, ...listOf(needs, attacker)]
      .flatMap((node) => [...listOf(hits, node), ...listOf(rivals, node)])
      .flatMap((reply) => namesOf(framework, reply))
      // A contradiction speaks against its other end, too; that is no reply to it.
      .filter((reply) => reply !== idsOf[step]![0]);
    found.push({
      id: idsOf[step]![0]!,
      against: [...against].flatMap((target) => namesOf(framework, target)),
      side,
      replies: [...new Set(replies)],
      then: changed.get(asked) ?? labelling.of(asked),
      changes: [...changed.keys()].filter((node) => isStatement(framework, node)).length,
    });
    if (found.length % PAUSE === 0) yield sorted();
  }
  return sorted();
}
