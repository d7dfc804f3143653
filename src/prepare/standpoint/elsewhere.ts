import type { Id } from '../../model/index.ts';
import type { Answered } from './answered.ts';
import { howAnswerStands, sayable, type Answer, type Said } from './answers.ts';
import { answersIn } from './answersIn.ts';
import { attacksAt } from './attacks.ts';
import { groundsOf } from './grounds.ts';
import { isRejected } from './rejected.ts';
import { sayingTheSame } from './same.ts';
import { otherSide, type Standpoint } from './standpoint.ts';

/**
 * What this side says against what a step of the other rests on, but where that is used in another step, or where another statement says the same. None of it answers the step: it fills a page
 * on which nothing that answers stands, and nowhere counts as an answer. Those that stand first, then in the order of what the step rests on; none where an answer stands.
 */
export function saidElsewhere(standpoint: Standpoint, said: Said & Pick<Answered, 'at'>): readonly Answer[] {
  const { map, index } = standpoint;
  const { answers, repeating, argued } = answersIn(standpoint, said);
  if ([...answers, ...argued].some(({ stands }) => stands === 0)) return [];
  const grounds = groundsOf(map, said.step);
  const used = new Set<Id>([...said.claims.map(({ id }) => id), ...grounds.statements]);
  const steps = new Set<Id>(grounds.steps);
  const told = new Set<Id>([...steps, ...[...answers, ...repeating].map(({ step }) => step.id)]);
  const found: Answer[] = [];
  const theirs = otherSide(standpoint);
  const against = (at: Id) => {
    for (const { step, claims } of attacksAt(theirs, at)) {
      if (told.has(step.id) || claims.some(({ id }) => isRejected(map, id))) continue;
      told.add(step.id);
      found.push({
        ...{ key: step.id, step, claims, manner: 'elsewhere', at },
        stands: howAnswerStands(standpoint, step),
      });
    }
  };
  for (const id of used)
    for (const same of sayingTheSame(map, id)) {
      if (!used.has(same)) against(same);
      for (const { id: use, kind } of index.from(same))
        if ((kind === 'support' || kind === 'attack') && !steps.has(use)) against(use);
    }
  return sayable(found.sort((a, b) => a.stands - b.stands));
}
