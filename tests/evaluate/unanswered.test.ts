import { describe, expect, it } from 'vitest';
import { grounded, unanswered, weigh } from '../../src/evaluate/index.ts';
import { isStatement, supposing } from '../../src/evaluate/nodes.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { wildMap } from './wild.ts';

const told = (lines: string) =>
  unanswered(weigh(sketch(lines)), 't').map(
    ({ id, against, side, replies, then, changes }) =>
      `${id} on ${against.join(' ')} is ${side}${replies.length > 0 ? ` despite ${replies.join(' ')}` : ''}: ${then}, ${changes}`,
  );

describe('attacks that nothing answers', () => {
  it.each([
    ['on the thesis', 'x: a ! t', ['x on t is against: in, 1']],
    ['are none once they are answered', 'x: a ! t\ny: b ! a', ['y on a is for: out, 2']],
    [
      'are those that were answered in vain',
      'x: a ! t\ny: b ! a\nz: c ! b',
      ['z on b is against: in, 3', 'x on t is against despite y: in, 1'],
    ],
    [
      'come by what they do: first those that decide, then by how much they change',
      'r: a > t\ns: b > t\np: c > b\nx: d ! c\ny: e ! g\nw: g ! a\nq: h > t\nz: i ! h',
      ['y on g is for: out, 3', 'x on c is against: in, 2', 'z on h is against: in, 1'],
    ],
    [
      'are contradictions, too, once for each end',
      'k: t # b',
      ['k on t is against: in, 2', 'k on b is for: in, 2'],
    ],
    ['bear on the question', 'thesis t\nx: a ! b', []],
  ])('%s', (_, lines, said) => {
    expect(told(lines)).toEqual(said);
  });

  it('have the effect that they are said to have, weighed all anew', () => {
    const seen = { turns: 0, other: 0 };
    everySeed(proofScale(200, 3000), (random) => {
      const { map, position } = wildMap(random, 3, 14);
      const weighing = weigh(map, position);
      const { framework, labelling } = weighing;
      const nodes = Array.from({ length: framework.size }, (_, node) => node);
      for (const thesis of [...map.statements.keys()].slice(0, 3)) {
        const asked = framework.nodeOf.get(thesis)!;
        for (const { id, then, changes } of unanswered(weighing, thesis)) {
          const step = framework.nodeOf.get(id)!;
          expect(labelling.of(step)).toBe('in');
          const { of } = grounded(supposing(framework, [step], 'denied'));
          expect(then).toBe(of(asked));
          expect(changes).toBe(
            nodes.filter((node) => isStatement(framework, node) && of(node) !== labelling.of(node)).length,
          );
          seen[then === labelling.of(asked) ? 'other' : 'turns'] += 1;
        }
      }
    });
    expect(Math.min(seen.turns, seen.other)).toBeGreaterThan(20);
  });
});
