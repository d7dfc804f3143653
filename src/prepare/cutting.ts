import type { Line, Part, Sheet } from './sheet.ts';

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

/** Whether something of a sheet had no room in the time of a speech: then it is to be known how full these are planned. */
export const lacksTime = ({ parts, leftOut }: Pick<Sheet, 'parts' | 'leftOut'>): boolean =>
  parts.some(isMeasured) && leftOut.some(({ hadNoRoom }) => hadNoRoom);

/** What was left out as a list tells it: what was left out in two places in the same words, once, with what is under it. */
export function listedOnce(lines: readonly Line[]): readonly Line[] {
  const placeOf = (tag: Line) => tag.key.replace(/tag$/, '');
  const under = (tag: Line) => lines.filter(({ key }) => key.startsWith(placeOf(tag)));
  const met = new Set<string>();
  const again = new Set<Line>();
  for (const tag of lines.filter(({ role, key }) => role === 'tag' && key.endsWith('/tag'))) {
    const words = JSON.stringify(
      under(tag).map(({ key, ...line }) => ({ ...line, key: key.slice(placeOf(tag).length) })),
    );
    if (met.has(words)) under(tag).forEach((line) => again.add(line));
    met.add(words);
  }
  return lines.filter((line) => !again.has(line));
}

/** Lines as they are told that have no room in the time there is. */
export const forLength = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, hadNoRoom: true }));

const isMeasured = ({ speech, parts }: Part): boolean => speech !== undefined || parts.some(isMeasured);

/** What is told of lines that are left out: what is claimed in them, and not its evidence, nor what nobody has filled in. */
export const toldOf = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ role }) => role !== 'card' && role !== 'remark' && role !== 'blank');
