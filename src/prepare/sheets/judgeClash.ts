import type { Id, Statement } from '../../model/index.ts';
import { wordCount } from '../../text/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { blankLine, phraseLine, tagLine } from '../parts/lines.ts';
import { cruxesOf, firmCruxesOf } from '../questions/cruxes.ts';
import { firstPremise, named } from '../questions/questions.ts';
import type { Line, Part } from '../sheet.ts';
import { answersTo, isAnsweredAtAll, rejectedAnswers, type Answer } from '../standpoint/answers.ts';
import { attacksAt, type Attack } from '../standpoint/attacks.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { isRejected } from '../standpoint/rejected.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** A statement of up to as many words is given in full; a longer one by its short form. */
const IN_FULL = 20;

/** A contention that is judged, as those see it who make it. */
export interface Judged {
  readonly by: Standpoint;
  readonly contention: Contention;
  /** Whether the other side says anything against it. */
  readonly isMet: boolean;
}

/** A clash as whoever judges sees it: what is said for and against, what decides it; and, only where that is asked for, which way it leans in this map, and why. */
export function judgeClash({ by, contention, isMet }: Judged): Part {
  const key = `clash-${by.side}-${contention.step.id}`;
  const [claim] = contention.claims;
  const theirs = otherSide(by);
  const reason = firstPremise(by, reasonsBest(by, claim!)) ?? contention.claims[1] ?? claim!;
  // Whoever judges hears what anybody may say; of a view that the text argues against, it is told.
  const [answer] = [...answersTo(theirs, contention), ...rejectedAnswers(theirs, contention)];
  const own = lineFor(by, `${key}/${by.side}`, reason);
  const other = isMet
    ? lineFor(theirs, `${key}/${theirs.side}`, answer!.claims[0]!)
    : phraseLine(`${key}/${theirs.side}`, 'remark', 'nothingAnswers', [], { label: sideLabel(theirs) });
  return {
    ...{ key, parts: [] },
    heading: tagLine(by, `${key}/heading`, claim!, { label: phrase(isMet ? 'clash' : 'noClashYet') }),
    lines: [
      ...(by.side === 'for' ? [own, other] : [other, own]),
      saidAbove(
        decides(by, contention, key, answer && { reason, answer }),
        by.side === 'for' ? [own, other] : [other, own],
      ),
      ...(by.leaning === true ? [leaning(by, contention, key, isMet)] : []),
    ],
  };
}

const sideLabel = ({ side }: Standpoint): string => phrase(side === 'for' ? 'labelFor' : 'labelAgainst');

function lineFor(by: Standpoint, key: string, statement: Statement): Line {
  const isShort = wordCount(statement.text) > IN_FULL && named(statement) !== statement.text;
  return {
    ...{ key, role: 'speech', label: sideLabel(by), about: statement.id },
    marks: isRejected(by.map, statement.id) ? [{ kind: 'rejected' }] : [],
    text: isShort ? named(statement) : statement.text,
    from: { kind: 'statement', id: statement.id, ...(isShort && { short: true }) },
  };
}

/** What meets in a clash: the reason for the contention that is told, and what is told against it. */
interface Meeting {
  readonly reason: Statement;
  readonly answer: Answer;
}

/** What decides it: an attack that stands and has no answer; else whether anything answers it; else the crux of the clash; else a blank. */
function decides(by: Standpoint, contention: Contention, key: string, meeting: Meeting | undefined): Line {
  const label = phrase('decides');
  const [open] = openAttacks(by, contention);
  if (open) {
    const line = tagLine(otherSide(by), `${key}/decides`, open.claims[0]!, { label });
    return { ...line, marks: [...line.marks, { kind: 'unanswered' }] };
  }
  if (!meeting) return phraseLine(`${key}/decides`, 'remark', 'decidesAnswer', [], { label });
  const crux = by.map.statements.get(cruxOf(by, contention, meeting) ?? '');
  return crux
    ? tagLine(by, `${key}/decides`, crux, { label, marks: [{ kind: 'crux' }] })
    : blankLine(`${key}/decides`, 'fillDecides', { label });
}

/**
 * What a contention hangs on in a clash: first what is at issue there (what is attacked, the reason that is told, what is said to the attack), then another of its grounds, one that is attacked first. What it hangs on only
 * because of a view that the text argues against decides no clash but one in which it is at issue.
 */
function cruxOf(by: Standpoint, contention: Contention, { reason, answer }: Meeting): Id | undefined {
  const { isOurs } = by;
  const claims = new Set(contention.claims.map(({ id }) => id));
  // What is linked with what is told against it is not told: what is said to that would meet nothing on the page.
  const replies = [answer.step, answer.claims[0]!].flatMap(({ id }) => attacksAt(otherSide(by), id));
  const atIssue = [answer.at, reason.id, ...replies.flatMap(({ claims: by }) => by.map(({ id }) => id))];
  const isAttacked = (id: Id) => attacksAt(by, id).length > 0;
  const grounds = [...contention.statements].sort((a, b) => Number(isAttacked(b)) - Number(isAttacked(a)));
  const firm = firmCruxesOf(by, contention);
  const all = cruxesOf(by, contention);
  const isOwn = (id: Id) => isOurs(id) && !claims.has(id);
  return (
    [...atIssue, ...grounds].find((id) => firm.has(id) && isOwn(id)) ??
    atIssue.find((id) => all.has(id) && isOwn(id))
  );
}

/** What decides it; where that stands right above, only which of both it is: for the motion, or against it. */
function saidAbove(decided: Line, [forIt, against]: readonly [Line, Line]): Line {
  const isSame = ({ from }: Line) =>
    decided.from.kind === 'statement' && from.kind === 'statement' && from.id === decided.from.id;
  const name: PhraseName | undefined = isSame(against)
    ? 'decidesAgainst'
    : isSame(forIt)
      ? 'decidesFor'
      : undefined;
  const { key, label, about, marks } = decided;
  return name === undefined
    ? decided
    : phraseLine(key, 'remark', name, [], {
        marks,
        ...(label !== undefined && { label }),
        ...(about !== undefined && { about }),
      });
}

/** What stands against a contention or what it rests on, and has no answer. */
const openAttacks = (by: Standpoint, contention: Contention): readonly Attack[] =>
  [...contention.statements, ...contention.steps]
    .flatMap((id) => attacksAt(by, id))
    .filter((attack) => by.weighing.standing(attack.step.id) === 'supported' && !isAnsweredAtAll(by, attack));

/** Which way it leans in this map, and why. */
function leaning(by: Standpoint, { step }: Contention, key: string, isMet: boolean): Line {
  const standing = by.weighing.standing(step.id);
  const towards = (isOwn: boolean): PhraseName =>
    isOwn === (by.side === 'for') ? 'leansFor' : 'leansAgainst';
  const [name, why]: readonly [PhraseName, PhraseName] =
    standing === 'supported'
      ? [towards(true), isMet ? 'whyAgainstFails' : 'whyNothingAnswers']
      : standing === 'contested'
        ? ['leansNeither', 'whyUnsettledHere']
        : [towards(false), 'whyAgainstStands'];
  return phraseLine(`${key}/leaning`, 'remark', name, [], { why: phrase(why) });
}
