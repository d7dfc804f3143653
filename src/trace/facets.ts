import {
  adjacency,
  layersInOrder,
  paragraphsOf,
  rolesOf,
  sideOf,
  type ArgumentMap,
  type Facet,
  type Filter,
  type Id,
  type Statement,
} from '../model/index.ts';

export type FacetValue = string | number;

/** What a statement has in each facet, each value once. */
export type FacetValues = Readonly<Record<Facet, ReadonlySet<FacetValue>>>;

/** The facets, in the order of the schema. */
export const facets: readonly Facet[] = [
  'layers',
  'roles',
  'tags',
  'notes',
  'sides',
  'paragraphs',
  'schemes',
];

type Values = (map: ArgumentMap, statement: Statement) => Iterable<FacetValue | undefined>;

const valuesIn: Readonly<Record<Facet, Values>> = {
  layers: (_map, { layer }) => [layer],
  roles: (map, { id }) => rolesOf(map, id).map(({ role }) => role),
  tags: (_map, { tags = [] }) => tags,
  notes: (map, { id }) =>
    adjacency(map)
      .notesAbout(id)
      .map(({ kind }) => kind),
  sides: (map, { id }) => [sideOf(map, id)],
  paragraphs: (map, statement) => paragraphsOf(map, statement),
  schemes: (map, { id }) =>
    adjacency(map)
      .from(id)
      .map(({ scheme }) => scheme),
};

const known = new WeakMap<ArgumentMap, ReadonlyMap<Id, FacetValues>>();

/** What every statement of a map has in every facet; found once. */
export function facetValues(map: ArgumentMap): ReadonlyMap<Id, FacetValues> {
  const made = known.get(map) ?? new Map(Array.from(map.statements, ([id, it]) => [id, ofOne(map, it)]));
  known.set(map, made);
  return made;
}

const ofOne = (map: ArgumentMap, statement: Statement): FacetValues =>
  byFacet((facet) => {
    const values = new Set<FacetValue>();
    for (const value of valuesIn[facet](map, statement)) if (value !== undefined) values.add(value);
    return values;
  });

/** The same made for each facet. */
export const byFacet = <Made>(make: (facet: Facet) => Made): Readonly<Record<Facet, Made>> =>
  Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Made>;

/** The values that the schema lists. */
const inSchema = {
  roles: ['claim', 'premise', 'backing', 'counter-claim', 'rebuttal', 'undercut', 'alternative', 'root'],
  notes: ['comment', 'fact-check', 'question', 'definition', 'fallacy'],
  sides: ['for', 'against', 'both', 'neither'],
} as const satisfies Filter;

/** Whether a statement of some map could have a value in a facet: layers and schemes and tags are names, the others are listed. */
export function isFacetValue(facet: Facet, value: FacetValue): boolean {
  if (facet === 'paragraphs') return Number.isInteger(value) && Number(value) >= 1;
  if (facet === 'roles' || facet === 'notes' || facet === 'sides')
    return (inSchema[facet] as readonly FacetValue[]).includes(value);
  return value !== '';
}

/**
 * The values that occur in a map, of every facet, in the order in which they are offered: layers and paragraphs as they are read; roles, notes
 * and sides as the schema lists them; tags and schemes the most frequent first, then by name. The order is the map's, so that choosing moves nothing.
 */
export function facetOrder(map: ArgumentMap): Readonly<Record<Facet, readonly FacetValue[]>> {
  const frequency = byFacet(() => new Map<FacetValue, number>());
  for (const values of facetValues(map).values())
    for (const facet of facets)
      for (const value of values[facet]) frequency[facet].set(value, (frequency[facet].get(value) ?? 0) + 1);

  const listed = (facet: Facet, order: readonly FacetValue[]) => {
    const place = new Map(order.map((value, at) => [value, at]));
    const at = (value: FacetValue) => place.get(value) ?? order.length;
    return [...frequency[facet].keys()].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
  };
  const frequentFirst = (facet: Facet) =>
    [...frequency[facet]].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1));
  return {
    layers: listed(
      'layers',
      layersInOrder(map).map(({ id }) => id),
    ),
    roles: listed('roles', inSchema.roles),
    tags: frequentFirst('tags').map(([value]) => value),
    notes: listed('notes', inSchema.notes),
    sides: listed('sides', inSchema.sides),
    paragraphs: [...frequency.paragraphs.keys()].sort((a, b) => Number(a) - Number(b)),
    schemes: frequentFirst('schemes').map(([value]) => value),
  };
}
