import { FIRST, SECOND, type DebateFormat, type DebateSide, type Stance } from './debateFormat.ts';

/** What the coin said, where a format leaves to it who speaks first: the id of that side. */
export interface Order {
  readonly speaksFirst?: string | undefined;
}

/**
 * The side of a format that tells in a given way on the motion: the one of `team` (a side's id), where several do, as the opening and the closing team of a bench; else the first of
 * them. A side that may choose (`either`) serves for both, where the format has no other. Undefined where there is none, and where the team's side tells otherwise.
 */
export function sideIn(
  { sides }: Pick<DebateFormat, 'sides'>,
  stance: Stance,
  team?: string,
): DebateSide | undefined {
  const fitting = sides.filter((side) => side.stance === stance);
  const candidates = fitting.length > 0 ? fitting : sides.filter((side) => side.stance === 'either');
  return team === undefined ? candidates[0] : candidates.find(({ id }) => id === team);
}

/** The sides that speak against a side: those that tell the other way; of a side that may choose, all others. None for an id that is no side's. */
export function opponentsOf({ sides }: Pick<DebateFormat, 'sides'>, sideId: string): readonly DebateSide[] {
  const own = sides.find(({ id }) => id === sideId);
  if (own === undefined) return [];
  return sides.filter(({ id, stance }) => id !== sideId && (stance === 'either' || stance !== own.stance));
}

/** Whether it is left to a coin who speaks first. */
export const isByCoin = ({ begins }: Pick<DebateFormat, 'begins'>): boolean => begins === FIRST;

/**
 * The format as it is held once it is known who speaks first: no turn of it is `first` or `second` any more. A format that leaves nothing to a coin is returned as it is. Throws where
 * a coin decides and it is not said what it decided, or a side is named that the format hasn't.
 */
export function inOrder(format: DebateFormat, { speaksFirst }: Order): DebateFormat {
  if (!isByCoin(format)) return format;
  const first = format.sides.find(({ id }) => id === speaksFirst)?.id;
  const second = format.sides.find(({ id }) => id !== speaksFirst)?.id;
  if (first === undefined || second === undefined)
    throw new Error(`Who speaks first in ${format.id}? ${speaksFirst} is none of its sides`);
  const turn = (side: string): string => (side === FIRST ? first : side === SECOND ? second : side);
  const speeches = format.speeches.map((speech) => ({
    ...speech,
    side: turn(speech.side),
    ...(speech.asked !== undefined && { asked: turn(speech.asked) }),
    ...(speech.opens !== undefined && { opens: turn(speech.opens) }),
  }));
  return { ...format, begins: first, speeches };
}
