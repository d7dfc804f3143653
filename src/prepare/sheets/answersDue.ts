import { answersTo, inOrder, opponentsOf, speechesOf } from '../../debates/index.ts';
import { teamOf } from '../parts/speeches.ts';
import type { Preparation } from '../standpoint/preparation.ts';

/** A speech of the other side, and the last of ours that has to answer it: what it says is dropped if that ends without an answer. */
export interface AnswerDue {
  readonly id: string;
  readonly said: string;
  readonly answeredIn: string;
  /** The team that answers it, where that is another of the bench: this one has spoken by then. */
  readonly by?: string;
}

/** When answers are due: in the last speech of this team's own that has to answer; of what comes after its last, in the last of the team that shares its bench. In the order of the other side's speeches. None where the format has nobody answer. */
export function answersDue(preparation: Preparation): readonly AnswerDue[] {
  const { debate, speaksFirst, side } = preparation;
  const { id } = teamOf(preparation);
  const others = opponentsOf(debate, id);
  const order = { speaksFirst: speaksFirst ? id : others[0]?.id };
  const bench = new Map(
    debate.sides.filter(({ stance }) => stance === side).map((one) => [one.id, one.name]),
  );
  const speeches = others.flatMap((other) => speechesOf(debate, other.id, order));
  const held = inOrder(debate, order);
  const places = new Map(debate.speeches.map((speech, at) => [speech.id, at]));
  return speeches
    .sort((a, b) => places.get(a.id)! - places.get(b.id)!)
    .flatMap((speech) => {
      const answering = answersTo(held, speech.id);
      const own = answering.findLast((one) => one.side === id);
      const last = own ?? answering.findLast((one) => bench.has(one.side));
      if (!last) return [];
      const by = own ? undefined : bench.get(last.side);
      return [{ id: speech.id, said: speech.name, answeredIn: last.name, ...(by !== undefined && { by }) }];
    });
}
