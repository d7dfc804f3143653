import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noPosition, strengthsOf } from '../../src/evaluate/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Past } from '../../src/workspace/past.svelte.ts';
import { Questions } from '../../src/workspace/questions.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Scales } from '../../src/workspace/scales.svelte.ts';
import { Strong } from '../../src/workspace/strong.svelte.ts';
import { weighDesk } from '../../src/workspace/weighDesk.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';

let end: () => void = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** A map whose strengths are shown, and a thread that answers `broken` questions by breaking down. */
function shown(lines: string, { broken = 0 } = {}) {
  const reading = new Reading({
    name: 'a.json',
    map: sketch(lines),
    measure: approximately,
    past: new Past(),
  });
  reading.framing.setWindow({ width: 1000, height: 800 });
  const scales = new Scales(reading, new Editing(reading, seeded(5)));
  const desk = weighDesk(() => performance.now());
  let left = broken;
  const questions = new Questions(() => ({
    ask: async (map, asked, question, tell) => {
      if (left-- > 0) throw new Error('broken');
      await desk.hold(map);
      return desk.ask(asked, question, tell);
    },
    stop: desk.stop,
    close: () => {},
  }));
  const strong = new Strong(reading, scales, questions);
  end = $effect.root(() => {
    $effect(strong.follow);
  });
  scales.turn(true);
  scales.view = 'strength';
  flushSync();
  const comes = async () => {
    await vi.runAllTimersAsync();
    flushSync();
  };
  return {
    reading,
    scales,
    strong,
    questions,
    comes,
    of: (id: string) => strong.found?.of.get(id)?.strength,
  };
}
const lines = 'thesis t\nr: a > t\nu: b @critic ! a @critic';

describe('how strong all is', () => {
  it('is what the plain function says, of what counts and is supposed', async () => {
    const { reading, scales, strong, comes, of } = shown(lines);
    expect(strong.found).toBeUndefined();
    await comes();
    const plain = strengthsOf(reading.shown, noPosition, scales.semantics);
    for (const id of ['t', 'a', 'r']) expect(of(id)).toBe(plain.strength(id));
    expect(strong.found!.ranking).toEqual(plain.ranking());
    expect(of('b')).toBe(plain.strength('b'));
  });

  it('stays while it is found anew, and says that it is of before and what it went by', async () => {
    const { reading, scales, strong, comes, of } = shown(lines);
    reading.setLayerShown('critic', true);
    await comes();
    const before = of('a');
    const { counted } = strong.goesBy!;
    expect(strong.isEarlier).toBe(false);
    scales.suppose('b', 'denied');
    scales.semantics = 'df-quad';
    reading.setLayerShown('critic', false);
    flushSync();
    expect(of('a')).toBe(before);
    expect(strong.isEarlier).toBe(true);
    expect(strong.goesBy).toEqual({ semantics: 'quadratic-energy', counted, supposed: 0 });
    await comes();
    expect(strong.isEarlier).toBe(false);
    expect(strong.goesBy!.semantics).toBe('df-quad');
    expect(strong.goesBy!.supposed).toBe(1);
    expect(strong.goesBy!.counted.length).toBe(counted.length - 1);
    expect(of('a')).not.toBe(before);
  });

  it('is gone once it is given up or fails, as it would be of something else; and can be asked for again', async () => {
    const { scales, strong, questions, comes, of } = shown(lines, { broken: 1 });
    await comes();
    expect([questions.state, strong.found]).toEqual(['failed', undefined]);
    questions.again();
    await comes();
    expect(of('t')).toBeDefined();
    scales.suppose('a', 'denied');
    flushSync();
    questions.stop();
    expect([questions.state, strong.found, strong.goesBy]).toEqual(['stopped', undefined, undefined]);
    questions.again();
    await comes();
    expect(of('a')).toBe(0);
  });

  it('is let go with the view', async () => {
    const { scales, strong, questions, comes } = shown(lines);
    await comes();
    scales.view = 'standing';
    flushSync();
    expect([strong.found, questions.findings.strengths]).toEqual([undefined, undefined]);
  });
});
