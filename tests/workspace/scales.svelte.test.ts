import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { addCounterClaim } from '../../src/edit/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { Editing } from '../../src/workspace/editing.svelte.ts';
import { Past } from '../../src/workspace/past.svelte.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Scales } from '../../src/workspace/scales.svelte.ts';
import { sketch } from '../model/sketch.ts';
import { seeded } from '../random.ts';

function weighed(lines: string, past = new Past()) {
  const reading = new Reading({ name: 'a.json', map: sketch(lines), measure: approximately, past });
  reading.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  const editing = new Editing(reading, seeded(5));
  return { reading, editing, scales: new Scales(reading, editing) };
}
const one = 'thesis t\nr: a > t\nu: b ! a';

describe('the scales beside a map', () => {
  it('are at rest until they are turned on', () => {
    const { scales } = weighed(one);
    expect(scales.on).toBe(false);
    expect(scales.standingOf('t')).toBeUndefined();
    scales.turn(true);
    expect(scales.standingOf('t')).toBe('unsupported');
    expect(scales.standingOf('a')).toBe('challenged');
  });

  it('follow every edit, and the layers that are shown', () => {
    const { reading, editing, scales } = weighed('thesis t\nr: a > t\nu: b @critic ! a @critic');
    scales.turn(true);
    reading.setLayerShown('critic', true);
    expect(scales.standingOf('t')).toBe('unsupported');
    editing.perform(addCounterClaim, { to: 'b', text: 'Not so.' });
    expect(scales.standingOf('t')).toBe('supported');
    editing.undo();
    expect(scales.standingOf('t')).toBe('unsupported');
    reading.setLayerShown('critic', false);
    expect(scales.standingOf('t')).toBe('supported');
  });

  it('take what is supposed as a step of undo, which leaves the map alone', () => {
    const { reading, editing, scales } = weighed(one);
    const { map } = reading;
    scales.suppose('b', 'denied');
    expect(scales.on).toBe(true);
    expect(scales.standingOf('t')).toBe('supported');
    expect([...scales.ripple.values()]).toEqual([
      { id: 't', before: 'unsupported', after: 'supported' },
      { id: 'a', before: 'challenged', after: 'granted' },
      { id: 'r', before: 'unsupported', after: 'supported' },
      { id: 'u', before: 'supported', after: 'unsupported' },
    ]);
    expect(editing.undoes).toBe('deny');
    editing.undo();
    expect(scales.standingOf('t')).toBe('unsupported');
    expect(scales.position.supposed.size).toBe(0);
    expect(scales.ripple.size).toBe(0);
    editing.redo();
    expect(scales.standingOf('b')).toBe('denied');
    expect(reading.map).toBe(map);
  });

  it('keep the order in which the map was changed and something was supposed', () => {
    const { reading, editing, scales } = weighed(one);
    scales.suppose('a', 'granted');
    editing.perform(addCounterClaim, { to: 't', text: 'Not so.' });
    scales.suppose('a', 'open');
    const size = reading.map.statements.size;
    editing.undo();
    expect([scales.supposedOf('a'), reading.map.statements.size]).toEqual(['granted', size]);
    editing.undo();
    expect([scales.supposedOf('a'), reading.map.statements.size]).toEqual(['granted', size - 1]);
    editing.undo();
    expect(scales.supposedOf('a')).toBeUndefined();
  });

  it('suppose one thing of statements that say the same', () => {
    const { scales } = weighed('thesis t\nr: a > t\ne: a = c');
    scales.turn(true);
    scales.suppose('a', 'denied');
    expect(scales.supposedOf('c')).toBe('denied');
    scales.suppose('c', 'granted');
    expect([scales.supposedOf('a'), scales.supposedOf('c')]).toEqual(['granted', 'granted']);
    scales.suppose('a', undefined);
    expect(scales.supposedOf('c')).toBeUndefined();
  });

  it('keep what is supposed where the map is left and opened again', () => {
    const past = new Past();
    weighed(one, past).scales.suppose('b', 'denied');
    const again = weighed(one, past);
    expect(again.scales.on).toBe(false);
    again.scales.turn(true);
    expect(again.scales.standingOf('t')).toBe('supported');
    again.editing.undo();
    expect(again.scales.standingOf('t')).toBe('unsupported');
  });

  it('tell how one statement would stand without another', () => {
    const { scales } = weighed('thesis t\nr: a > t\nu: b ! t\nv: c ! b');
    scales.turn(true);
    expect(scales.standingOf('t')).toBe('supported');
    expect(scales.whyWithout('t', 'a')?.root.standing).toBe('unsupported');
    // Without what answers it, the objection stands.
    expect(scales.whyWithout('t', 'c')?.root.standing).toBe('contested');
    expect(scales.position.supposed.size).toBe(0);
  });

  it('mark why something stands as it does, and open what of it is closed', () => {
    const { reading, scales } = weighed('thesis t\nr: a > t\ns: b > a\nv: c > b');
    reading.unfolding.set(new Set());
    expect(reading.scene.cards.has('c')).toBe(false);
    scales.turn(true);
    scales.explain('t');
    expect([...scales.marked].sort()).toEqual(['a', 'b', 'c', 'r', 's', 't', 'v']);
    expect(reading.scene.cards.has('c')).toBe(true);
    scales.explain(undefined);
    expect(scales.marked.size).toBe(0);
  });
});
