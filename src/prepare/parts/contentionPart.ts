import type { Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { toldOf } from '../cutting.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import { isContradicted, type Contention } from '../standpoint/contentions.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { backingUnits, type Backing } from './backing.ts';
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

/**
 * A contention as it is said in a case: its claim as a tag with the evidence for it, what is linked to it, the reasons for it, what backs the steps from these, the reasons for them; and why it matters. What has
 * to be said is the claim and what is linked to it; reasons fill the room (words), the direct ones first, and none is said without what it is for.
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
  const said = (statement: Statement, label: string): readonly Line[] => {
    const line = speechLine(standpoint, `${key}/${statement.id}`, statement, { label });
    return [line, ...bestCards(standpoint, line.key, statement)];
  };
  const backing = backingUnits(standpoint, contention, said);
  const { sayable, unsayable } = sorted(standpoint, backing);
  const units: readonly Unit[] = [
    { lines: first, rank: 0 },
    ...linked.map((one): Unit => ({ lines: said(one, phrase('since')), rank: 0 })),
    ...sayable,
  ];
  const roomUnder = room - spokenWords(tag);
  const { lines, leftOut, words } = fitted(units, roomUnder, standpoint.pinned, spokenWords, {
    quotesOnce: true,
  });
  const spare = Math.max(0, roomUnder - words);
  const part: Part = {
    ...{ key, heading: tag, parts: [] },
    lines: [...withoutRepeats(standpoint, lines, spare), impactLine(standpoint, key, contention)],
  };
  // What backs a step doesn't stand behind it there.
  const away = new Map(
    backing.flatMap(({ lines: [line], away: label }) =>
      line?.label === phrase('follows') ? [[line.key, label] as const] : [],
    ),
  );
  const named = (line: Line): Line => ({ ...line, label: away.get(line.key) ?? line.label! });
  return {
    part,
    leftOut: [...leftOut, ...unsayable].map(named),
    gaps: gapsOfLines(standpoint, [tag, ...lines]),
  };
}

/** What of the reasons can be said: not what a fact-check contradicts, nor reasons for that, unless it is pinned, or something that is for it. Of the others, why they are left out. */
function sorted(
  { map, pinned }: Standpoint,
  backing: readonly Backing[],
): { readonly sayable: readonly Backing[]; readonly unsayable: readonly Line[] } {
  const wanted = new Set(backing.filter(({ lines }) => lines.some(({ key }) => pinned.has(key))));
  for (const { needs } of wanted) needs.forEach((one) => wanted.add(one));
  const isContradictory = (one: Backing) =>
    !wanted.has(one) && one.premises.some(({ id }) => isContradicted(map, id));
  const known = new Map<Backing, boolean>();
  const isUnsaid = (one: Backing): boolean => {
    const found = known.get(one) ?? (isContradictory(one) || (!wanted.has(one) && one.needs.some(isUnsaid)));
    known.set(one, found);
    return found;
  };
  return {
    sayable: backing.filter((one) => !isUnsaid(one)),
    unsayable: backing.filter(isUnsaid).flatMap((one) => {
      const why = phrase(isContradictory(one) ? 'whyChecked' : 'whyUnderLeftOut');
      return toldOf(one.lines).map((line): Line => ({ ...line, why }));
    }),
  };
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
