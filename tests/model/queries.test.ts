import { describe, expect, it } from 'vitest';
import {
  objectionsTo,
  pathsTo,
  premisesOf,
  reasonsFor,
  roots,
  siblings,
  textOrder,
  undercutsOf,
  type ArgumentMap,
} from '../../src/model/index.ts';
import { everySeed } from './everySeed.ts';
import { randomMap } from './randomMap.ts';
import { idsOf, sketch } from './sketch.ts';
import { proofScale } from '../scale.ts';

describe('neighbours', () => {
  const map = sketch(`
    thesis t
    r1: a + ?gone > t
    r2: b ! t
    r3: u ! r1
    r4: w > r1
    r5: c >
  `);

  it('are reasons, objections, undercuts and backings', () => {
    expect(idsOf(reasonsFor(map, 't'))).toEqual(['r1']);
    expect(idsOf(objectionsTo(map, 't'))).toEqual(['r2']);
    expect(idsOf(undercutsOf(map, 'r1'))).toEqual(['r3']);
    expect(idsOf(reasonsFor(map, 'r1'))).toEqual(['r4']);
    expect(undercutsOf(map, 't')).toEqual([]);
  });

  it('leave out premises that are not there', () => {
    expect(idsOf(premisesOf(map, map.relations.get('r1')!))).toEqual(['a']);
  });

  it('of a relation that points nowhere are itself', () => {
    expect(idsOf(siblings(map, map.relations.get('r5')!))).toEqual(['r5']);
    expect(idsOf(siblings(map, map.relations.get('r2')!))).toEqual(['r1', 'r2']);
  });
});

describe('siblings', () => {
  it('stand by order, then as the text says them, then by id; reasons before objections', () => {
    const map = sketch(`
      thesis t
      late [900]
      early [100]
      first [800]
      second [50]
      r1: unsaidB > t
      r0: unsaidA > t
      r2: late > t
      r3: early > t
      r4: second > t ^a2
      r5: first > t ^a1
      r6: objection ! t ^a0
    `);
    expect(idsOf(siblings(map, map.relations.get('r1')!))).toEqual([
      'r5',
      'r4',
      'r3',
      'r2',
      'r0',
      'r1',
      'r6',
    ]);
  });

  it('with several premises stand where the earliest of them does', () => {
    const map = sketch(`
      thesis t
      a [300]
      b [100]
      c [200]
      r1: a + b > t
      r2: c > t
    `);
    expect(idsOf(reasonsFor(map, 't'))).toEqual(['r1', 'r2']);
  });

  it('stand in the same order however the records came', () => {
    everySeed(proofScale(60, 1000), (random) => {
      const map = randomMap(random, { statements: 8, relations: 24 });
      const shuffled: ArgumentMap = {
        ...map,
        relations: new Map([...map.relations].sort(() => random() - 0.5)),
      };
      for (const id of [...map.statements.keys(), ...map.relations.keys()]) {
        expect(idsOf(reasonsFor(shuffled, id))).toEqual(idsOf(reasonsFor(map, id)));
        expect(idsOf(objectionsTo(shuffled, id))).toEqual(idsOf(objectionsTo(map, id)));
      }
    });
  });
});

describe('textOrder', () => {
  it('is the order in which the text says things; what it does not say comes last', () => {
    const map = sketch(`
      zz
      aa
      late [70]
      early [7]
    `);
    expect(idsOf(textOrder(map))).toEqual(['early', 'late', 'aa', 'zz']);
  });

  it('takes the first of several passages, and no passage of a work cited', () => {
    const map = sketch(`
      b [70]
      a [90]
      c [80]
    `);
    const passage = { id: 'cited', source: 'book', start: 0, end: 5, digest: 'sha256:0123456789abcdef' };
    const statements = new Map(map.statements);
    statements.set('a', { ...statements.get('a')!, passages: ['p_a', 'cited'] });
    statements.set('c', { ...statements.get('c')!, passages: ['p_c', 'p_b'] });
    const cited: ArgumentMap = {
      ...map,
      statements,
      sources: new Map([...map.sources, ['book', { id: 'book', role: 'reference', csl: { type: 'book' } }]]),
      passages: new Map([...map.passages, ['cited', passage]]),
    };
    expect(idsOf(textOrder(cited))).toEqual(['b', 'c', 'a']);
  });
});

