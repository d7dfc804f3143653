import type { Speech } from '../../debates/index.ts';
import type { Id } from '../../model/index.ts';
import { contentionPart, type MadePart } from '../parts/contentionPart.ts';
import { roomFor, spokenWords, wordsOfPart } from '../parts/length.ts';
import { phraseLine } from '../parts/lines.ts';
import { namedOnce } from '../parts/naming.ts';
import { ownConstructives } from '../parts/speeches.ts';
import type { Line, Part } from '../sheet.ts';
import type { Contention } from '../standpoint/contentions.ts';
import { OF_FIRST, withRoom } from '../standpoint/inRound.ts';
import type { Standpoint } from '../standpoint/standpoint.ts';

/** The speeches in which a team makes its case. */
export interface Constructive {
  readonly parts: readonly Part[];
  readonly made: readonly MadePart[];
  /** The contentions that it had no room for. */
  readonly unused: readonly Contention[];
}

/** What a team says in its case: what opens it, then contentions spread over the speeches that make one. What another team has said already, by the ids of statements, is not said again. */
export function constructive(
  standpoint: Standpoint,
  contentions: readonly Contention[],
  { opening, said = new Set() }: { readonly opening: readonly Line[]; readonly said?: ReadonlySet<Id> },
): Constructive {
  const speeches = ownConstructives(standpoint);
  const spread = standpoint.debate.family === 'parliamentary' ? speeches.slice(0, 2) : [speeches[0]];
  const { kept, left } = withRoom(standpoint.pinned, contentions);
  const all: MadePart[] = [];
  const parts: Part[] = [];
  let next = 0;
  for (const [at, speech] of spread.entries()) {
    const own = at < spread.length - 1 ? kept.slice(next, next + OF_FIRST) : kept.slice(next);
    const first = at === 0 ? opening : [];
    const { part, made } = speechPart(standpoint, speech, own, { before: next, opening: first, said });
    next += own.length;
    parts.push(part);
    all.push(...made);
  }
  return { parts, made: all, unused: left };
}

interface Around {
  /** How many contentions were made before. */
  readonly before: number;
  readonly opening: readonly Line[];
  readonly said: ReadonlySet<Id>;
}

/** One speech: its opening lines, and its contentions, which share the room that is left. Where nobody makes a speech, there is all the room one wants. */
function speechPart(
  standpoint: Standpoint,
  speech: Speech | undefined,
  own: readonly Contention[],
  { before, opening, said }: Around,
): { readonly part: Part; readonly made: readonly MadePart[] } {
  const opened = opening.reduce((sum, line) => sum + spokenWords(line), 0);
  const room = speech ? roomFor(speech.seconds, standpoint.wordsPerMinute) - opened : Infinity;
  const isSpoken = standpoint.debate.family === 'parliamentary';
  const make = (contention: Contention, at: number, words: number): MadePart => {
    const made = contentionPart(standpoint, contention, before + at + 1, words);
    const fresh = made.part.lines.filter(({ about }) => about === undefined || !said.has(about));
    // Where nobody reads cards out, a source is named once for all that is from it.
    return { ...made, part: { ...made.part, lines: isSpoken ? namedOnce(fresh) : fresh } };
  };
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
  if (!speech) return { part, made: all };
  const { name, seconds } = speech;
  return { part: { ...part, speech: { name, seconds, words: wordsOfPart(part) } }, made: all };
}
