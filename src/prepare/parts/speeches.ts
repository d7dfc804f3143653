import { opponentsOf, sideIn, speechesOf, type DebateSide, type Speech } from '../../debates/index.ts';
import type { Part } from '../sheet.ts';
import type { Preparation } from '../standpoint/preparation.ts';
import { wordsOfPart } from './length.ts';

/** The side that is prepared, as the format has it: the team that was chosen; or the first that tells this way, or that may choose. */
export function teamOf({ debate, side, team }: Preparation): DebateSide {
  const found = sideIn(debate, side, team) ?? sideIn(debate, side);
  return found ?? debate.sides[0]!;
}

/** The speeches of the side that is prepared, in order; of a shared floor, none. */
export function ownSpeeches(preparation: Preparation): readonly Speech[] {
  const { debate, speaksFirst } = preparation;
  const { id } = teamOf(preparation);
  return speechesOf(debate, id, { speaksFirst: speaksFirst ? id : opponentsOf(debate, id)[0]?.id });
}

/** Those in which it makes a case of its own. */
export const ownConstructives = (preparation: Preparation): readonly Speech[] =>
  ownSpeeches(preparation).filter(({ kind }) => kind === 'constructive' || kind === 'argument');

/** Whether another team of the same bench speaks first. Where a side may choose how it tells, nobody shares a bench. */
export function isClosingTeam(preparation: Preparation): boolean {
  const { id, stance } = teamOf(preparation);
  return stance !== 'either' && openingTeam(preparation)?.id !== id;
}

/** The team of the bench that speaks first. */
export const openingTeam = ({ debate, side }: Preparation): DebateSide | undefined => sideIn(debate, side);

/** A part as what is said in a speech: it has its name, its length, and as many words as it came to. */
export const heldAs = ({ name, seconds }: Speech, part: Part): Part => ({
  ...part,
  speech: { name, seconds, words: wordsOfPart(part) },
});
