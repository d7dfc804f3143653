import type { Speech } from '../../debates/index.ts';
import { phrase } from '../../words/index.ts';
import { bestCards } from '../parts/cards.ts';
import { reasonsBest } from '../parts/contentionPart.ts';
import { fitted, type Unit } from '../parts/fitting.ts';
import { gapsOfBlanks } from '../parts/gaps.ts';
import { roomFor, wordsOfPart } from '../parts/length.ts';
import { blankLine, phraseLine, speechLine, tagged, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { ownSpeeches } from '../parts/speeches.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { answersTo, sayable } from '../standpoint/answers.ts';
import { claimsOf } from '../standpoint/claims.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { hostile, type Hostile } from '../standpoint/hostile.ts';
import { otherSide, type Standpoint } from '../standpoint/standpoint.ts';

/** To how many issues the speeches that close come down, the first of them to more than the last. */
const ISSUES = 2;

/**
 * What the last speeches come down to: one or two of our contentions, each extended with its reason, defended against what hurts it most, and weighed; and the best we have against their case. Nothing
 * new: all of it is in the case, the blocks or the frontlines.
 */
export function summarySheet(standpoint: Standpoint): Sheet {
  const speeches = closingSpeeches(standpoint);
  const made = (speeches.length > 0 ? speeches : [undefined]).map((speech, at) =>
    closingPart(standpoint, speech, at === 0 ? ISSUES : 1),
  );
  return framed(
    standpoint,
    'summary',
    made.map(({ part }) => part),
    {
      leftOut: made.flatMap(({ leftOut }) => leftOut),
      gaps: gapsOfBlanks(
        standpoint,
        made.map(({ part }) => part),
      ),
    },
  );
}

/** The speeches that close: summary and final focus; where the format has none, the last that answers or replies. */
function closingSpeeches(standpoint: Standpoint): readonly Speech[] {
  const own = ownSpeeches(standpoint);
  const named = own.filter(({ kind }) => kind === 'summary' || kind === 'final-focus');
  const last = own.findLast(({ kind }) => kind === 'reply' || kind === 'whip' || kind === 'rebuttal');
  return named.length > 0 ? named : last ? [last] : [];
}

function closingPart(standpoint: Standpoint, speech: Speech | undefined, count: number) {
  const key = speech ? `closing-${speech.id}` : 'closing';
  const issues = standpoint.contentions.slice(0, count);
  const asked = hostile(standpoint);
  const theirs = standpoint.theirContentions.slice(0, 1);
  const room = speech ? roomFor(speech.seconds, standpoint.wordsPerMinute) : Infinity;
  // Each issue and their case have the same room.
  const share = room / Math.max(1, issues.length + theirs.length);
  const parts = [
    ...issues.map((contention, at) => issuePart(standpoint, key, contention, at + 1, asked, share)),
    ...theirs.map((contention) => theirPart(standpoint, key, contention, share)),
  ];
  const heading = speech
    ? phraseLine(`${key}/heading`, 'remark', 'speaker', [speech.short, speech.name])
    : phraseLine(`${key}/heading`, 'remark', 'closing');
  const part: Part = { key, heading, lines: [], parts: parts.map(({ part: one }) => one) };
  return {
    part: speech
      ? { ...part, speech: { name: speech.name, seconds: speech.seconds, words: wordsOfPart(part) } }
      : part,
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** One of our contentions: extended, defended, weighed. */
function issuePart(
  standpoint: Standpoint,
  under: string,
  contention: Contention,
  number: number,
  asked: readonly Hostile[],
  room: number,
) {
  const key = `${under}/issue-${contention.step.id}`;
  const [claim] = contention.claims;
  const { tag, lines } = tagged(standpoint, key, claim!, { label: phrase('issue', String(number)) });
  const met = new Set(contention.claims.map(({ id }) => id));
  const reasons: Unit[] = reasonsBest(standpoint, claim!)
    .slice(0, 2)
    .map((step, at) => ({
      lines: claimsOf(standpoint.map, step).flatMap((premise, nth) => {
        if (met.has(premise.id)) return [];
        met.add(premise.id);
        const line = speechLine(standpoint, `${key}/${premise.id}`, premise, {
          label: phrase(nth === 0 ? 'because' : 'since'),
        });
        return [line, ...bestCards(standpoint, line.key, premise)];
      }),
      rank: at,
    }));
  const places = new Set([...contention.statements, ...contention.steps]);
  const worst = asked.filter(({ step }) => step.target !== undefined && places.has(step.target)).slice(0, 2);
  const defence: Unit[] = worst.map((attack, at) => ({
    lines: defenceLines(standpoint, key, attack),
    rank: at + 1,
  }));
  const units: readonly Unit[] = [{ lines, rank: 0 }, ...reasons, ...defence];
  const made = fitted(units, room, standpoint.pinned);
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase('weigh') });
  const part: Part = { ...{ key, heading: tag, parts: [] }, lines: [...made.lines, weigh] };
  return { part, leftOut: made.leftOut };
}

/** What they say against it, and the best we have against that. */
function defenceLines(
  standpoint: Standpoint,
  key: string,
  { key: attack, claims, answers }: Hostile,
): Line[] {
  const [claim] = claims;
  const theySay: Line = {
    ...tagLine(otherSide(standpoint), `${key}/${attack}/they-say`, claim!, { label: phrase('theySay') }),
    role: 'they-say',
  };
  const best = sayable(answers)[0]?.claims[0];
  return [
    theySay,
    best
      ? speechLine(standpoint, `${key}/${attack}/answer`, best, { label: phrase('weAnswer') })
      : blankLine(`${key}/${attack}/answer`, 'fillAnswer', { about: claim!.id, label: phrase('weAnswer') }),
  ];
}

/** The best of their case, and what we have against it. */
function theirPart(standpoint: Standpoint, under: string, contention: Contention, room: number) {
  const key = `${under}/theirs-${contention.step.id}`;
  const [claim] = contention.claims;
  const answers = sayable(answersTo(standpoint, contention)).slice(0, 2);
  const units: Unit[] = answers.map(({ key: answer, claims }, at) => ({
    lines: [speechLine(standpoint, `${key}/${answer}`, claims[0]!, { label: phrase('weAnswer') })],
    rank: at,
  }));
  const made = fitted(units, room, standpoint.pinned);
  const lines =
    made.lines.length > 0 ? made.lines : [blankLine(`${key}/answer`, 'fillAnswer', { about: claim!.id })];
  const heading = tagLine(otherSide(standpoint), `${key}/heading`, claim!, { label: phrase('theirCase') });
  const weigh = blankLine(`${key}/weigh`, 'fillWeighing', { label: phrase('weigh') });
  const part: Part = { ...{ key, heading, parts: [] }, lines: [...lines, weigh] };
  return { part, leftOut: made.leftOut };
}
