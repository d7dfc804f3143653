import { describe, expect, it } from 'vitest';
import { basisOf, weigh, why, type Position } from '../../src/evaluate/index.ts';
import { reasonSentence, reasonSteps } from '../../src/words/index.ts';
import { everySeed } from '../model/everySeed.ts';
import { sketch } from '../model/sketch.ts';
import { wildMap } from '../evaluate/wild.ts';
import { proofScale } from '../scale.ts';
import { expectSentence } from './expectSentence.ts';

const supposing = (supposed: Readonly<Record<string, 'granted' | 'denied' | 'open'>>): Position => ({
  supposed: new Map(Object.entries(supposed)),
  credences: new Map(),
});

/** What is said of a statement or step of a sketch, with the sketch's “It is a” as `a`. */
function said(lines: string, id: string, position?: Position) {
  const map = sketch(lines);
  const explanation = why(weigh(map, position), id)!;
  const plain = (sentence: string) => sentence.replace(/“It is (\w+)”/g, '$1');
  return {
    sentence: plain(reasonSentence(map, explanation)),
    steps: reasonSteps(map, explanation).map((step) => plain(step.sentence)),
  };
}

describe('why a statement stands as it does, in a sentence', () => {
  it.each([
    ['thesis t', 'Granted: nothing is said for or against it in this map.'],
    ['x: c ! t\ny: d ! c', 'Granted: nothing is said for it, and the objection c doesn’t stand.'],
    ['r: a > t', 'Supported: a carries, and nothing speaks against it.'],
    [
      'r: a + b > t\nx: c ! t\ny: d ! c',
      'Supported: a together with b carries, and the objection c doesn’t stand.',
    ],
    [
      'r: a > t\nx: c ! t\nz: e ! t\ny: d ! c\nw: d ! e',
      'Supported: a carries, and neither of the 2 objections to it stands.',
    ],
    ['x: c ! t', 'Challenged, unanswered: c stands against it.'],
    ['r: a > t\nx: c ! a', 'Unsupported: the only reason for it, a, fails, as c stands against a.'],
    [
      'r: a > t\nx: c ! r',
      'Unsupported: the only reason for it, a, fails, as c stands against the step from a to t.',
    ],
    ['r: a > t\ns: b > t\nx: c ! a\ny: c ! b', 'Unsupported: neither of the 2 reasons for it carries.'],
    ['r: t > b\ns: b > t', 'Unsupported: every reason for it leads back to itself, by way of b.'],
    ['r: t > t', 'Unsupported: every reason for it leads back to itself.'],
    [
      'r: t > b\ns: b > t\nq: d > t\nx: c ! d',
      'Unsupported: every reason for it fails or leads back to itself, by way of b.',
    ],
    [
      'q: a > t\nr: a > b\ns: b > a',
      'Unsupported: the only reason for it, a, fails, as every reason for a leads back to itself, by way of b.',
    ],
    [
      'r: a > b\ns: b > a\nq: a > t\nx: t ! r',
      'Unsupported: every reason for it ends in a circle, in which a and b rest on each other.',
    ],
    [
      'r: a > t\nx: c ! t',
      'Contested: c also stands and speaks against it, and nothing in this map settles which prevails.',
    ],
    [
      'x: t ! b\ny: b ! t',
      'Contested: it and b speak against each other, and nothing in this map settles which prevails.',
    ],
    [
      'k: t # b',
      'Contested: it and b contradict each other, and nothing in this map settles which prevails.',
    ],
    ['x: t ! t', 'Contested: it speaks against itself.'],
    [
      'x: b ! t\nr: t > c\ny: c ! b',
      'Contested: whether it carries hangs on b and c, and so on itself again.',
    ],
    [
      'x: b ! t\ny: t ! x',
      'Contested: whether it carries hangs on the step from b to t, and so on itself again.',
    ],
    [
      'x: a ! b\ny: b ! a\nr: a > t',
      'Contested: a speaks for it, and that is not settled, as a and b speak against each other, and nothing in this map settles which prevails.',
    ],
  ])('%j', (lines, sentence) => expect(said(lines, 't').sentence).toBe(sentence));

  it.each([
    ['t', 'Unsupported: the only reason for it, a together with b, fails, as b is denied.', { b: 'denied' }],
    [
      't',
      'Contested: a together with b speaks for it, and that is not settled, as b is left open.',
      { b: 'open' },
    ],
    ['t', 'Granted: this is supposed, whatever the map says.', { t: 'granted' }],
    ['t', 'Denied: this is supposed, whatever the map says.', { t: 'denied' }],
    ['r', 'Unsupported: its premise a fails, as a is denied.', { a: 'denied' }],
    ['r', 'Supported: a together with b carries, and nothing speaks against the step.', {}],
  ] as const)('of %s: %s', (id, sentence, supposed) =>
    expect(said('r: a + b > t', id, supposing(supposed)).sentence).toBe(sentence),
  );

  it('names a statement by its short form, and leaves out its full stop', () => {
    const map = sketch('r: a > t');
    const a = map.statements.get('a')!;
    const statements = new Map(map.statements).set('a', { ...a, short: 'All of it.' });
    const explanation = why(weigh(map), 't')!;
    expect(reasonSentence({ ...map, statements }, explanation)).toContain('“All of it” carries');
  });
});

describe('the proof in steps', () => {
  it('goes from the ground up, each step of which something is to be said', () => {
    expect(said('r: a + b > t\nx: c ! b\ny: d ! x', 't').steps).toEqual([
      'a is granted: nothing is said for or against it in this map.',
      'd is granted: nothing is said for or against it in this map.',
      'The step from c to b is challenged, unanswered: d stands against the step.',
      'b is granted: nothing is said for it, and the objection c doesn’t stand.',
      't is supported: a together with b carries, and nothing speaks against it.',
    ]);
  });

  it('ends with what was asked, and each sentence is one, of any map', () => {
    const kinds = new Set<string>();
    everySeed(proofScale(60, 1000), (random) => {
      const { map, position } = wildMap(random, 2, 14, 0.1);
      const weighing = weigh(map, position);
      for (const id of weighing.framework.nodeOf.keys()) {
        const explanation = why(weighing, id)!;
        for (const { ground } of explanation.steps.values()) kinds.add(ground.kind);
        const steps = reasonSteps(map, explanation);
        for (const sentence of [reasonSentence(map, explanation), ...steps.map((step) => step.sentence)]) {
          expectSentence(sentence);
          expect(sentence).not.toMatch(/\b(true|false|refuted|falls)\b/);
        }
        expect(steps.at(-1)!.ids).toContain(id);
        expect(steps.at(-1)!.standing).toBe(weighing.standing(id));
      }
    });
    expect(kinds.size).toBe(9);
  });

  it('says of what fails or is open only what was told before it', () => {
    everySeed(proofScale(60, 1000), (random) => {
      const { map, position } = wildMap(random, 2, 12);
      const weighing = weigh(map, position);
      for (const id of weighing.framework.nodeOf.keys()) {
        const { inOrder, steps, names, root } = why(weighing, id)!;
        expect(new Set(inOrder)).toEqual(new Set(steps.values()));
        expect(inOrder).toHaveLength(steps.size);
        expect(inOrder.at(-1)).toBe(root);
        const told = new Set<number>();
        for (const step of inOrder) {
          for (const other of basisOf(step.ground)) expect(told).toContain(other);
          for (const node of 'loop' in step.ground ? step.ground.loop : [step.node])
            expect(names.get(node)!.length).toBeGreaterThan(0);
          told.add(step.node);
        }
      }
    });
  });
});
