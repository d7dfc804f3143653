import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Address } from '../../src/view/address.svelte.ts';
import { linkOf } from '../../src/workspace/link.ts';
import type { Reading } from '../../src/workspace/reading.svelte.ts';
import { readingOf } from './panels/panel.ts';

let leave = () => {};
beforeEach(() => history.pushState(null, '', '#/library'));
afterEach(() => leave());

/** A page at an address with a map open in it, as the screen ties them together. */
function page(reading: Reading = readingOf('library')) {
  const address = new Address();
  const opening = reading.standing;
  const stopFollowing = address.follow();
  leave = stopFollowing;
  const settle = () => {
    address.note(reading.name, linkOf(reading.place, opening, reading));
    address.keep(reading.name, reading.standing);
  };
  const arrive = () => {
    address.apply(reading, opening);
    settle();
  };
  arrive();
  const moved = (how: () => void) =>
    new Promise<void>((done) => {
      addEventListener('popstate', () => (arrive(), done()), { once: true });
      how();
    });
  const go = (id: string) => {
    reading.reveal(id);
    settle();
  };
  return { address, reading, go, moved, settle };
}

describe('the address', () => {
  it('has a step for each selection, and goes back and forward over them', async () => {
    const { address, reading, go, moved } = page();
    const [a, b] = [...reading.scene.cards.keys()] as [string, string];
    go(a);
    go(b);
    expect(location.hash).toBe(`#/library/${b}`);
    await moved(address.back);
    expect(reading.selection).toBe(a);
    expect(address.canGoForward).toBe(true);
    await moved(address.back);
    expect(reading.selection).toBeUndefined();
    await moved(address.forward);
    await moved(address.forward);
    expect(reading.selection).toBe(b);
    expect(address.canGoForward).toBe(false);
  });

  it('does not go back to what stood at an entry that was left for another', async () => {
    const { address, reading, go, moved } = page();
    const [a, b, c] = [...reading.scene.cards.keys()] as [string, string, string];
    go(a);
    go(b);
    await moved(address.back);
    // A link is followed: it takes the place of what lay ahead.
    await moved(() => (location.hash = `#/library/${c}`));
    expect(reading.selection).toBe(c);
    await moved(address.back);
    expect(reading.selection).toBe(a);
    await moved(address.forward);
    expect(reading.selection).toBe(c);
  });

  it('that says no more than a map’s name leads to the map as it opens, also when the page was loaded anew', async () => {
    const { reading, go } = page();
    const [a] = [...reading.scene.cards.keys()] as [string];
    go(a);
    leave();
    const again = page();
    expect(again.reading.selection).toBe(a);
    await again.moved(() => history.back());
    expect(again.reading.selection).toBeUndefined();
    await again.moved(() => history.forward());
    expect(again.reading.selection).toBe(a);
  });

  it('keeps no standing of one map for another', async () => {
    const { address, reading, go, moved } = page();
    go([...reading.scene.cards.keys()][0]!);
    await moved(() => (location.hash = '#/primer'));
    expect(address.place).toMatchObject({ name: 'primer.json', standing: undefined });
    await moved(address.back);
    expect(address.place.standing?.selection).toBe(reading.selection);
  });

  it('replaces what stands there when only what is open changed', () => {
    const { reading, go, settle } = page();
    const [a] = [...reading.scene.cards.keys()] as [string];
    go(a);
    const before = history.length;
    reading.folding.openAll();
    settle();
    expect(history.length).toBe(before);
    expect(location.hash).not.toBe(`#/library/${a}`);
  });
});
