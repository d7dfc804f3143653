import type { ArgumentMap, Facet, Filter, Id } from '../model/index.ts';
import { byFacet, facetOrder, facets, facetValues, type FacetValue, type FacetValues } from './facets.ts';

const chosenIn = (filter: Filter, facet: Facet): readonly FacetValue[] => filter[facet] ?? [];

/** Whether a filter lets everything pass: no facet of it has a value. */
export const isEmptyFilter = (filter: Filter): boolean =>
  facets.every((facet) => chosenIn(filter, facet).length === 0);

/** The facets of a filter that are set, and whether a statement has none of the values chosen there. */
function failing(filter: Filter): (values: FacetValues) => readonly Facet[] {
  const set = facets.filter((facet) => chosenIn(filter, facet).length > 0);
  return (values) =>
    set.filter((facet) => !chosenIn(filter, facet).some((value) => values[facet].has(value)));
}

/** The statements that have one of the values in every facet that is set. A facet without values is not set. */
export function matching(map: ArgumentMap, filter: Filter): ReadonlySet<Id> {
  const failingOf = failing(filter);
  const passing = new Set<Id>();
  for (const [id, values] of facetValues(map)) if (failingOf(values).length === 0) passing.add(id);
  return passing;
}

/**
 * Of every facet and every value that occurs in the map: how many statements would pass if this value alone were chosen there, with the other
 * facets as they are. In the order in which they are offered (`facetOrder`). Linear in the map.
 */
export function facetCounts(
  map: ArgumentMap,
  filter: Filter,
): Readonly<Record<Facet, ReadonlyMap<FacetValue, number>>> {
  const order = facetOrder(map);
  const counts = byFacet((facet) => new Map(order[facet].map((value) => [value, 0])));
  const failingOf = failing(filter);
  for (const values of facetValues(map).values()) {
    const failed = failingOf(values);
    if (failed.length > 1) continue;
    // One that fails in a single facet would pass with another value there, but counts in no other facet.
    for (const facet of failed.length === 0 ? facets : failed)
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}

/** The filter with a value chosen where it was not, or no longer chosen where it was. Facets without values are left out. */
export function toggled(filter: Filter, facet: Facet, value: FacetValue): Filter {
  const before = chosenIn(filter, facet);
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  const chosen = facets.map((each) => [each, each === facet ? after : chosenIn(filter, each)] as const);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}
