import type { Span } from '../spans.ts';
import type { Word } from './words.ts';

/** A stretch of the old text and the stretch of the new text that it is now; of equal length in code points. */
export interface Block {
  readonly old: Span;
  readonly new: Span;
  /** It is but a passage that was found, and could be another of the same words. */
  readonly passage?: true;
}

/** What two texts have in common. */
export interface Common {
  readonly blocks: readonly Block[];
  /** Stretches of the old text that could be one of two in the new one, or the other way round: one of a refrain was deleted. */
  readonly contested: readonly Span[];
}

/** So many words in a row make a landmark, where they stand but once in either text. */
const LANDMARK = 4;

interface Run {
  readonly old: number;
  readonly new: number;
  readonly length: number;
}

/**
 * What of the old text stands in the new one, moved or not: words in a row that stand once in both texts are landmarks, and are extended
 * as far as the words agree (Heckel 1978, with rows of words for lines). Repeated words are known by the landmarks at their edges.
 */
export function commonBlocks(before: readonly Word[], after: readonly Word[]): Common {
  const runs = runsOf(before, after);
  const claims = { old: new Uint8Array(before.length), new: new Uint8Array(after.length) };
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      claims.old[run.old + at] = Math.min(2, claims.old[run.old + at]! + 1);
      claims.new[run.new + at] = Math.min(2, claims.new[run.new + at]! + 1);
    }
  }
  const contested = new Uint8Array(before.length);
  const taken = { old: new Uint8Array(before.length), new: new Uint8Array(after.length) };
  const blocks: Block[] = [];
  for (const run of [...runs].sort((a, b) => b.length - a.length)) {
    let open: Block | undefined;
    for (let at = 0; at < run.length; at += 1) {
      const [o, n] = [run.old + at, run.new + at];
      if (claims.old[o] === 2 || claims.new[n] === 2) contested[o] = 1;
      // The longer run has what two claim.
      if (taken.old[o] || taken.new[n]) {
        open = undefined;
        continue;
      }
      taken.old[o] = taken.new[n] = 1;
      const [word, now] = [before[o]!, after[n]!];
      // Other punctuation between the words: offsets shift, a new block begins.
      if (open && now.end - open.new.start === word.end - open.old.start) {
        open = { old: { ...open.old, end: word.end }, new: { ...open.new, end: now.end } };
        blocks[blocks.length - 1] = open;
      } else {
        open = {
          old: { start: word.start, end: word.end },
          new: { start: now.start, end: now.end },
        };
        blocks.push(open);
      }
    }
  }
  blocks.sort((a, b) => a.old.start - b.old.start);
  return { blocks, contested: before.filter((_, at) => contested[at]) };
}

/** Maximal runs of equal words through a landmark, or through either end of the texts. */
function runsOf(before: readonly Word[], after: readonly Word[]): readonly Run[] {
  const seeds: (readonly [number, number])[] = [
    [0, 0],
    [before.length - 1, after.length - 1],
  ];
  const there = uniqueRows(after);
  for (const [row, at] of uniqueRows(before)) {
    const found = there.get(row);
    if (at >= 0 && found !== undefined && found >= 0) seeds.push([at, found]);
  }
  const runs: Run[] = [];
  const ends = new Map<number, number>();
  seeds.sort(([a], [b]) => a - b);
  for (const [o, n] of seeds) {
    if (before[o] === undefined || before[o].text !== after[n]?.text) continue;
    const diagonal = n - o;
    if (o < (ends.get(diagonal) ?? 0)) continue;
    let [start, end] = [o, o + 1];
    while (start > 0 && before[start - 1]!.text === after[start - 1 + diagonal]?.text) start -= 1;
    while (end < before.length && before[end]!.text === after[end + diagonal]?.text) end += 1;
    ends.set(diagonal, end);
    if (end - start >= LANDMARK || end - start === before.length)
      runs.push({ old: start, new: start + diagonal, length: end - start });
  }
  return runs;
}

/** Where each row of words begins; -1 where it stands several times. */
function uniqueRows(words: readonly Word[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let at = 0; at + LANDMARK <= words.length; at += 1) {
    let row = words[at]!.text;
    for (let next = 1; next < LANDMARK; next += 1) row += ` ${words[at + next]!.text}`;
    rows.set(row, rows.has(row) ? -1 : at);
  }
  return rows;
}
