import type { LineNotes, SheetNotes } from '../../model/index.ts';
import type { Line, Part, Sheet } from '../sheet.ts';
import { ordered } from './ordered.ts';

/**
 * The notes once a line was said in other words; they stand for what the map gives there now, so that the same words again say that this was seen. Without words, or with the map's
 * own, the line is the map's again.
 */
export function reworded(notes: SheetNotes, { key, text, own }: Line, words: string): SheetNotes {
  const instead = own?.instead ?? text;
  const { words: _, instead: __, ...others } = notes.lines.get(key) ?? {};
  const isOwn = words.trim() !== '' && words !== instead;
  return withLine(notes, key, isOwn ? { ...others, words, instead } : others);
}

/** The notes once a line or part is left out, or is there again. */
export const hiding = (notes: SheetNotes, key: string, hidden: boolean): SheetNotes => {
  const { hidden: _, ...others } = notes.lines.get(key) ?? {};
  return withLine(notes, key, hidden ? { ...others, hidden } : others);
};

/** The notes once a line or part is never left out for length, or may be again. */
export const pinning = (notes: SheetNotes, key: string, pinned: boolean): SheetNotes => {
  const { pinned: _, ...others } = notes.lines.get(key) ?? {};
  return withLine(notes, key, pinned ? { ...others, pinned } : others);
};

/** The notes without whatever they say of a line: of one that is no more, say. */
export const forgotten = (notes: SheetNotes, key: string): SheetNotes => withLine(notes, key, {});

/** Where something is moved to: so many places on (before, where negative), as far as there are; or before another of the same part, without one to its end. */
export type Place = { readonly by: number } | { readonly before: string | undefined };

/**
 * The notes once a line or part of a part (of the sheet itself: empty) stands elsewhere in it. The sheet is the one that was made of the map, or that with the notes; of the former,
 * what is hidden keeps its place, too. What is not there, or stands there already, changes nothing.
 */
export function moved(notes: SheetNotes, sheet: Sheet, part: string, child: string, to: Place): SheetNotes {
  const siblings = [...siblingsIn(sheet, part, child)];
  const chosen = notes.order.get(part) ?? [];
  const shown = ordered(siblings, chosen)
    .map(({ key }) => key)
    .filter((key) => key === child || !notes.lines.get(key)?.hidden);
  const from = shown.indexOf(child);
  if (from < 0) return notes;
  const others = shown.filter((key) => key !== child);
  const at = placeAmong(others, from, to);
  if (at === undefined || at === from) return notes;

  // Those that were not ordered by hand yet keep their places from now on.
  const all = ordered(siblings, chosen).map(({ key }) => key);
  const absent = [...new Set(chosen)].filter((key) => !all.includes(key));
  const order = [...withAbsent(all, chosen, absent)].filter((key) => key !== child);
  const next = others[at];
  const before = others[at - 1];
  const place = next !== undefined ? order.indexOf(next) : order.indexOf(before!) + 1;
  order.splice(place, 0, child);
  return { ...notes, order: new Map(notes.order).set(part, order) };
}

function placeAmong(others: readonly string[], from: number, to: Place): number | undefined {
  if ('by' in to) return Math.max(0, Math.min(others.length, from + to.by));
  if (to.before === undefined) return others.length;
  const at = others.indexOf(to.before);
  return at < 0 ? undefined : at;
}

/** The keys of an order, where those that the sheet has not now stay behind what they stood behind. */
function withAbsent(
  all: readonly string[],
  chosen: readonly string[],
  absent: readonly string[],
): readonly string[] {
  const keys = [...all];
  for (const key of absent) {
    const before = chosen[chosen.indexOf(key) - 1];
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  }
  return keys;
}

/** The lines, or the parts, among which one stands in a part; none where it doesn't. */
function siblingsIn(sheet: Sheet, part: string, child: string): readonly (Line | Part)[] {
  const of = part === '' ? { lines: [], parts: sheet.parts } : partIn(sheet.parts, part);
  const has = ({ key }: Line | Part) => key === child;
  return [of?.lines ?? [], of?.parts ?? []].find((some) => some.some(has)) ?? [];
}

function partIn(parts: readonly Part[], key: string): Part | undefined {
  for (const part of parts) {
    const found = part.key === key ? part : partIn(part.parts, key);
    if (found) return found;
  }
  return undefined;
}

function withLine(notes: SheetNotes, key: string, line: LineNotes): SheetNotes {
  const lines = new Map(notes.lines);
  if (Object.keys(line).length > 0) lines.set(key, line);
  else lines.delete(key);
  return { ...notes, lines };
}
