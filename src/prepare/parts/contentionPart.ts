import { reasonsFor, type ArgumentMap, type Id, type Relation, type Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isContradicted, isDisputed, type Contention } from '../standpoint/contentions.ts';
import { isRejected } from '../standpoint/rejected.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { bestCards } from './cards.ts';
import { fitted, type Unit } from './fitting.ts';
import { gapsOfLines } from './gaps.ts';
import { spokenWords } from './length.ts';
import { blankLine, speechLine, tagged } from './lines.ts';
import { countedAs } from './numbering.ts';
import { withoutRepeats } from './repeats.ts';

/** A part, what of it was left out for length, and what it lacks. */
export interface MadePart {
  readonly part: Part;
  readonly leftOut: readonly Line[];
  readonly gaps: readonly Gap[];
}

/** How much later reasons for reasons come than any direct reason. */
const DEEPER = 100;

/** A reason with its linked premises, as it is said. */
interface Reason extends Unit {
  readonly premises: readonly Statement[];
}

/**
 * A contention as it is said in a case: its claim as a tag with the evidence for it, what is linked to it, the reasons for it, the reasons for these; and why it matters. What has
 * to be said is the claim and what is linked to it; reasons fill the room (words), the direct ones first.
 */
export function contentionPart(
  standpoint: Standpoint,
  contention: Contention,
  number: number,
  room: number,
): MadePart {
  const key = `contention-${contention.step.id}`;
  const [claim, ...linked] = contention.claims as readonly [Statement, ...Statement[]];
  const why = phrase(contention.why.phrase, ...contention.why.filled);
  const { tag, lines: first } = tagged(standpoint, key, claim, {
    ...{ ...countedAs('contentionLabel', number, 'contentions'), why },
  });
  const met = new Set<Id>([claim.id]);
  const said = (statement: Statement, label: string): readonly Line[] => {
    met.add(statement.id);
    const line = speechLine(standpoint, `${key}/${statement.id}`, statement, { label });
    return [line, ...bestCards(standpoint, line.key, statement)];
  };
  const linkedLines = new Map(linked.map((one) => [one.id, said(one, phrase('since'))]));
  // What is nearer to the claim is met first, wherever else it serves; then it is said where it belongs.
  const under = new Map<Id, Reason[]>();
  const queue = contention.claims.map((statement) => ({ statement, depth: 0 }));
  for (const { statement, depth } of queue) {
    const reasons: Reason[] = [];
    under.set(statement.id, reasons);
    for (const [at, step] of reasonsBest(standpoint, statement).entries()) {
      const premises = claimsOf(standpoint.map, step).filter(({ id }) => !met.has(id));
      const because = depth === 0 ? phrase('because') : phrase('backs', statement.short ?? statement.text);
      const lines = premises.flatMap((premise, nth) => said(premise, nth > 0 ? phrase('since') : because));
      if (lines.length === 0) continue;
      reasons.push({ premises, lines, rank: 1 + depth * DEEPER + at });
      queue.push(...premises.map((premise) => ({ statement: premise, depth: depth + 1 })));
    }
  }
  const told = (statement: Statement): readonly Reason[] =>
    (under.get(statement.id) ?? []).flatMap((reason) => [reason, ...reason.premises.flatMap(told)]);
  const reasons = contention.claims.flatMap(told);
  const isSayable = ({ premises }: Reason) => !premises.some(({ id }) => isContradicted(standpoint.map, id));
  const units: Unit[] = [
    { lines: first, rank: 0 },
    ...linked.map((one) => ({ lines: linkedLines.get(one.id)!, rank: 0 })),
    ...reasons.filter((one) => isSayable(one) || one.lines.some(({ key: of }) => standpoint.pinned.has(of))),
  ];
  const unsayable = reasons
    .filter((one) => !units.includes(one))
    .flatMap(({ lines }) => lines.filter(({ role }) => role === 'speech'))
    .map((line): Line => ({ ...line, why: phrase('whyChecked') }));
  const roomUnder = room - spokenWords(tag);
  const { lines, leftOut: noRoom, words } = fitted(units, roomUnder, standpoint.pinned);
  const spare = Math.max(0, roomUnder - words);
  const part: Part = {
    ...{ key, heading: tag, parts: [] },
    lines: [...withoutRepeats(standpoint, lines, spare), impactLine(standpoint, key, contention)],
  };
  const leftOut = [...noRoom, ...unsayable];
  return { part, leftOut, gaps: gapsOfLines(standpoint, [tag, ...lines]) };
}

/** The reasons for a statement: last what the text argues against; those that stand first, of these, those that no fact-check contradicts or finds disputed, and those that are more than what somebody said. */
export function reasonsBest({ map, weighing }: Standpoint, { id }: Statement): readonly Relation[] {
  const some = (step: Relation, is: (map: ArgumentMap, id: Id) => boolean) =>
    step.premises?.some((premise) => is(map, premise)) ?? false;
  const stands = (step: Relation) =>
    (some(step, isRejected) ? 16 : 0) +
    (weighing.standing(step.id) === 'supported' ? 0 : 8) +
    (some(step, isContradicted) ? 4 : 0) +
    (some(step, isDisputed) ? 2 : 0) +
    // That somebody said so is the weakest reason there is.
    (claimsOf(map, step).every(({ kind }) => kind === 'reported') ? 1 : 0);
  return [...reasonsFor(map, id)].sort((a, b) => stands(a) - stands(b));
}

/** Why it matters: what is tagged so in the map, or a blank. */
function impactLine(standpoint: Standpoint, key: string, { statements }: Contention): Line {
  const { map } = standpoint;
  const isImpact = ({ tags = [] }: Statement) => tags.includes('impact');
  const found = statements.map((id) => map.statements.get(id)!).find(isImpact);
  const label = phrase('matters');
  return found
    ? speechLine(standpoint, `${key}/matters`, found, { label })
    : blankLine(`${key}/matters`, 'fillImpact', { label });
}
