import type { Statement } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { cut, pinnedUnder, toldOf } from '../cutting.ts';
import { bestCards } from '../parts/cards.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { spokenWords } from '../parts/length.ts';
import { wordedFor } from '../parts/guestWords.ts';
import { blankLine, marksOf, speechLine, tagged, tagLine } from '../parts/lines.ts';
import { namedOnce, recalled } from '../parts/naming.ts';
import { countedAs } from '../parts/numbering.ts';
import type { Line, Part } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isContradicted, type Contention } from '../standpoint/contentions.ts';
import type { Hostile } from '../standpoint/hostile.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { attacksOn, defenceLines } from './defence.ts';

/** An issue as a closing speech has it, and what of it has no room. */
export interface MadeIssue {
  readonly part: Part;
  readonly leftOut: readonly Line[];
  /** The reasons that are said, each with its linked premises and whom they cite, the best first. */
  readonly said: readonly (readonly Line[])[];
}

/** How an issue is extended. */
export interface Extending {
  readonly number: number;
  /** Words. */
  readonly room: number;
  /** How many reasons for it are given at most, and how many attacks on it answered. */
  readonly most: number;
  /** Whether no answer can be given any more that was not given before. */
  readonly isLast: boolean;
}

/**
 * One of our contentions: extended with its reasons, defended, weighed. Cards were read out before: they are given by name and year. In a last speech an attack that nothing answers is no prompt for an
 * answer, which would come too late, but a reminder not to raise it.
 */
export function extendedIssue(
  standpoint: Standpoint,
  key: string,
  contention: Contention,
  { number, room, most, isLast }: Extending,
): MadeIssue {
  const { pinned } = standpoint;
  const [claim] = contention.claims;
  const { tag, lines } = tagged(standpoint, key, claim!, countedAs('issue', number, 'issues'));
  const isPinned = (unit: Unit) => unit.lines.some((line) => pinnedUnder(pinned, line.key));
  const reasons = cut(reasonUnits(standpoint, key, contention), most, isPinned);
  const attacks = cut(
    attacksOn(standpoint, key, contention)
      .filter((attack) => !isLast || isAnswered(attack))
      .map((attack, at): Unit => ({
        lines: defenceLines(standpoint, key, contention, attack),
        rank: 2 * at + 2,
      })),
    most,
    isPinned,
  );
  const units: readonly Unit[] = [{ lines: heard(lines), rank: 0 }, ...reasons.kept, ...attacks.kept];
  const made = fitted(units, room - spokenWords(tag), pinned);
  const there = new Set(made.lines);
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) });
  const reminders = isLast ? unraisedLines(standpoint, key, contention) : [];
  return {
    part: { ...{ key, heading: tag, parts: [] }, lines: [...namedOnce(made.lines), weigh, ...reminders] },
    leftOut: [
      ...toldOf(made.leftOut),
      ...[...reasons.left, ...attacks.left]
        .flatMap((unit) => toldOf(unit.lines))
        .map((line): Line => ({ ...line, why: phrase('whyTwoOfThese') })),
    ],
    said: reasons.kept.map((unit) => unit.lines).filter((of) => of.some((line) => there.has(line))),
  };
}

/**
 * The same issue in the last speech: its tag, one reason of those that were said before, what outweighs what; nothing that was not there before. An attack that nothing answers stands as a reminder not
 * to raise it.
 */
export function lastIssue(
  standpoint: Standpoint,
  key: string,
  contention: Contention,
  before: MadeIssue,
  room: number,
): MadeIssue {
  const { heading } = before.part;
  const renamed = (line: Line): Line => ({ ...line, key: line.key.replace(before.part.key, key) });
  const [warrant] = before.said;
  const units: readonly Unit[] = warrant ? [{ lines: warrant.map(renamed), rank: 1 }] : [];
  const made = fitted(units, room, standpoint.pinned);
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase(wordedFor(standpoint, 'weigh')) });
  return {
    part: {
      ...{ key, parts: [] },
      // The number is that of the speech before, whatever was moved there.
      heading: { ...renamed(heading), numbered: { as: 'issue', like: heading.key } },
      lines: [...namedOnce(made.lines), weigh, ...unraisedLines(standpoint, key, contention)],
    },
    leftOut: toldOf(made.leftOut),
    said: warrant && made.lines.length > 0 ? [warrant] : [],
  };
}

const isAnswered = ({ answers }: Hostile): boolean => answers.length > 0;

/** The attacks on an issue that nothing answers, as reminders. */
const unraisedLines = (standpoint: Standpoint, key: string, contention: Contention): readonly Line[] =>
  attacksOn(standpoint, key, contention)
    .filter((attack) => !isAnswered(attack))
    .map(({ key: attack, claims: [claim] }) => unraisedLine(standpoint, `${key}/${attack}`, claim!));

/** Something of theirs that nothing answers, and that is too late to answer: a reminder not to raise it. That the text argues against it is to be known all the same. */
export function unraisedLine(standpoint: Standpoint, key: string, claim: Statement): Line {
  const theirs = otherSide(standpoint);
  const known = marksOf(theirs, claim).filter(({ kind }) => kind === 'rejected');
  return {
    ...tagLine(theirs, `${key}/unraised`, claim, { label: phrase('dontRaise') }),
    ...{ role: 'remark', marks: [...known, { kind: 'unanswered' }] },
  };
}

/** Lines as they are said when they were heard before: what was read out is only named, and what a fact-check found stands where it was said first. */
const heard = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ role, from }) => !(role === 'remark' && from.kind === 'note')).map(recalled);

/** The reasons for an issue, with what is linked to them, the best first; each statement once. */
function reasonUnits(standpoint: Standpoint, key: string, { claims }: Contention): readonly Unit[] {
  const { map } = standpoint;
  const met = new Set(claims.map(({ id }) => id));
  const steps = reasonsBest(standpoint, claims[0]!).filter(
    (step) => !claimsOf(map, step).some(({ id }) => isContradicted(map, id)),
  );
  return steps.flatMap((step, at): readonly Unit[] => {
    const lines = claimsOf(map, step).flatMap((premise, nth) => {
      if (met.has(premise.id)) return [];
      met.add(premise.id);
      const line = speechLine(standpoint, `${key}/${premise.id}`, premise, {
        label: phrase(nth === 0 ? 'because' : 'since'),
      });
      return heard([line, ...bestCards(standpoint, line.key, premise)]);
    });
    return lines.length > 0 ? [{ lines, rank: 2 * at + 1 }] : [];
  });
}
