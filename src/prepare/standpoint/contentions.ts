import {
  adjacency,
  reasonsFor,
  type ArgumentMap,
  type Id,
  type Relation,
  type Statement,
  type Verdict,
} from '../../model/index.ts';
import type { PhraseName } from '../../words/index.ts';
import { claimsOf } from './claims.ts';
import { groundsOf, type Grounds } from './grounds.ts';
import { stepsOnMotion } from './motion.ts';
import type { Preparation } from './preparation.ts';
import { isRejected } from './rejected.ts';

/** What can be said for a side by itself: a step on the motion, or on a claim that is all there is on it. */
export interface Contention extends Grounds {
  readonly step: Relation;
  /** What is claimed: the step's premises, several where they are linked. */
  readonly claims: readonly Statement[];
  /** Why it stands where it does among the contentions. */
  readonly why: { readonly phrase: PhraseName; readonly filled: readonly string[] };
}

/** The contentions of a side; and the steps from the motion to them, where there is one claim between that has to be said, too. */
export interface Contentions {
  readonly contentions: readonly Contention[];
  readonly spine: readonly Relation[];
}

/** How much two contentions may have in common and still count as independent, as a share of what the later rests on. */
const SHARED = 0.34;

/**
 * The contentions of a side, the strongest first: what the text reports only to argue against it last; by how they stand in the map, what a fact-check contradicts in part below what is merely contested, those with reasons before bare claims, then by how much of it a fact-check contradicts, then by how many attacks on them stand, then by how much they rest on; but one that rests on
 * what an earlier one rests on comes after those that don't. Where all that tells on the motion is one claim with several reasons, these are the contentions.
 */
export function contentionsOf(
  { map, weighing, motion }: Preparation,
  side: 'for' | 'against',
  isOpposed: (id: Id) => boolean,
): Contentions {
  const index = adjacency(map);
  const stands = (id: Id) =>
    ({ supported: 0, granted: 0, contested: 1 })[weighing.standing(id) as string] ?? 2;
  const { steps, spine } = broad(map, stepsOnMotion(map, motion, side));
  const candidates = steps.flatMap((step) => {
    const claims = claimsOf(map, step);
    if (claims.length === 0) return [];
    const grounds = groundsOf(map, step);
    const attacks = [...grounds.statements, ...grounds.steps]
      .flatMap((id) => index.into(id))
      .filter(({ id, kind }) => kind === 'attack' && isOpposed(id));
    const unanswered = attacks.filter(({ id }) => weighing.standing(id) === 'supported').length;
    const contradicted = grounds.statements.filter((id) => isContradicted(map, id)).length;
    return [
      {
        step,
        claims,
        ...grounds,
        stands: Math.max(...[step.id, ...claims.map(({ id }) => id)].map(stands)),
        ...{ unanswered, contradicted, rejected: claims.some(({ id }) => isRejected(map, id)) },
      },
    ];
  });
  candidates.sort(
    (a, b) =>
      Number(a.rejected) - Number(b.rejected) ||
      carrying(a) - carrying(b) ||
      Number(isBare(a)) - Number(isBare(b)) ||
      a.contradicted - b.contradicted ||
      a.unanswered - b.unanswered ||
      b.statements.length - a.statements.length,
  );
  const taken = new Set<Id>();
  const chosen: Contention[] = [];
  const later: Contention[] = [];
  for (const { stands: level, unanswered, contradicted, rejected, ...contention } of candidates) {
    const shared = contention.statements.filter((id) => taken.has(id)).length / contention.statements.length;
    if (chosen.length > 0 && shared > SHARED) {
      later.push({ ...contention, why: { phrase: 'whyShared', filled: [] } });
      continue;
    }
    contention.statements.forEach((id) => taken.add(id));
    const phrase = (['whyCarries', 'whyContested', 'whyAnswered'] as const)[level]!;
    chosen.push({
      ...contention,
      why: rejected
        ? { phrase: 'whyRejected', filled: [] }
        : unanswered > 0
          ? { phrase: 'whyUnanswered', filled: [String(unanswered)] }
          : { phrase: contradicted > 0 ? 'whyChecked' : phrase, filled: [] },
    });
  }
  return { contentions: [...chosen, ...later], spine };
}

/** How well it carries: what a fact-check contradicts, wholly or in part, worse than what is merely contested, and better than what doesn't carry at all. */
const carrying = ({
  stands,
  contradicted,
}: {
  readonly stands: number;
  readonly contradicted: number;
}): number => (contradicted > 0 ? Math.max(stands, CONTRADICTED) : stands);

/** Between what is contested (1) and what does not carry (2). */
const CONTRADICTED = 1.5;

/** Whether a fact-check contradicts a statement. */
export const isContradicted = (map: ArgumentMap, id: Id): boolean => isFound(map, id, 'contradicted');

/** Whether a fact-check found a statement disputed. */
export const isDisputed = (map: ArgumentMap, id: Id): boolean => isFound(map, id, 'disputed');

const isFound = (map: ArgumentMap, id: Id, as: Verdict): boolean =>
  adjacency(map)
    .notesAbout(id)
    .some(({ kind, verdict }) => kind === 'fact-check' && verdict === as);

/** Whether it only claims, and gives no reason. */
export const isBare = ({ claims, statements }: Pick<Contention, 'claims' | 'statements'>) =>
  statements.length === claims.length;

/** The steps, and those that were gone through to them: where all there is is one claim for which several convergent reasons are given, these reasons; where that has one reason, what is so under it. */
function broad(
  map: ArgumentMap,
  steps: readonly Relation[],
): { readonly steps: readonly Relation[]; readonly spine: readonly Relation[] } {
  const spine: Relation[] = [];
  let now = steps;
  while (now.length === 1 && !spine.includes(now[0]!)) {
    const [step] = now as readonly [Relation];
    spine.push(step);
    const claims = claimsOf(map, step);
    if (claims.length !== 1) break;
    now = reasonsFor(map, claims[0]!.id);
  }
  return now.length > 1 ? { steps: now, spine } : { steps, spine: [] };
}
