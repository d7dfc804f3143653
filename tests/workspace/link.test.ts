import { describe, expect, it } from 'vitest';
import { allOpen } from '../../src/picture/index.ts';
import { readingTree, type Filter, type Focus } from '../../src/model/index.ts';
import { facetOrder, facets } from '../../src/trace/index.ts';
import { linkOf, standingOf, written } from '../../src/workspace/link.ts';
import type { Standing } from '../../src/workspace/standing.ts';
import { randomMap } from '../model/randomMap.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';

const opening: Standing = {
  selection: undefined,
  look: { hidden: new Set(), focus: undefined, filter: {} },
  opened: new Set(),
  direction: 'down',
  via: new Map(),
  camera: undefined,
};

describe('a link', () => {
  it('says nothing of a map as it opens', () => {
    const map = randomMap(seeded(7), { statements: 12, relations: 14 });
    expect(written(linkOf(opening, opening, { firstOpened: new Set(), tree: readingTree(map) }))).toBe('');
  });

  it('leads back to the same selection, focus, filter, layers, direction and what is open', () => {
    for (let seed = 1; seed <= proofScale(40, 2000); seed += 1) {
      const next = seeded(seed);
      const map = randomMap(next, { statements: 12, relations: 14 });
      const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)];
      const statements = [...map.statements.keys()];
      const focuses: (Focus | undefined)[] = [
        undefined,
        { kind: 'unanswered' },
        { kind: 'near', of: statements[0]!, links: 3 },
        { kind: 'branch', of: pick(statements)! },
      ];
      const order = facetOrder(map);
      const filter = Object.fromEntries(
        facets.flatMap((facet) => {
          const value = pick(order[facet]);
          return value === undefined || next() < 0.5 ? [] : [[facet, [value]]];
        }),
      ) as Filter;
      const tree = readingTree(map);
      const ways = [...map.relations.values()].flatMap(({ id, premises = [] }) =>
        premises.map((premise) => [premise, id] as const),
      );
      const keys = [...allOpen(tree)].filter(() => next() < 0.4);
      const standing: Standing = {
        selection: pick([undefined, ...statements, ...map.relations.keys()]),
        look: {
          hidden: new Set([...map.layers.keys()].filter(() => next() < 0.3)),
          focus: pick(focuses),
          filter,
        },
        opened: new Set(keys),
        direction: next() < 0.5 ? 'down' : 'right',
        via: new Map(ways.filter(() => next() < 0.1)),
        camera: undefined,
      };
      const address = new URL(
        `http://x/#/map/${written(linkOf(standing, opening, { firstOpened: new Set(), tree }))}`,
      ).hash;
      const again = standingOf(address.slice('#/map/'.length), map, opening);
      expect(again, `seed ${seed}`).toEqual({
        ...standing,
        opened: keys.length === 0 ? 'first' : standing.opened,
      });
    }
  });

  it('passes over what the map has not', () => {
    const map = randomMap(seeded(7), { statements: 12, relations: 14 });
    const text = 'nobody?focus=near.nobody.2&layers=nowhere&hide=nowhere&direction=sideways&paragraphs=-3';
    const asOpened = { ...opening, opened: 'first' };
    expect(standingOf(text, map, opening)).toEqual(asOpened);
    expect(standingOf('?focus=constructor', map, opening)).toEqual(asOpened);
    const values = 'roles=constructor&notes=nothing&sides=inside&paragraphs=1.5&via=nobody-nothing.x';
    expect(standingOf(`?${values}`, map, opening)).toEqual(asOpened);
  });

  it('says that all is closed, and that all is open, however much it is', () => {
    const map = randomMap(seeded(3), { statements: 900, relations: 1200 });
    const tree = readingTree(map);
    const some: Standing = { ...opening, opened: new Set([...allOpen(tree)].slice(0, 2)) };
    const throughLink = (opened: Standing['opened'], from: Standing) =>
      standingOf(written(linkOf({ ...from, opened }, from, { firstOpened: from.opened, tree })), map, from)
        .opened;
    expect(allOpen(tree).size).toBeGreaterThan(400);
    expect(throughLink(new Set(), some)).toEqual(new Set());
    expect(throughLink(allOpen(tree), some)).toBe('all');
  });
});
