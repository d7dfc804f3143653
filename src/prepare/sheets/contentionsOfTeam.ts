import type { Id, Relation } from '../../model/index.ts';
import { isClosingTeam, openingTeam } from '../parts/speeches.ts';
import type { Part } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isContradicted, type Contention } from '../standpoint/contentions.ts';
import { groundsOf } from '../standpoint/grounds.ts';
import { contentionsOfBench } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { constructive } from './constructive.ts';
import { spineLines } from './opening.ts';

/** What the last speeches of a team come down to: what it says itself; of a team that closes a bench and adds nothing, what the bench says. */
export function contentionsOfTeam(standpoint: Standpoint): readonly Contention[] {
  const own = isClosingTeam(standpoint) ? extensionOf(standpoint).contentions : [];
  return own.length > 0 ? own : contentionsOfBench(standpoint);
}

/** What a team that closes a bench adds to what the opening team says in its case. */
export interface Extension {
  readonly contentions: readonly Contention[];
  /** The statements that the opening team says. */
  readonly said: ReadonlySet<Id>;
}

/**
 * What the opening team does not say: first the contentions that it leaves, then reasons for its contentions that it had no room for, each the head of a contention of its own. Nothing that a fact-check
 * contradicts. Empty, where the opening team says all there is.
 */
export function extensionOf(standpoint: Standpoint): Extension {
  const { map, contentions } = standpoint;
  const said = saidByOpening(standpoint);
  const met = new Set(said);
  const isFresh = (id: Id) => !met.has(id) && !isContradicted(map, id);
  const taken: Contention[] = [];
  const take = (contention: Contention) => {
    taken.push(contention);
    contention.statements.forEach((id) => met.add(id));
  };
  for (const contention of contentions)
    if (contention.claims.every(({ id }) => isFresh(id))) take(contention);
  for (const { steps } of contentions.filter((one) => !taken.includes(one)))
    for (const step of steps.map((id) => map.relations.get(id)!)) {
      const claims = claimsOf(map, step).filter(({ id }) => isFresh(id));
      if (claims.length === 0) continue;
      take({
        ...{ step, claims, ...groundsOf(map, step) },
        why: { phrase: 'whyDeeper', filled: [targetOf(standpoint, step)] },
      });
    }
  return { contentions: taken, said };
}

/** The claim that a step is for. */
function targetOf({ map, motion }: Standpoint, { target }: Relation): string {
  const on = target === undefined ? undefined : map.relations.get(target);
  const statement = on ? claimsOf(map, on)[0] : map.statements.get(target ?? '');
  const { text = '', short = text } = statement ?? map.statements.get(motion) ?? {};
  return short;
}

/** What the opening team says in its case. What it answers with is no argument of the bench, and may be made one. */
function saidByOpening(standpoint: Standpoint): ReadonlySet<Id> {
  const team = openingTeam(standpoint);
  const opening: Standpoint = { ...standpoint, ...(team && { team: team.id }), pinned: new Set() };
  const { parts } = constructive(opening, contentionsOfBench(opening), { opening: spineLines(opening) });
  return new Set(parts.flatMap(statementsIn));
}

const statementsIn = ({ heading, lines, parts }: Part): readonly Id[] => [
  ...[heading, ...lines].flatMap(({ role, about }) =>
    (role === 'tag' || role === 'speech') && about !== undefined ? [about] : [],
  ),
  ...parts.filter(({ key }) => !key.endsWith('/answers')).flatMap(statementsIn),
];
