/** Why a file was kept as it was: before the first change since it was opened, before others' changes were merged in, before an import, or because an hour had passed. */
export const versionReasons = ['opened', 'merged', 'imported', 'restored', 'hourly'] as const;
export type VersionReason = (typeof versionReasons)[number];

/** An earlier state of a graph file. */
export interface Version {
  /** Its name in the store: unique among the versions of its map. */
  readonly id: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly why: VersionReason;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a version is called: its time, which sorts, and why it was kept. No name of it is forbidden on any system. */
export const versionId = (at: number, why: VersionReason): string =>
  `${new Date(at).toISOString().replaceAll(':', '-')}.${why}`;

/** Reads a version's name; undefined where it is none. */
export function versionOf(id: string): Version | undefined {
  const [, day, hour, minute, second, why] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z\.([a-z]+)$/.exec(id) ?? [];
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) || !(versionReasons as readonly unknown[]).includes(why)
    ? undefined
    : { id, at, why: why as VersionReason };
}

/** The versions of these names, the newest first; other names are left out. */
export const versionsIn = (names: Iterable<string>): readonly Version[] =>
  inOrder([...names].flatMap((name) => versionOf(name) ?? [])).reverse();

/** The oldest first; of two of one moment, each time the same. */
const inOrder = (versions: readonly Version[]): Version[] =>
  [...versions].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** Whether an hour has passed since a file was last kept as it was. */
export const isDue = (versions: readonly Version[], now: number): boolean =>
  versions.every(({ at }) => now - at >= HOUR || at > now);

/**
 * Which versions are not kept any longer: all of the last day at least are, of the last month one a day, of the last year one a week, of earlier years
 * one in four weeks; always the oldest of each stretch, and stretches lie in one another, so that what is kept later was kept all along. The newest is always
 * kept.
 */
export function outlived(versions: readonly Version[], now: number): readonly Version[] {
  const ordered = inOrder(versions);
  const newest = ordered.at(-1);
  const taken = new Set<string>();
  return ordered.filter((version) => {
    const stretch = stretchOf(version.at, now);
    if (stretch === undefined || version === newest) return false;
    if (taken.has(stretch)) return true;
    taken.add(stretch);
    return false;
  });
}

/** The stretch of time of which one version is kept; undefined where all are. */
function stretchOf(at: number, now: number): string | undefined {
  const stretch = (length: number) => Math.floor(at / length);
  // A stretch ages as a whole: cut in two, what is kept of its younger part might have been thrown away for its older one.
  const age = (length: number) => now - (stretch(length) + 1) * length;
  if (age(DAY) < DAY) return undefined;
  if (age(7 * DAY) < 30 * DAY) return `day ${stretch(DAY)}`;
  if (age(28 * DAY) < 365 * DAY) return `week ${stretch(7 * DAY)}`;
  return `four weeks ${stretch(28 * DAY)}`;
}
