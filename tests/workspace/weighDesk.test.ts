import { describe, expect, it } from 'vitest';
import { noPosition, type Position } from '../../src/evaluate/index.ts';
import {
  weighDesk,
  type Circumstances,
  type Findings,
  type Question,
} from '../../src/workspace/weighDesk.ts';
import { sketch } from '../model/sketch.ts';

const nothing: Circumstances = { hidden: [], position: noPosition };
const hangsOn = (about: string): Question => ({ kind: 'decisive', about });
const denying = (...ids: readonly string[]): Position => ({
  supposed: new Map(ids.map((id) => [id, 'denied'])),
  credences: new Map(),
});

async function answered(lines: string, question: Question, asked = nothing) {
  const desk = weighDesk();
  await desk.hold(sketch(lines));
  const told: Findings[] = [];
  const isEnded = await desk.ask(asked, question, (found) => told.push(found));
  return { isEnded, last: told.at(-1)! };
}

describe('long questions about a map', () => {
  it('are what holds a statement up, where it carries', async () => {
    const { isEnded, last } = await answered('thesis t\nr: a + b > t\nu: c ! b\nv: d ! c', hangsOn('t'));
    expect(isEnded).toBe(true);
    expect(last.done).toBe(true);
    expect(last.cruxes?.cruxes.flat().sort()).toEqual(['a', 'b', 'd']);
    expect(last.attack?.sets.map((set) => set.length)).toContain(1);
    expect(last.repair).toBeUndefined();
    expect(last.unanswered?.map(({ id }) => id)).toEqual(['v']);
  });

  it('are what it would take, where it does not', async () => {
    const { last } = await answered('thesis t\nr: a > t\nu: c ! a', hangsOn('t'));
    expect(last.repair?.sets).toEqual([['c']]);
    expect(last.cruxes).toBeUndefined();
  });

  it('end at once where nothing is known of the statement', async () => {
    const { isEnded, last } = await answered('thesis t', hangsOn('nobody'));
    expect([isEnded, last]).toEqual([true, { done: true }]);
  });

  it('leave out layers that do not count', async () => {
    const lines = 'thesis t\nr: a > t\nu: c @critic ! a @critic';
    const { last } = await answered(lines, hangsOn('t'), { ...nothing, hidden: ['critic'] });
    expect(last.cruxes?.cruxes.flat()).toEqual(['a']);
  });

  it('are what stands otherwise, and which supposition brings it about', async () => {
    const { last } = await answered(
      'thesis t\nr: a > t\ns: b > e',
      { kind: 'comparison', key: 'alone', with: nothing },
      { hidden: [], position: denying('a', 'b') },
    );
    const told = (last.comparison ?? []).map(({ id, after, causes }) => [id, after, causes?.ids]);
    expect(told).toContainEqual(['t', 'unsupported', ['a']]);
    expect(told).toContainEqual(['e', 'unsupported', ['b']]);
  });

  it('are in which positions each statement holds', async () => {
    const { last } = await answered('x: a # b\nr: c > a\ns: d > b', {
      kind: 'coherence',
      semantics: 'preferred',
    });
    expect(last.coherence?.exists).toBe(true);
    expect(Object.fromEntries(last.coherence!.held)).toEqual({
      a: 'some',
      b: 'some',
      c: 'every',
      d: 'every',
    });
  });

  it('are where critics and author disagree; without critics, those for and against what is asked about', async () => {
    const question: Question = { kind: 'disagreement', about: 't' };
    const lines = 'thesis t\nr: a > t\nc @critic\nu: c ! a @critic';
    const [both, alone] = [
      await answered(lines, question),
      await answered('thesis t\nr: a > t\nu: c ! t', question),
    ];
    expect(both.last.disagreement?.camps).toBe('layers');
    expect(both.last.disagreement?.neverAnswered.first.map(({ id }) => id)).toEqual(['u']);
    expect(alone.last.disagreement?.camps).toBe('thesis');
    expect(alone.last.disagreement?.neverAnswered.first.map(({ id }) => id)).toEqual(['u']);
  });

  it('are how strong all is; where loops are long in coming to rest, it is given up when it is stopped', async () => {
    // Statements in a ring, each of which attacks four others.
    const attacks = Array.from({ length: 40 }, (_, at) =>
      [1, 3, 7, 12].map(
        (far) => `r${String(at)}x${String(far)}: s${String(at)} ! s${String((at + far) % 40)}`,
      ),
    );
    let time = 0;
    const desk = weighDesk(() => (time += 1000));
    await desk.hold(sketch(attacks.flat().join('\n')));
    const told: Findings[] = [];
    const question: Question = { kind: 'strengths', semantics: 'quadratic-energy' };
    const asking = desk.ask(nothing, question, (found) => told.push(found));
    await desk.stop('strengths');
    expect(await asking).toBe(false);
    expect(told.map(({ strengths }) => strengths)).toEqual(told.map(() => undefined));
  });

  it('are given up for a newer one of their kind, and when they are stopped; others go on', async () => {
    let time = 0;
    // Every look at the clock is a slice of its own.
    const desk = weighDesk(() => (time += 1000));
    await desk.hold(sketch('thesis t\nr: a + b + c > t\nu: d ! b\nv: e ! d'));
    const told: Findings[] = [];
    const tell = (found: Findings) => void told.push(found);
    const first = desk.ask(nothing, hangsOn('t'), () => {});
    const other = desk.ask(nothing, { kind: 'disagreement', about: 't' }, () => {});
    const second = desk.ask(nothing, hangsOn('t'), tell);
    expect(await first).toBe(false);
    expect(await second).toBe(true);
    expect(await other).toBe(true);
    expect(told.at(-1)?.done).toBe(true);
    const third = desk.ask(nothing, hangsOn('t'), tell);
    await desk.stop('decisive');
    expect(await third).toBe(false);
  });
});
