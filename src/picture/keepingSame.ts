import { sameValue } from '../model/index.ts';

/**
 * Remembers what it was given last under each key, and gives that back where the new says the same (plain values, lists and objects): what is the
 * same object need not be drawn anew.
 */
export function keepingSame<Value>(): (
  now: Iterable<readonly [string, Value]>,
) => ReadonlyMap<string, Value> {
  let last: ReadonlyMap<string, Value> = new Map();
  return (now) => {
    const kept = new Map<string, Value>();
    for (const [key, value] of now) {
      const before = last.get(key);
      kept.set(key, before !== undefined && sameValue(before, value) ? before : value);
    }
    return (last = kept);
  };
}
