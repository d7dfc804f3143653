import { describe, expect, it } from 'vitest';
import {
  paragraphsOf,
  rolesOf,
  sideOf,
  type ArgumentMap,
  type Facet,
  type Filter,
} from '../../src/model/index.ts';
import { facetCounts, isEmptyFilter, matching, toggled } from '../../src/trace/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { richMap } from './richMap.ts';

const facets: readonly Facet[] = ['layers', 'roles', 'tags', 'notes', 'sides', 'paragraphs', 'schemes'];

/** What a statement has in a facet, read off the map anew. */
function valuesOf(map: ArgumentMap, id: string, facet: Facet): readonly (string | number)[] {
  const statement = map.statements.get(id)!;
  switch (facet) {
    case 'layers':
      return [statement.layer];
    case 'roles':
      return rolesOf(map, id).map(({ role }) => role);
    case 'tags':
      return statement.tags ?? [];
    case 'notes':
      return [...map.notes.values()].filter(({ about }) => about === id).map(({ kind }) => kind);
    case 'sides':
      return [sideOf(map, id)];
    case 'paragraphs':
      return paragraphsOf(map, statement);
    case 'schemes':
      return [...map.relations.values()].flatMap(({ premises, scheme }) =>
        scheme !== undefined && premises?.includes(id) ? scheme : [],
      );
  }
}

const allValues = (map: ArgumentMap, facet: Facet) =>
  new Set([...map.statements.keys()].flatMap((id) => valuesOf(map, id, facet)));

function randomFilter(map: ArgumentMap, random: () => number): Filter {
  let filter: Filter = {};
  for (const facet of facets) {
    if (random() < 0.6) continue;
    for (const value of allValues(map, facet)) if (random() < 0.5) filter = toggled(filter, facet, value);
  }
  return filter;
}

const passing = (map: ArgumentMap, filter: Filter) => [...matching(map, filter)].sort();

describe('matching', () => {
  const map = sketch(`
    thesis t
    c @critic
    r1: a > t
    r2: c ! a
    r3: u ! r1
  `);

  it('takes any of the values of a facet, in every facet that is set', () => {
    expect(passing(map, { roles: ['counter-claim', 'undercut'] })).toEqual(['c', 'u']);
    expect(passing(map, { roles: ['counter-claim', 'undercut'], layers: ['source'] })).toEqual(['u']);
    expect(passing(map, { sides: ['for'] })).toEqual(['a', 't']);
    expect(passing(map, { tags: ['law'] })).toEqual([]);
  });

  it('is everything where no facet has a value', () => {
    expect(passing(map, {})).toEqual(['a', 'c', 't', 'u']);
    expect(passing(map, { tags: [], roles: [] })).toEqual(['a', 'c', 't', 'u']);
  });

  it('is what every facet alone would let pass', () => {
    everySeed(proofScale(150, 5_000), (random) => {
      const rich = richMap(random);
      const filter = randomFilter(rich, random);
      const expected = [...rich.statements.keys()].filter((id) =>
        facets.every((facet) => {
          const chosen: readonly (string | number)[] = filter[facet] ?? [];
          return chosen.length === 0 || valuesOf(rich, id, facet).some((value) => chosen.includes(value));
        }),
      );
      expect(passing(rich, filter)).toEqual(expected.sort());
      const alone = facets.map((facet) => matching(rich, { [facet]: filter[facet] ?? [] }));
      const inAll = [...rich.statements.keys()].filter((id) => alone.every((set) => set.has(id)));
      expect(passing(rich, filter)).toEqual(inAll.sort());
    });
  });
});

describe('facetCounts', () => {
  it('tells of every value how many would pass with it alone', () => {
    everySeed(proofScale(100, 3_000), (random) => {
      const map = richMap(random);
      const filter = randomFilter(map, random);
      const counts = facetCounts(map, filter);
      for (const facet of facets) {
        expect(new Set(counts[facet].keys())).toEqual(allValues(map, facet));
        for (const [value, count] of counts[facet])
          expect([facet, value, count]).toEqual([
            facet,
            value,
            matching(map, { ...filter, [facet]: [value] }).size,
          ]);
      }
    });
  });

  const tagged = (...tags: string[][]): ArgumentMap => {
    const map = sketch(['thesis t', ...tags.map((_, at) => `r${at}: s${at} > t`)].join('\n'));
    const statements = [...map.statements].map(([id, statement]) => {
      const own = id === 't' ? undefined : tags[Number(id.slice(1))];
      return [id, { ...statement, ...(own && { tags: own }) }] as const;
    });
    return { ...map, statements: new Map(statements) };
  };

  it('lists frequent tags first, then by name, whatever is chosen', () => {
    const map = tagged(['b', 'c'], ['a', 'c'], ['c']);
    expect([...facetCounts(map, {}).tags]).toEqual([
      ['c', 3],
      ['a', 1],
      ['b', 1],
    ]);
    expect([...facetCounts(map, { layers: ['critic'] }).tags.keys()]).toEqual(['c', 'a', 'b']);
  });

  it('lists layers as they are read, roles and sides as the schema has them, paragraphs as they come', () => {
    const map = sketch(`
      r @reader
      c @critic
      thesis t
      r1: c ! t
      r2: r ! c
      r3: n > x
      r4: a > t
    `);
    const counts = facetCounts(map, {});
    expect([...counts.layers.keys()]).toEqual(['source', 'critic', 'reader']);
    expect([...counts.roles.keys()]).toEqual(['premise', 'counter-claim', 'rebuttal', 'root']);
    expect([...counts.sides.keys()]).toEqual(['for', 'against', 'neither']);
    everySeed(20, (random) => {
      const paragraphs = [...facetCounts(richMap(random), {}).paragraphs.keys()];
      expect(paragraphs).toEqual([...paragraphs].sort((a, b) => Number(a) - Number(b)));
    });
  });
});

describe('toggled', () => {
  it('chooses and no longer chooses, and leaves no facet empty', () => {
    const one = toggled({ notes: [] }, 'tags', 'law');
    expect(one).toEqual({ tags: ['law'] });
    const two = toggled(one, 'paragraphs', 3);
    expect(two).toEqual({ tags: ['law'], paragraphs: [3] });
    expect(toggled(toggled(two, 'tags', 'cost'), 'tags', 'law')).toEqual({ tags: ['cost'], paragraphs: [3] });
    expect(toggled(toggled(two, 'tags', 'law'), 'paragraphs', 3)).toEqual({});
  });
});

describe('isEmptyFilter', () => {
  it('says whether everything passes', () => {
    expect(isEmptyFilter({})).toBe(true);
    expect(isEmptyFilter({ tags: [] })).toBe(true);
    expect(isEmptyFilter({ tags: [], sides: ['for'] })).toBe(false);
  });
});
