/** The same entries with room for `size` of them: where there isn't, in an array of at least twice the length, the rest of it 0. */
export function roomFor<Entries extends Int8Array | Uint8Array | Int32Array | Float64Array>(
  entries: Entries,
  size: number,
): Entries {
  if (size <= entries.length) return entries;
  const larger = new (entries.constructor as new (length: number) => Entries)(
    Math.max(size, 2 * entries.length),
  );
  larger.set(entries);
  return larger;
}
