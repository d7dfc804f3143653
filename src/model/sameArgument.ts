import type { ArgumentMap } from './records.ts';

/** Whether two states of a map differ at most in what is kept beside the argument: saved views and tours. */
export function sameArgument(one: ArgumentMap, other: ArgumentMap): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof ArgumentMap)[];
  return names.every((name) => name === 'views' || name === 'tours' || one[name] === other[name]);
}
