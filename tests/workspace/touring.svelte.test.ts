import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { changed, type ArgumentMap, type Tour, type TourStop, type View } from '../../src/model/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';
import { Touring } from '../../src/workspace/touring.svelte.ts';
import { sketch } from '../model/sketch.ts';

const map = sketch(`thesis t
  a
  o @critic
  r1: a > t
  r2: b > t
  r3: c > a
  r4: d > b
  r5: o ! t`);

const stop = (statement: string | undefined, view?: string): TourStop => ({
  caption: `About ${statement ?? view ?? 'nothing'}.`,
  ...(statement !== undefined && { statement }),
  ...(view !== undefined && { view }),
});

/** A map with one tour, opened, and the tour's first stop gone to. */
function playing(stops: readonly TourStop[], views: readonly View[] = [], base: ArgumentMap = map) {
  const tour: Tour = { id: 'walk', title: 'A walk', stops };
  const reading = new Reading({
    name: 'a.json',
    map: {
      ...base,
      tours: new Map([[tour.id, tour]]),
      views: new Map(views.map((view) => [view.id, view])),
    },
    measure: approximately,
  });
  reading.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  const touring = new Touring(reading);
  touring.play('walk');
  return { reading, touring };
}
const branchOfB: View = { id: 'v', title: 'One branch', focus: { kind: 'branch', of: 'b' }, reasons: ['b'] };

describe('playing a tour', () => {
  it('is of the whole map: what was left out before is shown when it begins, and at every stop without a view', () => {
    const { reading, touring } = playing([stop('t'), stop('a')]);
    touring.end();
    reading.setFocus({ kind: 'branch', of: 'b' });
    flushSync();
    expect(reading.tree.branches.has('a')).toBe(false);
    touring.play('walk');
    flushSync();
    expect(reading.lens.narrowed).toBe(false);
    touring.next();
    flushSync();
    expect(reading.scene.cards.has('a')).toBe(true);
    expect(reading.lens.narrowed).toBe(false);
  });

  it('goes stop by stop, on and back, and selects what each is about', () => {
    const { reading, touring } = playing([stop('t'), stop('c'), stop('b')]);
    const now = () => [touring.number, touring.stop?.caption, reading.selection];
    expect(now()).toEqual([1, 'About t.', 't']);
    touring.next();
    expect(now()).toEqual([2, 'About c.', 'c']);
    expect(reading.scene.cards.has('c')).toBe(true);
    touring.next();
    expect(now()).toEqual([3, 'About b.', 'b']);
    touring.previous();
    expect(now()).toEqual([2, 'About c.', 'c']);
  });

  it('has nothing before its first stop, and ends after its last, where one stays', () => {
    const { reading, touring } = playing([stop('t'), stop('b')]);
    touring.previous();
    expect([touring.number, reading.selection]).toEqual([1, 't']);
    touring.next();
    touring.next();
    expect([touring.tour, touring.stop, reading.selection]).toEqual([undefined, undefined, 'b']);
    expect(touring.hasLeft).toBe(false);
    expect(reading.said?.words).toMatch(/^The tour has ended.*“Views and tours”/);
  });

  it('can be ended in the middle, and begins at its first stop when it is played again', () => {
    const { reading, touring } = playing([stop('t'), stop('b')]);
    touring.next();
    touring.end();
    expect(touring.tour).toBeUndefined();
    touring.play('walk');
    expect([touring.number, reading.selection]).toEqual([1, 't']);
  });

  it('does not begin where there is no such tour, or nothing in it', () => {
    const { reading, touring } = playing([]);
    expect([touring.tour, reading.selection]).toEqual([undefined, undefined]);
    touring.play('another');
    expect(touring.tour).toBeUndefined();
  });

  it('shows what a hidden layer says, where a stop is about that', () => {
    const { reading, touring } = playing([stop('t'), stop('o')]);
    expect(reading.criticsShown).toBe(false);
    touring.next();
    expect(reading.selection).toBe('o');
    expect(reading.scene.cards.has('o')).toBe(true);
  });

  it('is over once the tour is taken out of the map, or has no stop left', () => {
    for (const change of [
      { table: 'tours', id: 'walk' } as const,
      { table: 'tours', id: 'walk', field: 'stops', to: [] } as const,
    ]) {
      const { reading, touring } = playing([stop('t'), stop('b')]);
      reading.put(changed(reading.map, [change]));
      expect([touring.tour, touring.stop, touring.hasLeft]).toEqual([undefined, undefined, false]);
    }
  });
});

