import {
  adjacency,
  reasonsFor,
  type ArgumentMap,
  type Id,
  type Relation,
  type Statement,
} from '../model/index.ts';
import type { PhraseName } from '../words/index.ts';
import { claimsOf } from './claims.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { stepsOnMotion } from './motion.ts';
import type { Preparation } from './preparation.ts';

/** What can be said for a side by itself: a step on the motion, or on a claim that is all there is on it. */
export interface Contention extends Grounds {
  readonly step: Relation;
  /** What is claimed: the step's premises, several where they are linked. */
  readonly claims: readonly Statement[];
  /** Why it stands where it does among the contentions. */
  readonly why: { readonly phrase: PhraseName; readonly filled: readonly string[] };
}

/** How much two contentions may have in common and still count as independent, as a share of what the later rests on. */
const SHARED = 0.34;

/**
 * The contentions of a side, the strongest first: by how they stand in the map, those with reasons before bare claims, then by how many attacks on them stand, then by how much they rest on; but one that rests on
 * what an earlier one rests on comes after those that don't. Where all that tells on the motion is one claim with several reasons, these are the contentions.
 */
export function contentionsOf(
  { map, weighing, motion }: Preparation,
  side: 'for' | 'against',
  isOpposed: (id: Id) => boolean,
): readonly Contention[] {
  const index = adjacency(map);
  const stands = (id: Id) =>
    ({ supported: 0, granted: 0, contested: 1 })[weighing.standing(id) as string] ?? 2;
  const candidates = broad(map, stepsOnMotion(map, motion, side)).flatMap((step) => {
    const claims = claimsOf(map, step);
    if (claims.length === 0) return [];
    const grounds = groundsOf(map, step);
    const attacks = [...grounds.statements, ...grounds.steps]
      .flatMap((id) => index.into(id))
      .filter(({ id, kind }) => kind === 'attack' && isOpposed(id));
    const standing = attacks.filter(({ id }) => weighing.standing(id) === 'supported').length;
    return [
      {
        step,
        claims,
        ...grounds,
        stands: Math.max(...[step.id, ...claims.map(({ id }) => id)].map(stands)),
        standing,
      },
    ];
  });
  candidates.sort(
    (a, b) =>
      a.stands - b.stands ||
      Number(isBare(a)) - Number(isBare(b)) ||
      a.standing - b.standing ||
      b.statements.length - a.statements.length,
  );
  const taken = new Set<Id>();
  const chosen: Contention[] = [];
  const later: Contention[] = [];
  for (const { stands: level, standing, ...contention } of candidates) {
    const shared = contention.statements.filter((id) => taken.has(id)).length / contention.statements.length;
    if (chosen.length > 0 && shared > SHARED) {
      later.push({ ...contention, why: { phrase: 'whyShared', filled: [] } });
      continue;
    }
    contention.statements.forEach((id) => taken.add(id));
    const phrase = (['whyCarries', 'whyContested', 'whyAnswered'] as const)[level]!;
    chosen.push({
      ...contention,
      why: standing > 0 ? { phrase: 'whyUnanswered', filled: [String(standing)] } : { phrase, filled: [] },
    });
  }
  return [...chosen, ...later];
}

/** Whether it only claims, and gives no reason. */
const isBare = ({ claims, statements }: Pick<Contention, 'claims' | 'statements'>) =>
  statements.length === claims.length;

/** The steps; or, where they are one with a single claim for which several convergent reasons are given, these reasons; or, where that has one reason, what is so under it. */
function broad(map: ArgumentMap, steps: readonly Relation[]): readonly Relation[] {
  const met = new Set<Id>();
  let now = steps;
  while (now.length === 1 && !met.has(now[0]!.id)) {
    const [step] = now as readonly [Relation];
    met.add(step.id);
    const claims = claimsOf(map, step);
    if (claims.length !== 1) break;
    now = reasonsFor(map, claims[0]!.id);
  }
  return now.length > 1 ? now : steps;
}
