import { cut, type Cut } from '../cutting.ts';
import { wordsOfPart } from '../parts/length.ts';
import type { Line, Part } from '../sheet.ts';

/** A part of a speech, and what of it has no room. */
export interface Spoken {
  readonly part: Part;
  readonly leftOut: readonly Line[];
}

/** Makes a part of a speech in so much room (words). */
export type Maker<Made extends Spoken = Spoken> = (room: number) => Made;

/** How many words parts have together. */
export const wordsOfAll = (made: readonly Spoken[]): number =>
  made.reduce((sum, { part }) => sum + wordsOfPart(part), 0);

/** The parts of a speech, which share its room (words): each has the same, and what one leaves of its share is there for the others, the first before the rest. */
export function sharedOut<Made extends Spoken>(
  room: number,
  makers: readonly Maker<Made>[],
): readonly Made[] {
  const made = makers.map((make) => make(room / makers.length));
  for (const [at, make] of makers.entries()) {
    const used = wordsOfAll(made);
    if (made[at]!.leftOut.length > 0 && used < room)
      made[at] = make(wordsOfPart(made[at]!.part) + room - used);
  }
  return made;
}

/** What a speech is filled with, beside what it goes through in any case. */
interface Filling<Thing> {
  /** How many of the first it goes through in any case. */
  readonly least: number;
  /** Words. */
  readonly room: number;
  readonly make: (thing: Thing) => Maker;
  readonly isPinned: (thing: Thing) => boolean;
}

/** Of a list, what a speech goes through: the first ones in any case, and what is pinned; then the others, in order, as long as each has room with all that is said of it. What is left has none. */
export function filledWith<Thing>(
  things: readonly Thing[],
  { least, room, make, isPinned }: Filling<Thing>,
): Cut<Thing> {
  const wordsOf = (thing: Thing) => wordsOfPart(make(thing)(Infinity).part);
  const kept = new Set(cut(things, least, isPinned).kept);
  let words = [...kept].reduce((sum, thing) => sum + wordsOf(thing), 0);
  for (const thing of things) {
    const more = kept.has(thing) ? Infinity : wordsOf(thing);
    if (words + more > room) continue;
    kept.add(thing);
    words += more;
  }
  return { kept: things.filter((one) => kept.has(one)), left: things.filter((one) => !kept.has(one)) };
}
