import { reasonsFor, type Id, type Relation, type Statement } from '../model/index.ts';
import { phrase } from '../words/index.ts';
import { bestCards } from './cards.ts';
import { claimsOf } from './claims.ts';
import { isContradicted, type Contention } from './contentions.ts';
import { fitted, type Unit } from './fitting.ts';
import { gapsOfLines } from './gaps.ts';
import { spokenWords } from './length.ts';
import { blankLine, speechLine, tagged } from './lines.ts';
import type { Gap, Line, Part } from './sheet.ts';
import type { Standpoint } from './standpoint.ts';

/** A part, what of it was left out for length, and what it lacks. */
export interface MadePart {
  readonly part: Part;
  readonly leftOut: readonly Line[];
  readonly gaps: readonly Gap[];
}

/** How much later reasons for reasons come than any direct reason. */
const DEEPER = 100;

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
    ...{ label: phrase('contentionLabel', String(number)), why },
  });
  const met = new Set<Id>([claim.id]);
  const said = (statement: Statement, name: 'because' | 'since' | 'shownBy'): readonly Line[] => {
    met.add(statement.id);
    const line = speechLine(standpoint, `${key}/${statement.id}`, statement, { label: phrase(name) });
    return [line, ...bestCards(standpoint, line.key, statement)];
  };
  const units: Unit[] = [
    { lines: first, rank: 0 },
    ...linked.map((one) => ({ lines: said(one, 'since'), rank: 0 })),
  ];
  const argue = (statement: Statement, rank: number, depth: number): void => {
    for (const [at, step] of reasonsBest(standpoint, statement).entries()) {
      const premises = claimsOf(standpoint.map, step).filter(({ id }) => !met.has(id));
      const lines = premises.flatMap((premise, nth) =>
        said(premise, nth > 0 ? 'since' : depth === 0 ? 'because' : 'shownBy'),
      );
      if (lines.length === 0) continue;
      units.push({ lines, rank: rank + at });
      for (const premise of premises) argue(premise, rank + DEEPER + at, depth + 1);
    }
  };
  for (const one of contention.claims) argue(one, 1, 0);
  const { lines, leftOut } = fitted(units, room - spokenWords(tag), standpoint.pinned);
  const part: Part = {
    ...{ key, heading: tag, parts: [] },
    lines: [...withoutRepeats(lines), impactLine(standpoint, key, contention)],
  };
  return { part, leftOut, gaps: gapsOfLines(standpoint, [tag, ...lines]) };
}

/** The lines without cards that quote what an earlier one does. */
export function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const quoted = new Set<string>();
  return lines.filter(({ role, from, text }) => {
    if (role !== 'card' || from.kind !== 'passage') return true;
    const isNew = !quoted.has(text);
    quoted.add(text);
    return isNew;
  });
}

/** The reasons for a statement: those that stand first, and of these, those that no fact-check contradicts. */
export function reasonsBest({ map, weighing }: Standpoint, { id }: Statement): readonly Relation[] {
  const stands = (step: Relation) =>
    (weighing.standing(step.id) === 'supported' ? 0 : 2) +
    Number(step.premises?.some((id) => isContradicted(map, id)) ?? false);
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
