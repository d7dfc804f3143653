import { describe, expect, it } from 'vitest';
import { hostile, type Hostile } from '../../src/prepare/standpoint/hostile.ts';
import { argued } from '../../src/prepare/standpoint/inRound.ts';
import { isRejected } from '../../src/prepare/standpoint/rejected.ts';
import { sheetOf, type Standpoint } from '../../src/prepare/index.ts';
import { sketch } from '../model/sketch.ts';
import { everyTeam } from './everyTeam.ts';
import { partsOfSheet } from './sheetLaws.ts';
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
