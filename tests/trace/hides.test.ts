import { describe, expect, it } from 'vitest';
import { groupOf, readingTree, type Branch, type Group } from '../../src/model/index.ts';
import { prune, tallies, unansweredAttacks } from '../../src/trace/index.ts';
import type { Tallied } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { proofScale } from '../scale.ts';
import { longChain, richMap, someOf } from './richMap.ts';

const groups: readonly Group[] = ['because', 'but'];

describe('tallies', () => {
  it('count steps, not premises, at all levels of a group', () => {
    const map = sketch(`
      thesis t
      r1: a + b > t
      r2: c > a
      r3: x ! c
      r4: u ! r1
      r5: y ! x
      r6: w > r1
      r7: z ! t
      r8: z # q
      r9: e ~ b
    `);
    const of = tallies(map, readingTree(map));
    expect(of.get('t')).toEqual({
      because: { statements: 8, reasons: 3, counterClaims: 3, unanswered: 1 },
      but: { statements: 2, reasons: 0, counterClaims: 2, unanswered: 1 },
    });
    expect(of.get('y')!.because).toEqual({ statements: 0, reasons: 0, counterClaims: 0, unanswered: 0 });
  });

  it('take an attack by itself, where its premise makes another that is answered', () => {
    const map = sketch('thesis t\nr1: a ! t\nr2: b > t\nr3: a ! b\nr4: u ! r1');
    expect(tallies(map, readingTree(map)).get('t')!.but).toMatchObject({ counterClaims: 2, unanswered: 0 });
  });

  it('are what counting each group by hand gives, in whole trees and pruned ones', () => {
    everySeed(proofScale(150, 5_000), (random) => {
      const map = richMap(random);
      const whole = readingTree(map);
      const open = unansweredAttacks(map);
      for (const tree of [whole, prune(whole, someOf(map, random)).tree]) {
        const of = tallies(map, tree);
        expect(of.size).toBe(tree.branches.size);
        for (const branch of tree.branches.values())
          for (const group of groups) expect(of.get(branch.id)![group]).toEqual(byHand(branch, group, open));
      }
    });
  });

  it('follow a long chain', () => {
    const map = sketch(longChain(20_000).join('\n'));
    expect(tallies(map, readingTree(map)).get('s0')!.because.reasons).toBe(19_999);
  });
});

function byHand(branch: Branch, group: Group, open: ReadonlySet<string>): Tallied {
  const within = branch.children.filter(({ manner }) => groupOf[manner!] === group);
  for (const { children } of within) within.push(...children);
  const steps = (...manners: string[]) =>
    new Set(within.filter(({ manner }) => manners.includes(manner!)).map(({ relation }) => relation!.id));
  const against = steps('but', 'undercut', 'opposite');
  return {
    statements: within.length,
    reasons: steps('because', 'backing').size,
    counterClaims: against.size,
    unanswered: [...against].filter((id) => open.has(id)).length,
  };
}
