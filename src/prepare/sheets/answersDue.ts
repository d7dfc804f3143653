import { BOTH, lastThatMustAnswer, opponentsOf, speechesOf } from '../../debates/index.ts';
import { teamOf } from '../parts/speeches.ts';
import type { Preparation } from '../standpoint/preparation.ts';

/** A speech of the other side, and the last of ours that has to answer it: what it says is dropped if that ends without an answer. */
export interface AnswerDue {
  readonly id: string;
  readonly said: string;
  readonly answeredIn: string;
}

/** When answers are due, in the order of the other side's speeches. None where the format has nobody answer. */
export function answersDue(preparation: Preparation): readonly AnswerDue[] {
  const { debate, speaksFirst, side } = preparation;
  const { id } = teamOf(preparation);
  const others = opponentsOf(debate, id);
  const order = { speaksFirst: speaksFirst ? id : others[0]?.id };
  const isOurs = (who: string) => {
    const stance = debate.sides.find((one) => one.id === who)?.stance;
    return who !== BOTH && (who === id || stance === side);
  };
  const speeches = others.flatMap((other) => speechesOf(debate, other.id, order));
  const places = new Map(debate.speeches.map((speech, at) => [speech.id, at]));
  return speeches
    .sort((a, b) => places.get(a.id)! - places.get(b.id)!)
    .flatMap((speech) => {
      const last = lastThatMustAnswer(debate, speech.id, order);
      return last && isOurs(last.side) ? [{ id: speech.id, said: speech.name, answeredIn: last.name }] : [];
    });
}
