import { adjacency, attackManner, type ArgumentMap, type AttackManner, type Id } from '../../model/index.ts';
import { opposite, type Camp, type CampOf } from './camps.ts';
import { ownGround } from './ownGround.ts';

/** An attack of one camp on what the other says, or a contradiction between the two. */
export interface Clash {
  /** The relation. */
  readonly id: Id;
  /** Whose attack it is. */
  readonly by: Camp;
  /** The statement or step of the other camp that it is against. */
  readonly against: Id;
  readonly manner: AttackManner | 'contradicts';
  /** What the other camp says to this in turn: its attacks on the step, its premises, or what the same camp gives for these. Whether they succeed is for the weighing to say. */
  readonly replies: readonly Id[];
  readonly exchange: Exchange;
}

/** How far an attack is answered back and forth: reply upon reply. */
export interface Exchange {
  /** How many replies it takes to get to where it ends deepest; 0 where nothing answers. Each is counted by the shortest way to it. */
  readonly depth: number;
  /** The last words there: clashes that nothing answers, as deep as there are any. None where it only leads in circles. */
  readonly ends: readonly Id[];
  /** Whose these are. */
  readonly last: Camp | undefined;
}

/**
 * The clashes between two camps, each attack and contradiction across them once, by id. An attack is made by the camp that its relation belongs to, and crosses where what it is against is the
 * other's: that its premises may be the other's, too, makes no difference. A contradiction crosses where it has ends of both; it is made by the camp it belongs to, or, if it is nobody's, by that
 * of its first end, and is against the first end of the other camp.
 */
export function clashesBetween(map: ArgumentMap, campOf: CampOf): ReadonlyMap<Id, Clash> {
  const crossing = new Map<Id, Omit<Clash, 'replies' | 'exchange'>>();
  for (const { id, kind, premises = [], target } of map.relations.values()) {
    if (kind === 'attack' && target !== undefined) {
      const by = campOf(id);
      if (by === undefined || campOf(target) !== opposite(by)) continue;
      crossing.set(id, { id, by, against: target, manner: attackManner(map, map.relations.get(id)!) });
    } else if (kind === 'contradiction') {
      const ends = premises.filter((end) => campOf(end) !== undefined);
      const by = campOf(id) ?? (ends.length > 0 ? campOf(ends[0]!) : undefined);
      const isBoth = new Set(ends.map(campOf)).size > 1;
      if (by === undefined || !isBoth) continue;
      const against = ends.find((end) => campOf(end) !== by)!;
      crossing.set(id, { id, by, against, manner: 'contradicts' });
    }
  }

  const against = new Map<Id, Id[]>();
  for (const { id, against: what } of crossing.values())
    against.set(what, [...(against.get(what) ?? []), id]);
  const { into } = adjacency(map);
  const order = (what: Id, ids: readonly Id[]) => {
    const places = new Map(into(what).map(({ id }, place) => [id, place]));
    return ids.toSorted(
      (a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity) || (a < b ? -1 : 1),
    );
  };
  const replies = new Map<Id, readonly Id[]>();
  for (const { id, by } of crossing.values()) {
    // What is against this camp's own ground is by the other.
    const found = new Set<Id>();
    for (const ground of ownGround(map, campOf, by, id))
      for (const reply of order(ground, against.get(ground) ?? [])) found.add(reply);
    replies.set(id, [...found]);
  }
  return new Map(
    [...crossing.values()].map((clash) => [
      clash.id,
      { ...clash, replies: replies.get(clash.id)!, exchange: exchangeFrom(clash.id, clash.by, replies) },
    ]),
  );
}

function exchangeFrom(clash: Id, by: Camp, replies: ReadonlyMap<Id, readonly Id[]>): Exchange {
  const depths = new Map([[clash, 0]]);
  let ends: Id[] = [];
  let depth = 0;
  // Breadth first, so that later ends are never less deep.
  for (const [id, at] of depths) {
    const next = replies.get(id)!;
    for (const reply of next) if (!depths.has(reply)) depths.set(reply, at + 1);
    if (next.length > 0) continue;
    if (at > depth || ends.length === 0) [depth, ends] = [at, []];
    ends.push(id);
  }
  if (ends.length === 0) return { depth: Math.max(...depths.values()), ends, last: undefined };
  return { depth, ends, last: depth % 2 === 0 ? by : opposite(by) };
}