describe('roots', () => {
  it('are the thesis, the motion, then whatever leads on to nothing, in text order', () => {
    const map = sketch(`
      thesis t
      motion m
      z [5]
      r1: a > t
      r2: t ! m
      r3: b > z
      r4: c > ?gone
      r5: d >
    `);
    expect(idsOf(roots(map))).toEqual(['t', 'm', 'z', 'c', 'd']);
  });

  it('do not include what undercuts a step', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: u ! r1
    `);
    expect(idsOf(roots(map))).toEqual(['t']);
  });
});

describe('pathsTo', () => {
  const ways = (map: ArgumentMap, from: string, end: string, limit?: number) =>
    pathsTo(map, from, end, limit).map(idsOf);

  it('gives every way, shortest first', () => {
    const map = sketch(`
      thesis t
      r1: a > t
      r2: b > a
      r3: b ! t
      r4: c > b
    `);
    expect(ways(map, 'c', 't')).toEqual([
      ['r4', 'r3'],
      ['r4', 'r2', 'r1'],
    ]);
    expect(ways(map, 't', 't')).toEqual([[]]);
    expect(ways(map, 't', 'c')).toEqual([]);
  });

  it('goes through an undercut to what the step it hits points at', () => {
    const map = sketch(`
      thesis t
      r1: a > b
      r2: b > t
      r3: u ! r1
      r4: v ! r3
    `);
    expect(ways(map, 'u', 't')).toEqual([['r3', 'r2']]);
    expect(ways(map, 'v', 't')).toEqual([['r4', 'r2']]);
  });

  it('walks loops once', () => {
    const map = sketch(`
      thesis t
      r1: a > b
      r2: b > a
      r3: b > t
    `);
    expect(ways(map, 'a', 't')).toEqual([['r1', 'r3']]);
  });

  it('meets no statement twice after an undercut, or where one undercuts a step to itself', () => {
    const map = sketch(`
      thesis t
      r1: a > b
      r2: s ! r1
      r3: b > c
      r4: c > b
      r5: b > t
      r6: b ! r1
    `);
    expect(ways(map, 's', 't')).toEqual([['r2', 'r5']]);
    expect(ways(map, 'b', 't')).toEqual([['r5']]);
  });

  it('ends where relations point at one another or at themselves', () => {
    const map = sketch(`
      thesis t
      r1: a ! r2
      r2: b ! r1
      r3: c > r3
    `);
    expect([...ways(map, 'a', 't'), ...ways(map, 'c', 't')]).toEqual([]);
  });

  it('gives at most as many as asked for, from a map with a million ways', () => {
    const rungs = Array.from(
      { length: 20 },
      (_, n) => `x${n}: s${n} > s${n + 1}\ny${n}: s${n} > s${n + 1}`,
    ).join('\n');
    const map = sketch(rungs);
    expect(ways(map, 's10', 's20', 7)).toHaveLength(7);
  });

  it('gives only real ways that meet nothing twice, on random maps', () => {
    everySeed(proofScale(100, 2000), (random) => {
      const map = randomMap(random, { statements: 8, relations: 14 });
      const landing = (id: string): string[] => {
        const met = [id];
        for (
          let relation = map.relations.get(id);
          relation;
          relation = map.relations.get(relation.target ?? '')
        ) {
          if (relation.target === undefined || met.includes(relation.target)) break;
          met.push(relation.target);
        }
        return met;
      };
      let before = 0;
      for (const path of pathsTo(map, 's1', 's0', 50)) {
        expect(path.length).toBeGreaterThanOrEqual(before);
        before = path.length;
        let met = ['s1'];
        for (const step of path) {
          expect(step.premises).toContain(met[met.length - 1]);
          met = [...met, ...landing(step.target!)];
        }
        expect(met[met.length - 1]).toBe('s0');
        expect(new Set(met).size, met.join(' ')).toBe(met.length);
      }
    });
  });
});
