import type { Standing } from '../../evaluate/index.ts';
import {
  reasonsFor,
  restingOn,
  type Id,
  type Relation,
  type Statement,
  type Verdict,
} from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase } from '../../words/index.ts';
import { lookedUp } from '../claimsToCheck.ts';
import { pinnedUnder } from '../cutting.ts';
import { cardLines, factChecks } from '../parts/cards.ts';
import { marksOf } from '../parts/lines.ts';
import { answersTo, type Answer } from '../standpoint/answers.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isContradicted, type Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { kept } from '../standpoint/kept.ts';
import { sayingTheSame } from '../standpoint/same.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { cruxesOf, firmCruxesOf, LOOKED_INTO } from './cruxes.ts';
import { named, QUESTION_WORDS } from './questions.ts';
import { asksForReasons } from './questionTime.ts';
import { saidInCase } from './saidInCase.ts';

/** What is weak about a premise: what most so, where there is more. */
export type Weakness =
  'answered' | 'verdict' | 'no-card' | 'no-reason' | 'unsettled' | 'disputed' | 'opinion' | 'hangs';

/** A premise of a case that something rests on, and that is open to questions. */
export interface WeakPoint {
  readonly contention: Contention;
  readonly premise: Statement;
  /** The step of the contention in which it is a premise. */
  readonly step: Relation;
  readonly weakness: Weakness;
  /** What we have against it, or against the step: where that is what is weak about it. */
  readonly answer?: Answer;
  /** What we say in the place of a premise that a fact-check contradicts, whatever they reply to that: it is asked by what we say, as a document may not show that. Only where there is no answer. */
  readonly denial?: Answer;
  /** Whether the contention wouldn’t stand as it does without it. */
  readonly isCrux: boolean;
}

/** What a line of attack is known by: the step, and the premise that is pressed. */
export const attackKey = ({ step, premise }: Pick<WeakPoint, 'step' | 'premise'>): string =>
  `ask-${step.id}-${premise.id}`;

/** How many points of a contention are pressed. */
const ROUNDS = 2;
/** How much more a premise counts on which its contention hangs, whatever is made of the views that the text argues against. */
const CRUX = 2;
/** How much more what nothing of theirs answers. */
const STANDS = 2;

const weight: Readonly<Record<Weakness, number>> = {
  answered: 4,
  verdict: 3,
  'no-card': 2,
  'no-reason': 2,
  unsettled: 2,
  disputed: 1,
  opinion: 1,
  hangs: 1,
};

/**
 * Where the other side’s case is weak, the weakest premise that carries most first: what speaks against a premise (our answers that stand, or aren’t settled; a fact-check; no evidence; how it
 * stands) adds up, more so where the contention hangs on it; then by how much rests on it. What their case makes and says comes before what else the map gives them: see `placeOf`; of either, first one
 * of each contention, then a second of each. Each premise once, and no answer of ours twice.
 */
export const weakPoints = (standpoint: Standpoint): readonly WeakPoint[] =>
  ranked(standpoint)
    .filter(({ round }) => round < ROUNDS)
    .map(({ point }) => point);

/** What else of their contentions is weak, where each has been pressed already. */
export const furtherPoints = (standpoint: Standpoint): readonly WeakPoint[] =>
  ranked(standpoint)
    .filter(({ round }) => round >= ROUNDS)
    .map(({ point }) => point);

/** The weak points, each with how many of its contention come before it. */
function ranked(standpoint: Standpoint): readonly { readonly point: WeakPoint; readonly round: number }[] {
  const known = rankedOf.get(standpoint);
  if (known) return known;
  const looks = new Map<string, Look>();
  const { made, all } = inRound(otherSide(standpoint));
  // What was pinned among what had no room is asked first.
  const isPinned = (point: WeakPoint) => pinnedUnder(standpoint.pinned, attackKey(point));
  const weighed = all
    .flatMap((contention, at) => ofContention(standpoint, contention, looks, at < LOOKED_INTO))
    .map((one) => ({ ...one, place: placeOf(standpoint, one, made) }))
    .sort((a, b) => a.place - b.place || b.weighs - a.weighs || b.carries - a.carries);
  const used = new Set<Id>();
  const counts = new Map<Contention, number>();
  const points = weighed.flatMap(({ point, place }) => {
    const { contention, premise, answer } = point;
    const count = counts.get(contention) ?? 0;
    if (used.has(premise.id) || (answer && used.has(answer.key))) return [];
    counts.set(contention, count + 1);
    used.add(premise.id);
    if (answer) used.add(answer.key);
    return [isPinned(point) ? { point, place: -1, round: 0 } : { point, place, round: count }];
  });
  points.sort((a, b) => a.place - b.place || a.round - b.round);
  rankedOf.set(standpoint, points);
  return points;
}

/** Where a point is pressed: 0 what their case says; 1 the same, where all that is weak about it is that the contention hangs on it, and only because of a view that the text argues against; 2 what a contention that they make rests on, and the case leaves out; 3 what they may not make; 4 of that, what is weak only as 1 is. */
function placeOf(
  standpoint: Standpoint,
  { point: { contention, premise }, isSlight }: Weighed,
  made: readonly Contention[],
): number {
  if (!made.includes(contention)) return isSlight ? 4 : 3;
  if (!saidInCase(otherSide(standpoint)).has(premise.id)) return 2;
  return isSlight ? 1 : 0;
}

/** What is pressed and what is left are asked for one after the other. */
const rankedOf = new WeakMap<Standpoint, ReturnType<typeof ranked>>();

/** What is to be known of a premise in a step, whatever the contention. */
interface Look {
  readonly answer: Answer | undefined;
  readonly denial: Answer | undefined;
  readonly weak: readonly Weakness[];
  readonly resting: ReadonlySet<Id>;
}

