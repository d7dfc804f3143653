import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/evaluate/index.ts';
import { hostile, type Hostile } from '../../src/prepare/standpoint/hostile.ts';
import { argued } from '../../src/prepare/standpoint/inRound.ts';
import { isRejected } from '../../src/prepare/standpoint/rejected.ts';
import { otherSide } from '../../src/prepare/standpoint/standpoint.ts';
import { supposing } from '../../src/prepare/standpoint/supposing.ts';
import { sheetOf, type Standpoint } from '../../src/prepare/index.ts';
import { sketch } from '../model/sketch.ts';
import { everyTeam } from './everyTeam.ts';
import { linesOfSheet, partsOfSheet } from './sheetLaws.ts';
import { bothSides, articleMap, seen } from './standpoints.ts';

/** Whether something is aimed at what this side argues in the debate, or at what that rests on; an argument of the other side's is aimed at all of it. */
function isAtOurCase(standpoint: Standpoint, { at }: Hostile): boolean {
  const { made } = argued(standpoint);
  const spine = standpoint.spine.flatMap(({ id, premises }) => [id, ...(premises ?? [])]);
  return (
    at === undefined ||
    spine.includes(at) ||
    made.some(
      ({ step, claims, statements, steps }) =>
        [step, ...claims].some(({ id }) => id === at) || statements.includes(at) || steps.includes(at),
    )
  );
}

const isReported = ({ map }: Standpoint, { claims }: Hostile) => claims.some(({ id }) => isRejected(map, id));

/** Where the first of some stands, and the last of the others. */
const apart = (said: readonly Hostile[], isOne: (one: Hostile) => boolean) => ({
  first: said.findIndex(isOne),
  last: said.findLastIndex((one) => !isOne(one)),
});

describe('what hurts most', () => {
  it('is what turns the motion; then what is aimed at what is argued, before what else is said; last what the text itself argues against', () => {
    let met = 0;
    everyTeam(20, 110, (standpoint) => {
      const others = hostile(standpoint).filter(({ why }) => why !== 'whyDamage');
      const reported = apart(others, (one) => isReported(standpoint, one));
      if (reported.first >= 0) expect(reported.first).toBeGreaterThan(reported.last);
      const ours = others.filter((one) => !isReported(standpoint, one));
      const beside = apart(ours, (one) => !isAtOurCase(standpoint, one));
      if (beside.first >= 0) expect(beside.first).toBeGreaterThan(beside.last);
      met += Number(reported.first >= 0) + Number(beside.first >= 0);
    });
    expect(met).toBeGreaterThan(20);
  });

  it('is also what nothing answers: it comes as early as their arguments that stand as it does', () => {
    const map = sketch(
      `motion m\nr1: a > m\nr2: b > a\nr4: i > m\nx: c ! m @critic\np: k ! m @critic\nr3: h > a\ny: d ! b @critic\nz: e ! a @critic\nw: f ! e\nv: g ! f @critic`,
    );
    const told = hostile(seen(map)).map(({ key }) => key);
    expect(told.indexOf('y')).toBeLessThan(told.indexOf('z'));
  });

  it('on the article’s map leaves out of the interview nothing that a host asks first', () => {
    for (const side of bothSides) {
      const standpoint = seen(articleMap(), { side, format: 'broadcast-live' });
      const asked = partsOfSheet(sheetOf(standpoint, 'interview')).flatMap(
        ({ key }) => /^question-(.+)$/.exec(key)?.slice(1) ?? [],
      );
      expect(asked).toHaveLength(5);
      const worst = hostile(standpoint).filter((one) => asked.includes(one.key));
      expect(worst.every((one) => isAtOurCase(standpoint, one) && !isReported(standpoint, one))).toBe(true);
    }
  });
});

describe('a claim that only says again what is attacked', () => {
  const map = (more = '') =>
    sketch(`motion m\nr: ours > m\nx: theirs ! ours @critic\ny: ours ! theirs${more}`);
  const answersOf = (more: string, kind: 'brief' | 'interview') =>
    linesOfSheet(sheetOf(seen(map(more)), kind)).filter(({ key }) => /^(attack|question)-x\//.test(key));

  it('is no answer on any sheet: the attack is unanswered everywhere', () => {
    const standpoint = seen(map());
    expect(hostile(standpoint).find(({ key }) => key === 'x')!.answers).toEqual([]);
    for (const kind of ['brief', 'interview'] as const) {
      expect(
        answersOf('', kind).some(({ role }) => role === 'blank'),
        kind,
      ).toBe(true);
      expect(answersOf('', kind).some(({ about, role }) => about === 'ours' && role === 'speech')).toBe(
        false,
      );
    }
    const drops = linesOfSheet(sheetOf(standpoint, 'drops'));
    expect(drops.some(({ about }) => about === 'theirs')).toBe(true);
  });

  it('gives its reason in its place, where it has one', () => {
    for (const kind of ['brief', 'interview'] as const)
      expect(
        answersOf('\nq: why > ours', kind)
          .filter(({ role }) => role === 'speech')
          .map(({ about }) => about),
        kind,
      ).toEqual(['why']);
  });
});

describe('what is supposed beside what is supposed already', () => {
  it('leaves that as it is', () => {
    const map = sketch('motion m\nr: a > m\nx: b ! a @critic\ny: c ! m @critic');
    const granted = weigh(map, { supposed: new Map([['c', 'denied' as const]]), credences: new Map() });
    const both = supposing(granted, new Map([['b', 'denied' as const]]));
    const once = weigh(map, {
      supposed: new Map([
        ['b', 'denied' as const],
        ['c', 'denied' as const],
      ]),
      credences: new Map(),
    });
    for (const id of ['m', 'a', 'b', 'c']) expect(both.standing(id), id).toBe(once.standing(id));
    expect(both.standing('m')).not.toBe(
      weigh(map, { supposed: new Map([['b', 'denied' as const]]), credences: new Map() }).standing('m'),
    );
  });
});

it('what is pinned in our case says nothing of theirs', () => {
  const standpoint = seen(articleMap(), { pinned: new Set(['contention-x', 'block-y']) });
  expect(otherSide(standpoint).pinned).toEqual(new Set(['block-y']));
  expect(otherSide(otherSide(standpoint))).toBe(standpoint);
});
