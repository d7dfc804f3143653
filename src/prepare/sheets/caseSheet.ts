import type { Speech } from '../../debates/index.ts';
import { phrase } from '../../words/index.ts';
import { bestCards } from '../parts/cards.ts';
import { contentionPart, type MadePart } from '../parts/contentionPart.ts';
import { gapsOfBlanks, gapsOfLayers } from '../parts/gaps.ts';
import { roomFor, spokenWords, wordsOfPart } from '../parts/length.ts';
import { phraseLine, speechLine, tagLine } from '../parts/lines.ts';
import { framed } from '../parts/sheetFrame.ts';
import { isClosingTeam, ownConstructives } from '../parts/speeches.ts';
import type { Gap, Line, Part, Sheet } from '../sheet.ts';
import { claimsOf } from '../standpoint/claims.ts';
import { isBare, type Contention } from '../standpoint/contentions.ts';
import { CONTENTIONS, OF_FIRST } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';
import { closingParts } from './closing.ts';
import { definitionsOf, openingLines } from './opening.ts';

/**
 * The case of a side: what opens it (definitions, framework), then its contentions, the strongest and most independent first, spread over the speeches that make a case; in formats
 * that answer and close with speakers of their own, the clashes and the reply. What has no room is told.
 */
export function caseSheet(standpoint: Standpoint): Sheet {
  const { debate } = standpoint;
  const contentions = pinnedFirst(standpoint, contentionsToMake(standpoint));
  const constructives = ownConstructives(standpoint);
  const spread = debate.family === 'parliamentary' ? constructives.slice(0, 2) : [constructives[0]];
  const made: MadePart[] = [];
  const parts: Part[] = [];
  let next = 0;
  for (const [at, speech] of spread.entries()) {
    const count = at === 0 && spread.length > 1 ? OF_FIRST : CONTENTIONS - (spread.length > 1 ? 1 : 0);
    const own = contentions.slice(next, next + count);
    const { part, all } = speechPart(
      standpoint,
      speech,
      own,
      next,
      at === 0 ? [...openingLines(standpoint), ...spineLines(standpoint)] : [],
    );
    next += own.length;
    parts.push(part);
    made.push(...all);
  }
  if (debate.family === 'parliamentary') parts.push(...closingParts(standpoint));
  const chosen = new Set(contentions.slice(0, next));
  const unused = standpoint.contentions
    .filter((one) => !chosen.has(one))
    .map(({ step, claims, why }) =>
      tagLine(standpoint, `contention-${step.id}/tag`, claims[0]!, {
        why: phrase(why.phrase, ...why.filled),
      }),
    );
  return framed(standpoint, 'case', parts, {
    leftOut: [...unused, ...made.flatMap(({ leftOut }) => leftOut)],
    gaps: [
      ...gapsOfCase(standpoint),
      ...gapsOfBlanks(standpoint, parts),
      ...made.flatMap(({ gaps }) => gaps),
    ],
  });
}

/** The contentions that this team makes: a team that closes a bench makes those that the opening team leaves, where there are any. */
function contentionsToMake(standpoint: Standpoint): readonly Contention[] {
  const argued = standpoint.contentions.filter((one) => !isBare(one));
  // A bare claim makes no contention beside others that are argued for.
  const contentions = argued.length > 1 ? argued : standpoint.contentions;
  const left = contentions.slice(CONTENTIONS);
  return isClosingTeam(standpoint) && left.length > 0 ? left : contentions;
}

/** The same with those before the others whose tag is pinned. */
function pinnedFirst({ pinned }: Standpoint, contentions: readonly Contention[]): readonly Contention[] {
  const isPinned = ({ step }: Contention) => pinned.has(`contention-${step.id}/tag`);
  return [...contentions.filter(isPinned), ...contentions.filter((one) => !isPinned(one))];
}

/** One speech: its opening lines, and its contentions, which share the room that is left. Where nobody makes a speech, there is all the room one wants. */
function speechPart(
  standpoint: Standpoint,
  speech: Speech | undefined,
  own: readonly Contention[],
  before: number,
  opening: readonly Line[],
): { readonly part: Part; readonly all: readonly MadePart[] } {
  const opened = opening.reduce((sum, line) => sum + spokenWords(line), 0);
  const room = speech ? roomFor(speech.seconds, standpoint.wordsPerMinute) - opened : Infinity;
  const make = (contention: Contention, at: number, words: number) =>
    contentionPart(standpoint, contention, before + at + 1, words);
  const all = own.map((contention, at) => make(contention, at, room / own.length));
  // What one leaves of its share is there for the others, the first before the rest.
  for (const [at, contention] of own.entries()) {
    const used = all.reduce((sum, { part }) => sum + wordsOfPart(part), 0);
    if (all[at]!.leftOut.length > 0 && used < room)
      all[at] = make(contention, at, wordsOfPart(all[at]!.part) + room - used);
  }
  const key = speech ? `speech-${speech.id}` : 'points';
  const heading = speech
    ? phraseLine(`${key}/heading`, 'remark', 'speaker', [speech.short, speech.name])
    : phraseLine(`${key}/heading`, 'remark', 'keyMessages');
  const part: Part = { key, heading, lines: opening, parts: all.map(({ part: one }) => one) };
  if (!speech) return { part, all };
  const { name, seconds } = speech;
  return { part: { ...part, speech: { name, seconds, words: wordsOfPart(part) } }, all };
}

/** The claim that all contentions are reasons for, where there is one between them and the motion. */
const spineLines = (standpoint: Standpoint): readonly Line[] =>
  standpoint.spine.flatMap((step) =>
    claimsOf(standpoint.map, step).flatMap((claim) => {
      const key = `spine-${step.id}/${claim.id}`;
      const line = speechLine(standpoint, key, claim, { label: phrase('ourClaim') });
      return [line, ...bestCards(standpoint, key, claim)];
    }),
  );

/** What the map lacks for a case of this side. */
function gapsOfCase(standpoint: Standpoint): readonly Gap[] {
  const { contentions, motion, side } = standpoint;
  const start = { about: motion, command: side === 'for' ? 'support' : 'counter' } as const;
  return [
    ...(contentions.length === 0 ? [{ phrase: 'gapOnlyAnswers', filled: [], ...start } as const] : []),
    ...(contentions.length < 2 ? gapsOfLayers(standpoint) : []),
    ...(contentions.length === 1 ? [{ phrase: 'gapOneContention', filled: [], ...start } as const] : []),
    ...(definitionsOf(standpoint).length === 0
      ? [{ phrase: 'gapNoDefinition', filled: [], about: motion } as const]
      : []),
  ];
}
