import type { Speech } from '../../debates/index.ts';
import { ownConstructives, ownSpeeches } from '../parts/speeches.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { inRound, OF_FIRST } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** The speech in which what they granted on a contention is used: our first after they have made it and we have asked. Undefined where none of ours comes after that. */
export function useIn(
  standpoint: Standpoint,
  contention: Contention,
  askedIn: Speech | undefined,
): Speech | undefined {
  const { speeches } = standpoint.debate;
  const place = (speech: Speech | undefined) => speeches.findIndex(({ id }) => id === speech?.id);
  const from = Math.max(place(madeIn(standpoint, contention)), place(askedIn));
  return ownSpeeches(standpoint).find(
    (speech) => speech.kind !== 'cross-examination' && place(speech) > from,
  );
}

/** The speech in which the other side makes a contention: as its case is spread; what it may not make comes last. */
export function madeIn(standpoint: Standpoint, contention: Contention): Speech | undefined {
  const theirs = { ...otherSide(standpoint), speaksFirst: !standpoint.speaksFirst };
  const constructives = ownConstructives(theirs);
  const [first, second] = constructives;
  if (standpoint.debate.family !== 'parliamentary') return first;
  const at = inRound(theirs).made.indexOf(contention);
  return at >= 0 && at < OF_FIRST ? first : (second ?? first);
}
