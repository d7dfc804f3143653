import { describe, expect, it } from 'vitest';
import { argumentMap, restingOn, restingOnAny, type ArgumentMap } from '../../src/model/index.ts';
import { sketch } from './sketch.ts';

const resting = (map: ArgumentMap, id: string) => [...restingOn(map, id)].sort();

describe('what rests on a statement', () => {
  it('is what it supports, and what that supports', () => {
    const map = sketch(`thesis t
      r1: a + b > c
      r2: c > t`);
    expect(resting(map, 'a')).toEqual(['c', 't']);
    expect(resting(map, 'c')).toEqual(['t']);
    expect(resting(map, 't')).toEqual([]);
  });

  it('counts what is reached two ways once', () => {
    const map = sketch(`thesis t
      r1: a > b
      r2: a > c
      r3: b > t
      r4: c > t`);
    expect(resting(map, 'a')).toEqual(['b', 'c', 't']);
  });

  it('is nothing for an attack, and stops at one', () => {
    const map = sketch(`thesis t
      r1: a > o
      r2: o ! t
      r3: u ! r2`);
    expect(resting(map, 'a')).toEqual(['o']);
    expect(resting(map, 'o')).toEqual([]);
    expect(resting(map, 'u')).toEqual([]);
  });

  it('of a backing is what the step argues for; of a backed attack, those who make it', () => {
    const map = sketch(`thesis t
      r1: a > c
      r2: w > r1
      r3: c > t
      r4: o ! t
      r5: v > r4`);
    expect(resting(map, 'w')).toEqual(['c', 't']);
    expect(resting(map, 'v')).toEqual(['o']);
  });

  it('ends in a circle, and never counts the statement itself', () => {
    const map = sketch(`r1: a > b
      r2: b > c
      r3: c > a`);
    expect(resting(map, 'a')).toEqual(['b', 'c']);
  });

  it('is known of steps that back each other, and of targets that are not there', () => {
    const map = argumentMap(
      { id: 'm', title: 'M' },
      {
        statements: [{ id: 'a', text: 'A', layer: 'l' }],
        relations: [
          { id: 'r1', kind: 'support', premises: ['a'], target: 'r2' },
          { id: 'r2', kind: 'support', premises: ['a'], target: 'r1' },
          { id: 'r3', kind: 'support', premises: ['a'], target: 'gone' },
        ],
      },
    );
    expect(resting(map, 'a')).toEqual([]);
  });

  it('of several that fall together is what rests on any of them, without themselves', () => {
    const map = sketch(`thesis t
      r1: a > b
      r2: b > t
      r3: c > d`);
    expect([...restingOnAny(map, ['a', 'b', 'c'])].sort()).toEqual(['d', 't']);
    expect([...restingOnAny(map, [])]).toEqual([]);
  });
});
