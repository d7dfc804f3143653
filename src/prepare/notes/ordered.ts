/** Things in the order that was chosen for them by key; those for which none was come after, in their own. Nothing comes twice, nothing is lost. */
export function ordered<Thing extends { readonly key: string }>(
  things: readonly Thing[],
  chosen: readonly string[] = [],
): readonly Thing[] {
  if (chosen.length === 0) return things;
  const places = new Map<string, number>();
  for (const key of chosen) if (!places.has(key)) places.set(key, places.size);
  const placeOf = ({ key }: Thing) => places.get(key) ?? places.size;
  return [...things].sort((a, b) => placeOf(a) - placeOf(b));
}
