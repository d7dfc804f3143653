import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/formats/index.ts';
import { argumentMap, type ArgumentMap } from '../../src/model/index.ts';
import { claimsToCheck, restingOn } from '../../src/prepare/index.ts';
import { sketch } from '../model/sketch.ts';

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
});

describe('claims to check', () => {
  it('are the statements that say their kind, in the order of the text', () => {
    const parsed = parse(readFileSync(new URL('../../graphs/sunday-library.json', import.meta.url)));
    const map = parsed.ok ? parsed.map : undefined;
    const claims = claimsToCheck(map!);
    expect(claims).toHaveLength([...map!.statements.values()].filter(({ kind }) => kind).length);
    const first = claims.map(({ paragraphs }) => paragraphs[0] ?? Infinity);
    expect(first).toEqual([...first].sort((a, b) => (a === b ? 0 : a - b)));
    const checked = claims.find(({ id }) => id === 's10vqe94f')!;
    expect(checked).toMatchObject({
      kind: 'fact',
      voice: 'source',
      paragraphs: [5],
      findings: [{ verdict: 'unchecked' }],
      resting: 2,
    });
    expect(claims.find(({ id }) => id === 'sypc50vpr')!.attribution).toBe('The head of the primary school');
  });

  it('name each source of their notes once', () => {
    const map = argumentMap(
      { id: 'm', title: 'M' },
      {
        sources: [{ id: 'o1', role: 'reference', csl: { type: 'book', title: 'B' } }],
        statements: [
          { id: 's1', text: 'A fact', layer: 'l', kind: 'fact' },
          { id: 's2', text: 'No kind', layer: 'l' },
        ],
        notes: [
          {
            id: 'n1',
            about: 's1',
            kind: 'fact-check',
            text: '',
            verdict: 'disputed',
            certainty: 'probable',
            sources: ['o1', 'gone'],
          },
          { id: 'n2', about: 's1', kind: 'comment', text: '', sources: ['o1'] },
        ],
      },
    );
    const [claim, ...others] = claimsToCheck(map);
    expect(others).toEqual([]);
    expect(claim!.sources.map(({ id }) => id)).toEqual(['o1']);
    expect(claim!.findings).toEqual([{ verdict: 'disputed', certainty: 'probable' }]);
  });
});
