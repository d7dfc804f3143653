import type { ArgumentMap, Id } from '../../model/index.ts';
import { inReadingOrder } from '../readingPlaces.ts';
import type { Camp, CampOf } from './camps.ts';
import { clashesBetween, type Clash } from './clashes.ts';
import { sharedBetween, type Shared } from './shared.ts';

/** All clashes about one statement or step. */
export interface Clashing {
  readonly against: Id;
  readonly clashes: readonly Clash[];
}

/** Where two camps agree, where they don't, and what is left standing between them. */
export interface Disagreement {
  /** What one camp holds and the other argues by or for. */
  readonly granted: readonly Shared[];
  /** What one camp holds and the other leaves alone, though it says that what is argued from it doesn't follow. */
  readonly passedOver: readonly Shared[];
  readonly clashing: readonly Clashing[];
  /** By camp, the other's clashes to which it says nothing at all. One to which it replies in vain is not among them. */
  readonly neverAnswered: Readonly<Record<Camp, readonly Clash[]>>;
}

/**
 * The points of real disagreement between two camps, as far as the map goes; all in the order in which it is read. Layers that are not to count are taken out before. It
 * weighs nothing. Linear in the map, but for what is answered: that takes the clashes times what each rests on.
 */
export function disagreement(map: ArgumentMap, campOf: CampOf): Disagreement {
  const ordered = inReadingOrder(map);
  const found = clashesBetween(map, campOf);
  const shared = sharedBetween(map, campOf, found);
  const sharing = ordered(shared.keys()).map((id) => shared.get(id)!);
  const groups = new Map<Id, Clash[]>();
  for (const clash of ordered(found.keys()).map((id) => found.get(id)!)) {
    const group = groups.get(clash.against);
    if (group) group.push(clash);
    else groups.set(clash.against, [clash]);
  }
  const clashing = ordered(groups.keys()).map((against) => ({ against, clashes: groups.get(against)! }));
  const unanswered = clashing.flatMap(({ clashes }) => clashes.filter(({ replies }) => replies.length === 0));
  const without = (camp: Camp) => unanswered.filter(({ by }) => by !== camp);
  return {
    granted: sharing.filter(({ granting }) => granting !== 'passed over'),
    passedOver: sharing.filter(({ granting }) => granting === 'passed over'),
    clashing,
    neverAnswered: { first: without('first'), second: without('second') },
  };
}