interface Weighed {
  readonly point: WeakPoint;
  /** Whether all that is weak about it is that the contention hangs on it, and only because of a view that the text argues against. */
  readonly isSlight: boolean;
  readonly weighs: number;
  readonly carries: number;
}

/** The weak points of a contention; of one that is not looked into, those that no contention before it has. What several have in common is looked at once. */
function ofContention(
  standpoint: Standpoint,
  contention: Contention,
  looks: Map<string, Look>,
  isLookedInto: boolean,
): readonly Weighed[] {
  const { map, isTheirs } = standpoint;
  const hangsOn = cruxesOf(standpoint, contention);
  const firm = firmCruxesOf(standpoint, contention);
  const within = new Set(contention.statements);
  return contention.steps.flatMap((id) => {
    const step = map.relations.get(id)!;
    return claimsOf(map, step)
      .filter((premise) => isTheirs(premise.id) && !restedOn(standpoint).has(premise.id))
      .flatMap((premise, at): Weighed[] => {
        const place = `${step.id} ${premise.id}`;
        const before = looks.get(place);
        if (before && !isLookedInto) return [];
        const look = before ?? lookAt(standpoint, step, premise, at === 0);
        looks.set(place, look);
        const { answer, denial, resting } = look;
        const isCrux = hangsOn.has(premise.id);
        const weak = asksForReasons(standpoint) ? ofReasons(look.weak, isCrux) : look.weak;
        if (weak.length === 0) return [];
        return [
          {
            point: {
              ...{ contention, premise, step, weakness: weak[0]!, isCrux },
              ...(answer ? { answer } : denial && { denial }),
            },
            isSlight: weak[0] === 'hangs' && !firm.has(premise.id),
            weighs:
              weak.reduce((sum, one) => sum + weight[one], firm.has(premise.id) ? CRUX : 0) +
              (answer?.stands === 0 ? STANDS : 0),
            carries: [...resting].filter((one) => within.has(one)).length,
          },
        ];
      });
  });
}

/** Where nobody shows a card, that there is none is nothing to press: what is left is what is answered or claimed without a reason, and what the contention hangs on. */
const ofReasons = (weak: readonly Weakness[], isCrux: boolean): readonly Weakness[] => [
  ...weak.filter((one) => one !== 'opinion' && one !== 'disputed'),
  ...(isCrux ? (['hangs'] as const) : []),
];

function lookAt(standpoint: Standpoint, step: Relation, premise: Statement, isFirst: boolean): Look {
  const answers = answersTo(standpoint, { step, claims: [premise] });
  const answer = answers.find(
    (one) => one.stands < 2 && (one.at === premise.id || (isFirst && one.at === step.id)),
  );
  const denial = isContradicted(standpoint.map, premise.id)
    ? answers.find((one) => one.at === premise.id && isAskable(standpoint, one))
    : undefined;
  const weak = [...(answer ? (['answered'] as const) : []), ...weaknesses(standpoint, premise)];
  weak.sort((a, b) => weight[b] - weight[a]);
  return { answer, denial, weak, resting: restingOn(standpoint.map, premise.id) };
}

/** Whether it can be asked instead of what it denies: no fact-check contradicts it, and it can be said in time. */
const isAskable = ({ map }: Standpoint, { manner, claims: [claim] }: Answer): boolean =>
  manner === 'denial' &&
  !isContradicted(map, claim!.id) &&
  wordCount(phrase('offerRather', named(claim!))) <= QUESTION_WORDS;

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
  const has = (verdict: Verdict) => marks.some((mark) => mark.kind === 'verdict' && mark.verdict === verdict);
  const isContradicted = has('contradicted');
  const isOurs = has('disputed') && isFoundInOurs(standpoint, premise);
  return [
    ...(isContradicted ? (['verdict'] as const) : []),
    ...(marks.some(({ kind }) => kind === 'no-card')
      ? ([isArguedFor(premise) ? 'no-reason' : 'no-card'] as const)
      : []),
    ...(unsettled.has(standpoint.weighing.standing(premise.id)) ? (['unsettled'] as const) : []),
    ...(has('disputed') && !isContradicted && !isOurs ? (['disputed'] as const) : []),
    ...(isOpinion && !isOurs ? (['opinion'] as const) : []),
  ];
}

/** What our own contentions rest on, and what says the same: “it is in your case” is the answer to whoever presses that. */
const restedOn = kept(({ map, contentions }): ReadonlySet<Id> => {
  const own = new Set(contentions.flatMap(({ statements }) => statements));
  return new Set([...own].flatMap((id) => [...sayingTheSame(map, id)]));
});

/** Whether all that disputes a premise was found in documents by which what our own contentions rest on is borne out: then it is no less in our case. */
function isFoundInOurs(standpoint: Standpoint, premise: Statement): boolean {
  const ours = ourDocuments(standpoint);
  return factChecks(standpoint, premise)
    .filter(({ verdict }) => verdict === 'disputed')
    .every(({ sources = [] }) => sources.length > 0 && sources.every((id) => ours.has(id)));
}

const ourDocuments = kept((standpoint): ReadonlySet<Id> => {
  const { map } = standpoint;
  const checks = [...restedOn(standpoint)].flatMap((id) => factChecks(standpoint, map.statements.get(id)!));
  return new Set(checks.flatMap(({ verdict, sources = [] }) => (verdict === 'bears-out' ? sources : [])));
});

/** What no source can settle: a value or a policy has reasons, or none. */
const isArguedFor = ({ kind }: Statement): boolean =>
  kind !== undefined && lookedUp.every((one) => one !== kind);

const unsettled: ReadonlySet<Standing | undefined> = new Set(['unsupported', 'challenged', 'contested']);
