import { unanswered } from '../../evaluate/index.ts';
import type { PhraseName } from '../../words/index.ts';
import type { Answered } from './answered.ts';
import { answersTo, type Answer } from './answers.ts';
import { attacksOnUs } from './attacks.ts';
import { claimsOf } from './claims.ts';
import { howItStands } from './howItStands.ts';
import { kept } from './kept.ts';
import type { Standpoint } from './standpoint.ts';

/** Something the other side says, what we have against it, and how much it hurts. */
export interface Hostile extends Answered {
  readonly answers: readonly Answer[];
  readonly why: PhraseName;
}

/**
 * All that the other side says, its arguments and its attacks on ours, by how much it hurts: first what stands and would turn the motion if it were answered; then what else stands; of each, its
 * arguments first, then what is aimed at our contentions, then what is aimed at what these rest on; and what would change most.
 */
export const hostile: (standpoint: Standpoint) => readonly Hostile[] = kept(ranked);

function ranked(standpoint: Standpoint): readonly Hostile[] {
  const { map, weighing, motion, theirContentions, theirSpine, contentions } = standpoint;
  const node = weighing.framework.nodeOf.get(motion);
  const now = node === undefined ? undefined : weighing.labelling.of(node);
  const damage = new Map(unanswered(weighing, motion).map((one) => [one.id, one]));
  const central = new Set(
    contentions.flatMap(({ step, claims }) => [step.id, ...claims.map(({ id }) => id)]),
  );
  const rankedAt = ({ at, key, step, claims }: Answered, depth: number) => {
    const answers = answersTo(standpoint, { step, claims });
    const hurts = damage.get(step.id);
    const turns = hurts !== undefined && hurts.then !== now;
    const stands = weighing.standing(step.id) === 'supported';
    const why: PhraseName = turns ? 'whyDamage' : howItStands(weighing, step, answers.length > 0);
    const rank = [turns ? 0 : 1, stands ? 0 : 1, depth, -(hurts?.changes ?? 0)];
    return { one: { key, step, claims, answers, why, ...(at !== undefined && { at }) }, rank };
  };
  return [
    ...theirSpine.map((step) => rankedAt({ key: step.id, step, claims: claimsOf(map, step) }, 0)),
    ...theirContentions.map(({ step, claims }) => rankedAt({ key: step.id, step, claims }, 0)),
    ...attacksOnUs(standpoint).map((attack) => rankedAt(attack, central.has(attack.at) ? 1 : 2)),
  ]
    .sort((a, b) => a.rank.map((value, at) => value - b.rank[at]!).find((value) => value !== 0) ?? 0)
    .map(({ one }) => one);
}

/** The same with what is claimed several times once: where it hurts most, unless it is pinned elsewhere. */
export function claimedOnce(
  said: readonly Hostile[],
  isPinned: (one: Hostile) => boolean,
): readonly Hostile[] {
  const claimed = ({ claims }: Hostile) => claims.map(({ id }) => id).join(' ');
  const pinned = new Set(said.filter(isPinned).map(claimed));
  const met = new Set<string>();
  return said.filter((one) => {
    if (isPinned(one)) return true;
    const claim = claimed(one);
    if (pinned.has(claim) || met.has(claim)) return false;
    met.add(claim);
    return true;
  });
}
