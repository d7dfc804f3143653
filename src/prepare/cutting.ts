import type { Line } from './sheet.ts';

/** What of a list is said, and what is left out for length: both in the order of the list. */
export interface Cut<Thing> {
  readonly kept: readonly Thing[];
  readonly left: readonly Thing[];
}

/** The first so many of a list. The rule for every list that is cut for length: what is pinned comes in first, in place of what comes last; where more is pinned than there is room for, all of that. */
export function cut<Thing>(
  things: readonly Thing[],
  most: number,
  isPinned: (thing: Thing) => boolean,
): Cut<Thing> {
  const pinned = things.filter(isPinned);
  const others = things.filter((one) => !isPinned(one)).slice(0, Math.max(0, most - pinned.length));
  const kept = new Set([...pinned, ...others]);
  return { kept: things.filter((one) => kept.has(one)), left: things.filter((one) => !kept.has(one)) };
}

/** Whether something is pinned under a key: what has that key, or a line in it. */
export function pinnedUnder(pinned: ReadonlySet<string>, key: string): boolean {
  if (pinned.has(key)) return true;
  for (const one of pinned) if (one.startsWith(`${key}/`)) return true;
  return false;
}

/** What is told of lines that are left out for length: what is claimed in them, and not its evidence, nor what nobody has filled in. */
export const toldOf = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ role }) => role !== 'card' && role !== 'remark' && role !== 'blank');
