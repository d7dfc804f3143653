import { BOTH, FIRST, SECOND, type DebateSide, type Speech } from '../debates/index.ts';
import type { Preparation } from './preparation.ts';

/** The side that is prepared, as the format has it: the team that was chosen, or the first that tells this way. */
export function teamOf({ debate, side, team }: Preparation): DebateSide {
  const fitting = debate.sides.filter(({ stance }) => stance === side || stance === 'either');
  return fitting.find(({ id }) => id === team) ?? fitting[0] ?? debate.sides[0]!;
}

/** The speeches of the side that is prepared, in order; of a shared floor, none. */
export function ownSpeeches(preparation: Preparation): readonly Speech[] {
  const { debate, speaksFirst } = preparation;
  const { id } = teamOf(preparation);
  const turn = speaksFirst ? FIRST : SECOND;
  return debate.speeches.filter(({ side }) => side !== BOTH && (side === id || side === turn));
}

/** Those in which it makes a case of its own. */
export const ownConstructives = (preparation: Preparation): readonly Speech[] =>
  ownSpeeches(preparation).filter(({ kind }) => kind === 'constructive' || kind === 'argument');
