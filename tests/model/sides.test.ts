import { describe, expect, it } from 'vitest';
import { sideOf, sidesOf, stanceOf, type ArgumentMap } from '../../src/model/index.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { sketch } from './sketch.ts';
import { proofScale } from '../scale.ts';

const sides = (map: ArgumentMap, ...ids: string[]) => ids.map((id) => sideOf(map, id));

describe('sides', () => {
  it('follow supports and turn with each attack', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b ! t
      r3: c ! b
      r4: d > b
      lone
    `);
    expect(sides(map, 't', 'a', 'b', 'c', 'd', 'lone')).toEqual([
      'for',
      'for',
      'against',
      'for',
      'against',
      'neither',
    ]);
    expect(sides(map, 'r1', 'r2', 'r3')).toEqual(['for', 'against', 'for']);
  });

  it('are both for what tells both ways', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: s > a
      r3: s ! t
    `);
    expect(sides(map, 's', 'a')).toEqual(['both', 'for']);
  });

  it('follow the motion where there is one; the stance stays with the thesis', () => {
    const map = sketch(`
      thesis t
      motion m
      r1: t ! m
      r2: a > t
    `);
    expect(sides(map, 'm', 't', 'a')).toEqual(['for', 'against', 'against']);
    expect(['m', 't', 'a'].map((id) => stanceOf(map, id))).toEqual(['neither', 'for', 'for']);
  });

  it('set an undercut against the step it attacks, and its own undercut for it', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: u ! r1
      r3: v ! r2
      r4: w > r1
      r5: b ! t
      r6: x ! r5
    `);
    expect(sides(map, 'u', 'v', 'w', 'b', 'x')).toEqual(['against', 'for', 'for', 'against', 'for']);
  });

  it('set contradictories opposite, equivalents and rephrasings together, and leave preferences out', () => {
    const map = sketch(`
      thesis t
      r1: t # n
      r2: t = same
      r3: again ~ t
      r4: better >> t
      r5: why > n
    `);
    expect(sides(map, 'n', 'same', 'again', 'better', 'why')).toEqual([
      'against',
      'for',
      'for',
      'neither',
      'against',
    ]);
  });

  it('end on loops: a statement that attacks itself by way of others is on both sides', () => {
    const odd = sketch(`
      thesis t
      r1: a ! t
      r2: b ! a
      r3: t ! b
    `);
    expect(sides(odd, 't', 'a', 'b')).toEqual(['both', 'both', 'both']);
    const even = sketch(`
      thesis t
      r1: a ! t
      r2: t ! a
    `);
    expect(sides(even, 't', 'a')).toEqual(['for', 'against']);
  });

  it('are neither everywhere without a thesis, or with one that is not there', () => {
    expect(sides(sketch('r1: a > b'), 'a', 'b')).toEqual(['neither', 'neither']);
    expect(sides({ ...sketch('r1: a > b'), thesis: 'gone' }, 'a', 'b')).toEqual(['neither', 'neither']);
  });

  it('obey their definition link by link, on random maps', () => {
    everySeed(proofScale(150, 3000), (random) => {
      const map = randomMap(random, { statements: 12, relations: 20 });
      const found = sidesOf(map, 's0');
      const has = (id: string, side: 'for' | 'against') => found.get(id) === side || found.get(id) === 'both';
      const turned = { for: 'against', against: 'for' } as const;
      expect(has('s0', 'for')).toBe(true);
      for (const { id, kind, premises = [], target } of map.relations.values()) {
        for (const side of ['for', 'against'] as const) {
          const goes = kind === 'attack' || kind === 'contradiction' ? turned[side] : side;
          if (target !== undefined && kind !== 'preference' && has(target, side))
            expect(has(id, goes), `${id} onto ${target}`).toBe(true);
          if (has(id, side))
            for (const premise of premises) expect(has(premise, side), `${premise} of ${id}`).toBe(true);
          if (target !== undefined || (kind !== 'contradiction' && kind !== 'equivalence')) continue;
          for (const one of premises) {
            if (!has(one, side)) continue;
            for (const other of premises)
              if (other !== one) expect(has(other, goes), `${one} and ${other}`).toBe(true);
          }
        }
      }
    });
  });
});
