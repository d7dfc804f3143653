import { campsBySides, disagreement } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { lookedUp } from '../claimsToCheck.ts';
import { marksOf, tagLine } from '../parts/lines.ts';
import type { Line } from '../sheet.ts';
import { isContradicted, type Contention } from '../standpoint/contentions.ts';
import { inRound } from '../standpoint/inRound.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { supposing } from '../standpoint/supposing.ts';
import { cruxesOf, firmCruxesOf } from './cruxes.ts';
import { named } from './questions.ts';
import type { WeakPoint } from './weakPoints.ts';

/** How many statements are told at most that may be granted. */
const ENOUGH = 12;
/** How many are tried at most; each is a weighing of the map. */
const TRIED = 60;

/**
 * What is not to be conceded: what our contentions hang on, but for what they claim themselves, which nobody would concede, and for what is not to be relied on. Last what only meets a view that the text argues
 * against; of either, what the other side can press first, then what hangs more on contentions that our case makes, then what more of them hang on.
 */
export function dontConcede(standpoint: Standpoint, theirPoints: readonly WeakPoint[]): readonly Line[] {
  const { map, contentions, isOurs } = standpoint;
  const { all, made } = inRound(standpoint);
  const pressed = new Set(theirPoints.map(({ premise }) => premise.id));
  const claimed = new Set(contentions.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const hanging = new Map<Id, Contention[]>();
  const firm = new Map(all.map((one) => [one, firmCruxesOf(standpoint, one)]));
  const isFirm = (id: Id) => (contention: Contention) => firm.get(contention)!.has(id);
  for (const contention of all)
    for (const id of cruxesOf(standpoint, contention))
      if (map.statements.has(id) && isOurs(id) && !claimed.has(id) && !isContradicted(map, id))
        hanging.set(id, [...(hanging.get(id) ?? []), contention]);
  const rank = (id: Id, of: readonly Contention[]) => [
    Number(of.some(isFirm(id))),
    Number(pressed.has(id)),
    of.filter((one) => made.includes(one)).length,
    of.length,
  ];
  return [...hanging]
    .map(([id, of]) => ({ id, of, rank: rank(id, of) }))
    .sort((a, b) => b.rank.map((value, at) => value - a.rank[at]!).find((value) => value !== 0) ?? 0)
    .map(({ id, of }) => {
      const contention = of.find(isFirm(id)) ?? of[0];
      const statement = map.statements.get(id)!;
      return tagLine(standpoint, `dont-concede/${id}`, statement, {
        marks: marksOf(standpoint, statement).filter(({ kind }) => kind === 'verdict'),
        why: phrase('whyHangsOn', named(contention!.claims[0]!)),
      });
    });
}

/** What we say that a fact-check contradicts: what a contention hangs on first. */
export function dontRelyOn(standpoint: Standpoint): readonly Line[] {
  const { map, isOurs } = standpoint;
  const { all } = inRound(standpoint);
  const hangsOn = new Set(all.flatMap((contention) => [...cruxesOf(standpoint, contention)]));
  const firm = new Set(all.flatMap((contention) => [...firmCruxesOf(standpoint, contention)]));
  const rank = (id: Id) => Number(hangsOn.has(id)) + Number(firm.has(id));
  return [...new Set(all.flatMap(({ statements }) => statements))]
    .filter((id) => isOurs(id) && isContradicted(map, id))
    .sort((a, b) => rank(b) - rank(a))
    .map((id) =>
      tagLine(standpoint, `dont-rely-on/${id}`, map.statements.get(id)!, { why: phrase('whyContradicted') }),
    );
}

/**
 * What the other side says that may be granted: what this side argues by as well, or of what can be looked up, only says is not enough; and then only what we don’t press ourselves, and where none of our
 * contentions, nor the motion, would stand otherwise if it were granted: as many as anybody will look at.
 */
export function safeToConcede(standpoint: Standpoint, ourPoints: readonly WeakPoint[]): readonly Line[] {
  const { map, motion, side, isTheirs, contentions, theirContentions, weighing } = standpoint;
  const { granted, passedOver } = disagreement(map, campsBySides(map, motion));
  const theirs = side === 'for' ? 'second' : 'first';
  const watched = [
    motion,
    ...contentions.flatMap(({ step, claims }) => [step.id, ...claims.map(({ id }) => id)]),
  ];
  const isSafe = (id: Id) => {
    const then = supposing(weighing, new Map([[id, 'granted']]));
    return watched.every((one) => then.standing(one) === weighing.standing(one));
  };
  // What was let pass in one place may carry their case in another.
  const theirCase = new Set(theirContentions.flatMap(({ statements }) => statements));
  const pressed = new Set(ourPoints.map(({ premise }) => premise.id));
  // That somebody’s judgement is left alone is no sign that it is shared.
  const isLookedUp = (id: Id) => lookedUp.some((kind) => kind === map.statements.get(id)?.kind);
  const told = (name: PhraseName) => (id: Id) =>
    tagLine(otherSide(standpoint), `safe/${id}`, map.statements.get(id)!, { why: phrase(name) });
  const from = (shared: typeof granted) =>
    shared.filter(({ id, of }) => of === theirs && isTheirs(id) && !pressed.has(id)).map(({ id }) => id);
  const candidates = [
    ...from(granted).map((id) => ({ id, tell: told('whyGranted') })),
    ...from(passedOver)
      .filter((id) => isLookedUp(id) && !theirCase.has(id))
      .map((id) => ({ id, tell: told('whyNotEnough') })),
  ];
  const safe: Line[] = [];
  for (const { id, tell } of candidates.slice(0, TRIED)) {
    if (safe.length === ENOUGH) break;
    if (isSafe(id)) safe.push(tell(id));
  }
  return safe;
}
