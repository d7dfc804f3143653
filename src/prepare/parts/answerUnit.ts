import type { Statement } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import type { Line } from '../sheet.ts';
import type { Answered } from '../standpoint/answered.ts';
import type { Answer, AnswerManner } from '../standpoint/answers.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { aimedAtLines } from './aimedAt.ts';
import { bestCards } from './cards.ts';
import { reasonsBest } from '../standpoint/reasonsBest.ts';
import { wordedFor } from './guestWords.ts';
import type { Unit } from './fitting.ts';
import { speechLine, tagged } from './lines.ts';
import { countedAs } from './numbering.ts';
import { withoutRepeats } from './repeats.ts';

/**
 * An answer: its tag, with its number and what it does; in full, where the tag is short; what is linked with it; the best reason for it; the evidence. What is said elsewhere has no number, and tells against what it is said there;
 * what takes a reason away tells which: the block need not name it.
 */
export function answerUnit(
  standpoint: Standpoint,
  block: string,
  { answered, answer, number }: Numbered,
): Unit {
  const key = `${block}/${answer.key}`;
  const [claim, ...linked] = answer.claims as readonly [Statement, ...Statement[]];
  const isElsewhere = answer.manner === 'elsewhere';
  const { tag, lines } = tagged(standpoint, key, claim, {
    ...(isElsewhere
      ? { label: phrase(standpoint.map.relations.has(answer.at) ? mannerPhrase.elsewhere : 'answerSame') }
      : countedAs(wordedFor(standpoint, mannerPhrase[answer.manner]), number, block)),
  });
  const reason = answer.manner === 'turn' ? undefined : reasonsBest(standpoint, claim)[0];
  const said = new Set([claim.id]);
  const warrant = (one: Statement, label: string): readonly Line[] => {
    said.add(one.id);
    const line = speechLine(standpoint, `${key}/${one.id}`, one, { label });
    return [line, ...bestCards(standpoint, line.key, one)];
  };
  const isNew = ({ id }: Statement) => !said.has(id);
  const warrants = linked.filter(isNew).flatMap((one) => warrant(one, phrase('since')));
  const reasons = (reason ? claimsOf(standpoint.map, reason) : [])
    .filter(isNew)
    .flatMap((one, at) => warrant(one, phrase(at === 0 ? 'because' : 'since')));
  const where = isElsewhere
    ? aimedAtLines(standpoint, `${key}/there`, 'saidThere', answer.at)
    : isAtReason(answered, answer)
      ? aimedAtLines(standpoint, `${key}/reason`, 'saidAgainst', answer.at)
      : [];
  const all = [tag, ...lines, ...where, ...warrants, ...reasons];
  return { lines: withoutRepeats(standpoint, all), rank: number };
}

/** An answer with its place in a block, and what the block answers. */
interface Numbered {
  readonly answered: Answered;
  readonly answer: Answer;
  readonly number: number;
}

/** Whether an answer is aimed neither at what is claimed nor at the step drawn from it, but at something behind these. */
const isAtReason = ({ step, claims }: Answered, { manner, at }: Answer): boolean =>
  manner !== 'turn' && at !== step.id && claims.every(({ id }) => id !== at);

const mannerPhrase: Readonly<Record<AnswerManner, PhraseName>> = {
  denial: 'answerDenial',
  undercut: 'answerUndercut',
  turn: 'answerTurn',
  mitigation: 'answerMitigation',
  outweighing: 'answerOutweighing',
  'non-unique': 'answerNonUnique',
  reason: 'answerReason',
  'reason-undercut': 'answerReasonUndercut',
  elsewhere: 'answerElsewhere',
};
