import { describe, expect, it } from 'vitest';
import { noPosition } from '../../src/evaluate/index.ts';
import { weighDesk, type Findings } from '../../src/workspace/weighDesk.ts';
import { sketch } from '../model/sketch.ts';

const asked = async (lines: string, question = 't') => {
  const told: Findings[] = [];
  const isEnded = await weighDesk().ask(
    sketch(lines),
    noPosition,
    { kind: 'decisive', about: question },
    (found) => told.push(found),
  );
  return { isEnded, last: told.at(-1)! };
};

describe('long questions about a map', () => {
  it('are what holds a statement up, where it carries', async () => {
    const { isEnded, last } = await asked('thesis t\nr: a + b > t\nu: c ! b\nv: d ! c');
    expect(isEnded).toBe(true);
    expect(last.done).toBe(true);
    expect(last.cruxes?.cruxes.flat().sort()).toEqual(['a', 'b', 'd']);
    expect(last.attack?.sets.map((set) => set.length)).toContain(1);
    expect(last.repair).toBeUndefined();
    expect(last.unanswered?.map(({ id }) => id)).toEqual(['v']);
  });

  it('are what it would take, where it does not', async () => {
    const { last } = await asked('thesis t\nr: a > t\nu: c ! a');
    expect(last.repair?.sets).toEqual([['c']]);
    expect(last.cruxes).toBeUndefined();
  });

  it('end at once where nothing is known of the statement', async () => {
    const { isEnded, last } = await asked('thesis t', 'nobody');
    expect([isEnded, last]).toEqual([true, { done: true }]);
  });

  it('are given up for a newer one, and when they are stopped', async () => {
    let time = 0;
    // Every look at the clock is a slice of its own.
    const desk = weighDesk(() => (time += 1000));
    const map = sketch('thesis t\nr: a + b + c > t\nu: d ! b\nv: e ! d');
    const [told, tell]: [Findings[], (found: Findings) => void] = [[], (found) => told.push(found)];
    const first = desk.ask(map, noPosition, { kind: 'decisive', about: 't' }, () => {});
    const second = desk.ask(map, noPosition, { kind: 'decisive', about: 't' }, tell);
    expect(await first).toBe(false);
    expect(await second).toBe(true);
    expect(told.at(-1)?.done).toBe(true);
    const third = desk.ask(map, noPosition, { kind: 'decisive', about: 't' }, tell);
    await desk.stop();
    expect(await third).toBe(false);
  });
});
