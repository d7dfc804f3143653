import { cruxes, done, type Standing, type Weighing } from '../evaluate/index.ts';
import { reasonsFor, restingOn, type Id, type Relation, type Statement } from '../model/index.ts';
import { answersTo, type Answer } from './answers.ts';
import { cardLines } from './cards.ts';
import { claimsOf } from './claims.ts';
import type { Contention } from './contentions.ts';
import { marksOf } from './lines.ts';
import { otherSide, type Standpoint } from './standpoint.ts';

/** What is weak about a premise: what most so, where there is more. */
export type Weakness = 'answered' | 'verdict' | 'no-card' | 'unsettled' | 'opinion';

/** A premise of a case that something rests on, and that is open to questions. */
export interface WeakPoint {
  readonly contention: Contention;
  readonly premise: Statement;
  /** The step of the contention in which it is a premise. */
  readonly step: Relation;
  readonly weakness: Weakness;
  /** What we have against it, or against the step: where that is what is weak about it. */
  readonly answer?: Answer;
  /** Whether the contention wouldn’t stand as it does without it. */
  readonly isCrux: boolean;
}

/** How often the map is weighed anew to find what a contention hangs on. */
const WEIGHINGS = 300;
/** How much more a premise counts on which its contention hangs. */
const CRUX = 2;
/** How much more what nothing of theirs answers. */
const STANDS = 2;

const weight: Readonly<Record<Weakness, number>> = {
  answered: 4,
  verdict: 3,
  'no-card': 2,
  unsettled: 2,
  opinion: 1,
};

/**
 * Where the other side’s case is weak, the weakest premise that carries most first: what speaks against a premise (our answers that stand, or aren’t settled; a fact-check; no evidence; how it
 * stands) adds up, more so where the contention hangs on it; then by how much rests on it. First one of each contention, then a second of each. Each premise once, and no answer of ours twice.
 */
export function weakPoints(standpoint: Standpoint): readonly WeakPoint[] {
  const weighed = standpoint.theirContentions
    .flatMap((contention) => ofContention(standpoint, contention))
    .sort((a, b) => b.weighs - a.weighs || b.carries - a.carries);
  const used = new Set<Id>();
  const counts = new Map<Contention, number>();
  const points = weighed.flatMap(({ point }) => {
    const { contention, premise, answer } = point;
    const count = counts.get(contention) ?? 0;
    if (used.has(premise.id) || (answer && used.has(answer.key))) return [];
    counts.set(contention, count + 1);
    used.add(premise.id);
    if (answer) used.add(answer.key);
    return [{ point, round: count }];
  });
  const rounds = [0, 1].map((round) => points.filter((one) => one.round === round));
  return rounds.flat().map(({ point }) => point);
}

interface Weighed {
  readonly point: WeakPoint;
  readonly weighs: number;
  readonly carries: number;
}

function ofContention(standpoint: Standpoint, contention: Contention): readonly Weighed[] {
  const { map, isTheirs } = standpoint;
  const hangsOn = cruxesOf(standpoint, contention);
  const within = new Set(contention.statements);
  return contention.steps.flatMap((id) => {
    const step = map.relations.get(id)!;
    return claimsOf(map, step)
      .filter((premise) => isTheirs(premise.id))
      .flatMap((premise, at): Weighed[] => {
        const answer = answersTo(standpoint, { step, claims: [premise] }).find(
          (one) => one.stands < 2 && (one.at === premise.id || (at === 0 && one.at === step.id)),
        );
        const weak = [...(answer ? (['answered'] as const) : []), ...weaknesses(standpoint, premise)];
        if (weak.length === 0) return [];
        weak.sort((a, b) => weight[b] - weight[a]);
        const isCrux = hangsOn.has(premise.id);
        return [
          {
            point: { contention, premise, step, weakness: weak[0]!, isCrux, ...(answer && { answer }) },
            weighs:
              weak.reduce((sum, one) => sum + weight[one], isCrux ? CRUX : 0) +
              (answer?.stands === 0 ? STANDS : 0),
            carries: [...restingOn(map, premise.id)].filter((one) => within.has(one)).length,
          },
        ];
      });
  });
}

/** The statements without which a contention wouldn’t stand as it does, as far as a bounded search tells. None where it does not carry. */
export function cruxesOf({ weighing }: Standpoint, { step }: Contention): ReadonlySet<Id> {
  if (!weighing.framework.nodeOf.has(step.id)) return new Set();
  const known = found.get(weighing) ?? new Map<Id, ReadonlySet<Id>>();
  found.set(weighing, known);
  const of = known.get(step.id) ?? new Set(done(cruxes(weighing, step.id, WEIGHINGS)).cruxes.flat());
  known.set(step.id, of);
  return of;
}

/** Several sheets ask for the same. */
const found = new WeakMap<Weighing, Map<Id, ReadonlySet<Id>>>();

/** What is weak about a statement by itself. */
function weaknesses(standpoint: Standpoint, premise: Statement): readonly Weakness[] {
  const theirs = otherSide(standpoint);
  const marks = marksOf(theirs, premise);
  const isArgued = reasonsFor(standpoint.map, premise.id).length > 0;
  const isOpinion =
    !isArgued &&
    cardLines(theirs, premise.id, premise, true).some(({ marks: of }) =>
      of.some(({ kind }) => kind === 'opinion-as-evidence'),
    );
  const isAgainst = (verdict: string) => verdict === 'contradicted' || verdict === 'disputed';
  return [
    ...(marks.some((mark) => mark.kind === 'verdict' && isAgainst(mark.verdict))
      ? (['verdict'] as const)
      : []),
    ...(marks.some(({ kind }) => kind === 'no-card') ? (['no-card'] as const) : []),
    ...(unsettled.has(standpoint.weighing.standing(premise.id)) ? (['unsettled'] as const) : []),
    ...(isOpinion ? (['opinion'] as const) : []),
  ];
}

const unsettled: ReadonlySet<Standing | undefined> = new Set(['unsupported', 'challenged', 'contested']);
