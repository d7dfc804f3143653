import { describe, expect, it } from 'vitest';
import { isId, newId, tableNames, tableOf } from '../../src/model/index.ts';
import { seeded } from '../random.ts';
import { proofScale } from '../scale.ts';
import { sketch } from './sketch.ts';

describe('ids', () => {
  it('are a letter of the table and 8 of base 32, without letters that are misread', () => {
    const random = seeded(1);
    for (const table of [...tableNames, 'map'] as const) {
      expect(newId(table, random)).toMatch(/^[a-z][0-9a-hjkmnp-tv-z]{8}$/);
      expect(isId(newId(table, random))).toBe(true);
    }
  });

  it('use the whole alphabet, also at the ends of the range', () => {
    const random = seeded(2);
    const letters = new Set(Array.from({ length: 400 }, () => newId('statements', random).slice(1)).join(''));
    expect(letters.size).toBe(32);
    expect(newId('notes', () => 0)).toBe('n00000000');
    expect(newId('notes', () => 1 - Number.EPSILON / 2)).toBe('nzzzzzzzz');
  });

  it('begin with another letter in each table', () => {
    const initials = [...tableNames, 'map' as const].map((table) => newId(table, () => 0)[0]);
    expect(new Set(initials).size).toBe(initials.length);
  });

  it('are all different', () => {
    const random = seeded(3);
    const count = proofScale(20_000, 200_000);
    expect(new Set(Array.from({ length: count }, () => newId('statements', random))).size).toBe(count);
  });

  it.each(['a', 'constructor', 'hasOwnProperty', 'n-1_2', 'A'.repeat(64)])('may be %s', (id) =>
    expect(isId(id)).toBe(true),
  );
  it.each(['', '1a', '__proto__', 'a b', 'a/b', 'é', 'a\n', 'A'.repeat(65)])('may not be %j', (id) =>
    expect(isId(id)).toBe(false),
  );

  it('lie in a table, or nowhere', () => {
    const map = sketch('r1: a > b');
    expect(['r1', 'a', 'critic', 'constructor'].map((id) => tableOf(map, id))).toEqual([
      'relations',
      'statements',
      'layers',
      undefined,
    ]);
  });
});
