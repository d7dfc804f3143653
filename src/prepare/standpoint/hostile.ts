import { unanswered } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import type { PhraseName } from '../../words/index.ts';
import type { Answered } from './answered.ts';
import type { Answer } from './answers.ts';
import { answersIn } from './answersIn.ts';
import { attacksOnUs } from './attacks.ts';
import { claimsOf } from './claims.ts';
import { howItStands } from './howItStands.ts';
import { argued } from './inRound.ts';
import { kept } from './kept.ts';
import { isRejected } from './rejected.ts';
import type { Standpoint } from './standpoint.ts';

/** Something the other side says, what we have against it, and how much it hurts. */
export interface Hostile extends Answered {
  readonly answers: readonly Answer[];
  readonly why: PhraseName;
}

/**
 * All that the other side says, its arguments and its attacks on ours, by how much it hurts: first what stands and would turn the motion if it were answered; then what else stands; of each, its
 * arguments and what nothing answers first, then what is aimed at what we argue in this debate, then at what that rests on; and what would change most. What is aimed at something else that we say comes after, as long as we do not
 * say it; last what the text reports only to argue against it, as long as they do not.
 */
export const hostile: (standpoint: Standpoint) => readonly Hostile[] = kept(ranked);

function ranked(standpoint: Standpoint): readonly Hostile[] {
  const { map, weighing, motion, theirContentions, theirSpine } = standpoint;
  const node = weighing.framework.nodeOf.get(motion);
  const now = node === undefined ? undefined : weighing.labelling.of(node);
  const damage = new Map(unanswered(weighing, motion).map((one) => [one.id, one]));
  const { made } = argued(standpoint);
  const main = [...standpoint.spine.map((step) => ({ step, claims: claimsOf(map, step) })), ...made];
  const central = new Set(main.flatMap(({ step, claims }) => [step.id, ...claims.map(({ id }) => id)]));
  const grounds = new Set(made.flatMap(({ statements, steps }) => [...statements, ...steps]));
  const depthOf = (at: Id) => (central.has(at) ? 1 : grounds.has(at) ? 2 : 3);
  const rankedAt = ({ at, key, step, claims }: Answered, depth: number) => {
    const known = answersIn(standpoint, { step, claims, ...(at !== undefined && { at }) });
    const answers = [...known.answers, ...known.argued];
    const hurts = damage.get(step.id);
    const turns = hurts !== undefined && hurts.then !== now;
    const stands = weighing.standing(step.id) === 'supported';
    const why: PhraseName = turns ? 'whyDamage' : howItStands(weighing, step, answers.length > 0);
    const isReported = claims.some(({ id }) => isRejected(map, id));
    const far = isReported ? 2 : depth === 3 ? 1 : 0;
    // What we argue and have nothing to say for is as bad as an argument of theirs.
    const isOpen = depth < 3 && answers.length === 0;
    const rank = [turns ? 0 : 1, far, stands ? 0 : 1, isOpen ? 0 : depth, -(hurts?.changes ?? 0)];
    return { one: { key, step, claims, answers, why, ...(at !== undefined && { at }) }, rank };
  };
  return [
    ...theirSpine.map((step) => rankedAt({ key: step.id, step, claims: claimsOf(map, step) }, 0)),
    ...theirContentions.map(({ step, claims }) => rankedAt({ key: step.id, step, claims }, 0)),
    ...attacksOnUs(standpoint).map((attack) => rankedAt(attack, depthOf(attack.at))),
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