describe('a stop with a view', () => {
  it('is seen in it, and so are the stops after it that have none', () => {
    const { reading, touring } = playing([stop('t'), stop('b', 'v'), stop('d')], [branchOfB]);
    expect(reading.lens.narrowed).toBe(false);
    touring.next();
    expect([reading.lens.focus, reading.selection]).toEqual([{ kind: 'branch', of: 'b' }, 'b']);
    touring.next();
    expect([reading.lens.focus, reading.selection]).toEqual([{ kind: 'branch', of: 'b' }, 'd']);
  });

  it('leaves no view behind when one goes back before it', () => {
    const { reading, touring } = playing([stop('t'), stop('b', 'v')], [branchOfB]);
    const { look, opened } = reading.place;
    touring.next();
    touring.previous();
    expect([reading.place.look, reading.place.opened, reading.selection]).toEqual([look, opened, 't']);
  });

  it('needs no statement: what the view selects is then selected', () => {
    const { reading, touring } = playing(
      [stop('t'), stop(undefined, 'v')],
      [{ ...branchOfB, selection: 'd' }],
    );
    touring.next();
    expect([reading.selection, touring.hasLeft]).toEqual(['d', false]);
  });

  it('that is gone is passed over', () => {
    const { reading, touring } = playing([stop('t'), stop('b', 'gone')]);
    touring.next();
    expect([reading.selection, reading.lens.narrowed]).toEqual(['b', false]);
  });
});

describe('a stop whose statement is gone', () => {
  it('keeps its caption, selects nothing, and the tour goes on', () => {
    const { reading, touring } = playing([stop('t'), stop('gone'), stop('b')]);
    touring.next();
    expect([touring.stop?.caption, reading.selection, touring.hasLeft]).toEqual([
      'About gone.',
      undefined,
      false,
    ]);
    touring.next();
    expect([touring.number, reading.selection]).toEqual([3, 'b']);
  });
});

describe('who goes elsewhere during a tour', () => {
  it('has left the stop until the tour goes on, or the stop is gone to again', () => {
    const { reading, touring } = playing([stop('t'), stop('b'), stop('c')]);
    touring.next();
    expect(touring.hasLeft).toBe(false);
    reading.walking.walk('down');
    expect([reading.selection, touring.hasLeft, touring.number]).toEqual(['d', true, 2]);
    reading.select('b');
    expect(touring.hasLeft).toBe(false);
    reading.select(undefined);
    expect(touring.hasLeft).toBe(true);
    touring.next();
    expect([touring.hasLeft, touring.number, reading.selection]).toEqual([false, 3, 'c']);
  });

  it('has left it by going back to where one stood before, too', () => {
    const { reading, touring } = playing([stop('t'), stop('b')]);
    const before = reading.standing;
    touring.next();
    reading.stand(before);
    expect([reading.selection, touring.hasLeft, touring.stop?.caption]).toEqual(['t', true, 'About b.']);
  });

  it('comes back to the stop as it was first seen', () => {
    const { reading, touring } = playing([stop('t'), stop('b', 'v')], [branchOfB]);
    touring.next();
    const { look, opened } = reading.place;
    reading.showEverything();
    reading.reveal('a');
    touring.comeBack();
    expect([reading.place.look, reading.place.opened, reading.selection]).toEqual([look, opened, 'b']);
    expect([touring.number, touring.hasLeft]).toEqual([2, false]);
    expect(reading.said?.words).toBe('Back at stop 2 of 2.');
  });
});
