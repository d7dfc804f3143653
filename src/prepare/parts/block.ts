import type { Id, Statement } from '../../model/index.ts';
import { phrase, type PhraseName } from '../../words/index.ts';
import type { Gap, Line, Part } from '../sheet.ts';
import type { Answered } from '../standpoint/answered.ts';
import { answersTo, type Answer, type AnswerManner } from '../standpoint/answers.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';
import { bestCards } from './cards.ts';
import { reasonsBest, type MadePart } from './contentionPart.ts';
import { fitted, type Unit } from './fitting.ts';
import { gapsOfLines } from './gaps.ts';
import { roomFor, spokenWords } from './length.ts';
import { blankLine, phraseLine, speechLine, tagged, tagLine } from './lines.ts';

/** How many answers a block has at most. */
const ANSWERS = 6;
/** How long a block may be, s. */
const BLOCK_SECONDS = 90;

/**
 * A block: what they say, in full, with where it is from; our answers, numbered, each named for what it does, with a sentence of reason and the evidence; what outweighs it, as a blank; and
 * which answers to give when time is short.
 */
export function blockPart(standpoint: Standpoint, answered: Answered, why: string): MadePart {
  const key = `block-${answered.key}`;
  const [claim, ...linked] = answered.claims as readonly [Statement, ...Statement[]];
  const theirs = otherSide(standpoint);
  const theySay = answered.claims.map((one): Line => {
    const line = speechLine(theirs, `${key}/they-say/${one.id}`, one, {
      label: phrase(one === claim ? 'theySay' : 'since'),
    });
    return { ...line, role: 'they-say' };
  });
  const theirReasons = [claim, ...linked]
    .flatMap((one) => reasonsBest(theirs, one))
    .slice(0, 2)
    .flatMap((step) => claimsOf(standpoint.map, step))
    .map((one): Line => ({
      ...speechLine(theirs, `${key}/they-say/${one.id}`, one, { label: phrase('theirReason') }),
      role: 'they-say',
    }));
  const answers = answersTo(standpoint, answered);
  const units = answers.map((answer, at) => answerUnit(standpoint, key, answer, at + 1));
  const room = roomFor(BLOCK_SECONDS, standpoint.wordsPerMinute);
  const within = units.slice(0, ANSWERS);
  const { lines, leftOut } = fitted(within, room, standpoint.pinned);
  const over = units.slice(ANSWERS);
  const heading = tagLine(theirs, `${key}/heading`, claim, { label: phrase('atLabel'), why });
  const spoken = lines.reduce((sum, line) => sum + spokenWords(line), 0);
  const part: Part = {
    ...{ key, parts: [] },
    heading:
      answers.length === 0 ? { ...heading, marks: [...heading.marks, { kind: 'unanswered' }] } : heading,
    lines: [
      ...aimedAt(standpoint, key, answered.at),
      ...theySay,
      ...distinctLines(theirReasons, theySay),
      ...lines,
      ...(answers.length === 0 ? [blankLine(`${key}/answer`, 'fillAnswer', { about: claim.id })] : []),
      blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase('weigh') }),
      ...(answers.length > 2
        ? [phraseLine(`${key}/short`, 'remark', 'shortOnTime', [shortOnTime(answers, lines)])]
        : []),
    ],
    speech: { name: phrase('blockSpeech'), seconds: BLOCK_SECONDS, words: spoken },
  };
  return {
    part,
    leftOut: [
      ...leftOut,
      ...over.flatMap(({ lines: all }) => all.filter(({ role }) => role !== 'card' && role !== 'remark')),
    ],
    gaps: [...unansweredGap(answers, claim), ...gapsOfLines(standpoint, lines)],
  };
}

/** What of ours they attack. */
function aimedAt({ map }: Standpoint, key: string, at: Id | undefined): readonly Line[] {
  const step = at === undefined ? undefined : map.relations.get(at);
  const statement =
    at === undefined ? undefined : (map.statements.get(at) ?? map.statements.get(step?.target ?? ''));
  if (!statement) return [];
  return [
    {
      ...{ key: `${key}/at`, role: 'remark', label: phrase('saidAgainst'), text: statement.text },
      ...{ from: { kind: 'statement', id: statement.id }, about: at!, marks: [] },
    },
  ];
}

/** What is missing where nothing answers, or nothing that stands. */
function unansweredGap(answers: readonly Answer[], claim: Statement): readonly Gap[] {
  if (answers.some(({ stands }) => stands === 0)) return [];
  const name = answers.length === 0 ? 'gapNoAnswer' : 'gapAnswersFail';
  return [{ phrase: name, filled: [claim.text], about: claim.id, command: 'counter' }];
}

/** An answer: its tag, with its number and what it does; in full, where the tag is short; the best reason for it; the evidence. */
function answerUnit(standpoint: Standpoint, block: string, answer: Answer, number: number): Unit {
  const key = `${block}/${answer.key}`;
  const [claim, ...linked] = answer.claims as readonly [Statement, ...Statement[]];
  const { tag, lines } = tagged(standpoint, key, claim, {
    label: phrase(mannerPhrase[answer.manner], String(number)),
  });
  const reason = reasonsBest(standpoint, claim)[0];
  const warrants = [
    ...linked.map((one) => ({ one, label: phrase('since') })),
    ...(reason && answer.manner !== 'turn'
      ? claimsOf(standpoint.map, reason).map((one) => ({ one, label: phrase('because') }))
      : []),
  ];
  const said = new Set([claim.id]);
  const warranted = warrants.flatMap(({ one, label }) => {
    if (said.has(one.id)) return [];
    said.add(one.id);
    const line = speechLine(standpoint, `${key}/${one.id}`, one, { label });
    return [line, ...bestCards(standpoint, line.key, one)];
  });
  return { lines: [tag, ...lines, ...warranted], rank: number };
}

const mannerPhrase: Readonly<Record<AnswerManner, PhraseName>> = {
  denial: 'answerDenial',
  undercut: 'answerUndercut',
  turn: 'answerTurn',
  mitigation: 'answerMitigation',
  outweighing: 'answerOutweighing',
  'non-unique': 'answerNonUnique',
  reason: 'answerReason',
  'reason-undercut': 'answerReasonUndercut',
};

/** The two answers to give when there is time for no more: the best, and the best that does something else. */
function shortOnTime(answers: readonly Answer[], said: readonly Line[]): string {
  const keys = new Set(said.map(({ key }) => key.split('/')[1]));
  const given = answers
    .map((answer, at) => ({ answer, number: at + 1 }))
    .filter(({ answer }) => keys.has(answer.key));
  const first = given[0];
  const other = given.find(({ answer }) => answer.manner !== first?.answer.manner);
  // Something else, if it stands as well as the next best.
  const second = other && other.answer.stands <= (given[1]?.answer.stands ?? 0) ? other : given[1];
  return [first, second].flatMap((one) => one?.number ?? []).join(', ');
}

const distinctLines = (lines: readonly Line[], before: readonly Line[]): readonly Line[] => {
  const keys = new Set(before.map(({ key }) => key));
  return lines.filter(({ key }) => !keys.has(key) && keys.add(key));
};
