import { campsBySides, disagreement, weighAnew } from '../../evaluate/index.ts';
import type { Id } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { lookedUp } from '../claimsToCheck.ts';
import { marksOf, tagLine } from '../parts/lines.ts';
import { cruxesOf, type WeakPoint } from '../questions/weakPoints.ts';
import type { Line } from '../sheet.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** How many statements are told at most that may be granted. */
const ENOUGH = 12;
/** How many are tried at most; each is a weighing of the map. */
const TRIED = 60;

/** What our contentions hang on: not to be conceded. What the other side can press first, then what more contentions hang on. */
export function dontConcede(standpoint: Standpoint, theirPoints: readonly WeakPoint[]): readonly Line[] {
  const { map, contentions, isOurs } = standpoint;
  const pressed = new Set(theirPoints.map(({ premise }) => premise.id));
  const times = new Map<Id, number>();
  for (const contention of contentions)
    for (const id of cruxesOf(standpoint, contention))
      if (map.statements.has(id) && isOurs(id)) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times]
    .sort(([a, of], [b, other]) => Number(pressed.has(b)) - Number(pressed.has(a)) || other - of)
    .map(([id]) => {
      const statement = map.statements.get(id)!;
      const verdicts = marksOf(standpoint, statement).filter(({ kind }) => kind === 'verdict');
      const isContradicted = verdicts.some(
        (mark) => mark.kind === 'verdict' && mark.verdict === 'contradicted',
      );
      return tagLine(standpoint, `dont-concede/${id}`, statement, {
        marks: [{ kind: 'crux' }, ...verdicts],
        why: phrase(isContradicted ? 'whyContradicted' : 'whyHangs'),
      });
    });
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
    const then = weighAnew(weighing, { supposed: new Map([[id, 'granted']]), credences: new Map() });
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
