import { forLength } from '../cutting.ts';
import type { Line } from '../sheet.ts';
import { spokenWords } from './length.ts';
import { isQuotation } from './repeats.ts';

/** Lines that are said together, or not at all: a reason and its cards. */
export interface Unit {
  readonly lines: readonly Line[];
  /** 0 has to be said; the higher, the sooner it is left out. */
  readonly rank: number;
  /** What it is a reason for, where that is one of the units, too: said only where all of that is. */
  readonly needs?: readonly Unit[];
}

/** What of the units has room, and what has not. */
export interface Fitted {
  readonly lines: readonly Line[];
  readonly leftOut: readonly Line[];
  readonly words: number;
}

/** How units are counted. */
interface Counting {
  /** Whether a passage that several quote is quoted by the first of them only: see `withoutRepeats`. */
  readonly quotesOnce?: boolean;
}

/**
 * Fills room (words) with units: first what has to be said and what is pinned, with what that is a reason for, whether it has room or not; then the others by rank, as far as each has room, and none without what it is a
 * reason for. They stay in their order. By default the words that are said aloud count. Of each unit that has no room, all but its cards is told.
 */
export function fitted(
  units: readonly Unit[],
  room: number,
  pinned: ReadonlySet<string>,
  wordsIn: (line: Line) => number = spokenWords,
  { quotesOnce = false }: Counting = {},
): Fitted {
  const quoted = new Set<string>();
  let words = 0;
  const wordsOf = ({ lines }: Unit) => {
    const own = new Set<string>();
    const isRepeated = (line: Line) => isQuotation(line) && (quoted.has(line.text) || own.has(line.text));
    return lines.reduce((sum, line) => {
      const more = quotesOnce && isRepeated(line) ? 0 : wordsIn(line);
      if (isQuotation(line)) own.add(line.text);
      return sum + more;
    }, 0);
  };
  const kept = new Set<Unit>();
  const keep = (unit: Unit) => {
    words += wordsOf(unit);
    unit.lines.filter(isQuotation).forEach(({ text }) => quoted.add(text));
    kept.add(unit);
  };
  const due = new Set(
    units.filter(({ rank, lines }) => rank === 0 || lines.some(({ key }) => pinned.has(key))),
  );
  // Met in turn, as they are added.
  for (const { needs = [] } of due) needs.forEach((one) => due.add(one));
  due.forEach(keep);
  const rest = units.filter((unit) => !kept.has(unit)).sort((a, b) => a.rank - b.rank);
  for (const unit of rest) {
    const { needs = [] } = unit;
    if (needs.every((one) => kept.has(one)) && words + wordsOf(unit) <= room) keep(unit);
  }
  return {
    lines: units.filter((unit) => kept.has(unit)).flatMap(({ lines }) => lines),
    leftOut: forLength(
      units
        .filter((unit) => !kept.has(unit))
        .flatMap(({ lines }) => lines.filter(({ role }) => role !== 'card' && role !== 'remark')),
    ),
    words,
  };
}
