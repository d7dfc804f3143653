import { describe, expect, it } from 'vitest';
import type { Line, LineRole } from '../../src/prepare/index.ts';
import { endOf, hangingIn, landingOf, unitOf } from '../../src/workspace/preparingUnits.ts';
import { line, part, sheet } from '../prepare/notes/madeUp.ts';

const as = (role: LineRole, key: string, about?: string, more: Partial<Line> = {}): Line =>
  line(key, `The map’s ${key}.`, { role, ...(about !== undefined && { about }), ...more });

/** A contention: two reasons with their evidence, and a blank. */
const contention = part('c', [
  as('card', 'c/p0', 's0'),
  as('speech', 'c/s1', 's1'),
  as('remark', 'c/s1/said-by', 's1'),
  as('card', 'c/s1/p1', 's1'),
  as('speech', 'c/s2', 's2'),
  as('card', 'c/s2/p2', 's2'),
  line('c/matters', ''),
]);
const { lines } = contention;
const hanging = hangingIn(sheet([contention]));
const kept = (key: string) => unitOf(key, lines, hanging);

describe('what hangs on a line', () => {
  it('is the evidence for it and what is to be known of it, not what is said next, nor a blank', () => {
    expect(kept('c/s1')).toEqual(['c/s1', 'c/s1/said-by', 'c/s1/p1']);
    expect(kept('c/s2')).toEqual(['c/s2', 'c/s2/p2']);
    expect(kept('c/p0')).toEqual(['c/p0']);
    expect(kept('c/s1/p1')).toEqual(['c/s1/p1']);
  });

  it('is all of an answer, where the line is its tag', () => {
    const block = part('b', [
      as('they-say', 'b/they-say/t1', 't1'),
      as('they-say', 'b/they-say/t2', 't2'),
      as('tag', 'b/a1/tag', 'x'),
      as('speech', 'b/a1/x', 'x'),
      as('card', 'b/a1/p', 'x'),
      as('speech', 'b/a1/y', 'y'),
      as('tag', 'b/a2/tag', 'z'),
      line('b/weigh', ''),
    ]);
    const of = hangingIn(sheet([part('blocks', [], [block])]));
    const all = (key: string) => unitOf(key, block.lines, of);
    expect(all('b/a1/tag')).toEqual(['b/a1/tag', 'b/a1/x', 'b/a1/p', 'b/a1/y']);
    expect(all('b/a1/x')).toEqual(['b/a1/x', 'b/a1/p']);
    expect(all('b/they-say/t1')).toEqual(['b/they-say/t1']);
    // Inside the answer it goes no further than to its end.
    expect(landingOf('b/a1/x', 9, block.lines, of)).toBe('b/a2/tag');
    expect(endOf('b/a1/y', block.lines, of)).toBe('b/a2/tag');
  });

  it('is the reason for a point, the answer to an attack, what to do with the answer to a question', () => {
    const points = part('points', [
      as('speech', 'point-1/a', 'a', { why: 'carries' }),
      as('speech', 'point-1/b', 'b'),
      as('card', 'point-1/b/p', 'b'),
      as('speech', 'point-2/c', 'c', { why: 'carries' }),
    ]);
    const attacks = part('attacks', [as('they-say', 'at-1/they-say', 'd'), line('at-1/answer', '')]);
    const asked = part('ask', [
      as('question', 'ask/main', 'e'),
      as('remark', 'ask/yes', 'f'),
      as('question', 'ask/then', 'e'),
      as('remark', 'ask/use'),
    ]);
    expect([...hangingIn(sheet([points, attacks, asked]))]).toEqual([
      ['point-1/b', 'point-1/a'],
      ['point-1/b/p', 'point-1/b'],
      ['at-1/answer', 'at-1/they-say'],
      ['ask/yes', 'ask/main'],
    ]);
  });

  it('is nothing where lines only share how their keys begin', () => {
    const opening = part('speech', [as('speech', 'opening/n', 'm'), line('opening/framework', '')]);
    const conceding = part('dont', [as('tag', 'dont-concede/a', 'a'), as('tag', 'dont-concede/b', 'b')]);
    expect(hangingIn(sheet([opening, conceding])).size).toBe(0);
  });
});

describe('where a line comes to stand', () => {
  it('goes over all that hangs on those it passes', () => {
    expect(landingOf('c/s2', -1, lines, hanging)).toBe('c/s1');
    expect(landingOf('c/s1', 1, lines, hanging)).toBe('c/matters');
    expect(landingOf('c/s1', 9, lines, hanging)).toBeUndefined();
    expect(landingOf('c/p0', -1, lines, hanging)).toBe('c/p0');
    expect(landingOf('c/s1/p1', -1, lines, hanging)).toBe('c/s1/said-by');
    expect(landingOf('c/s1/p1', 1, lines, hanging)).toBe('c/s1/p1');
  });
});
