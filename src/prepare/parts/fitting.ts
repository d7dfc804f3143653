import type { Line } from '../sheet.ts';
import { spokenWords } from './length.ts';

/** Lines that are said together, or not at all: a reason and its cards. */
export interface Unit {
  readonly lines: readonly Line[];
  /** 0 has to be said; the higher, the sooner it is left out. */
  readonly rank: number;
}

/** What of the units has room, and what has not. */
export interface Fitted {
  readonly lines: readonly Line[];
  readonly leftOut: readonly Line[];
  readonly words: number;
}

/**
 * Fills room (words) with units: first what has to be said and what is pinned, whether it has room or not; then the others by rank, as far as each has room. They stay in their
 * order. By default the words that are said aloud count. Of each unit that has no room, all but its cards is told.
 */
export function fitted(
  units: readonly Unit[],
  room: number,
  pinned: ReadonlySet<string>,
  wordsIn: (line: Line) => number = spokenWords,
): Fitted {
  const wordsOf = ({ lines }: Unit) => lines.reduce((sum, line) => sum + wordsIn(line), 0);
  const kept = new Set(
    units.filter(({ rank, lines }) => rank === 0 || lines.some(({ key }) => pinned.has(key))),
  );
  let words = [...kept].reduce((sum, unit) => sum + wordsOf(unit), 0);
  const rest = units.filter((unit) => !kept.has(unit)).sort((a, b) => a.rank - b.rank);
  for (const unit of rest) {
    if (words + wordsOf(unit) > room) continue;
    kept.add(unit);
    words += wordsOf(unit);
  }
  return {
    lines: units.filter((unit) => kept.has(unit)).flatMap(({ lines }) => lines),
    leftOut: units
      .filter((unit) => !kept.has(unit))
      .flatMap(({ lines }) => lines.filter(({ role }) => role !== 'card' && role !== 'remark')),
    words,
  };
}
