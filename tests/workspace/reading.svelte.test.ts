import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import library from '../../graphs/sunday-library.json?raw';
import article from '../../graphs/pakistan-gaza-isf.json?raw';
import { parse } from '../../src/formats/index.ts';
import { approximately } from '../../src/picture/index.ts';
import { noWayWords } from '../../src/words/index.ts';
import { Reading } from '../../src/workspace/reading.svelte.ts';

function reading(file: string): Reading {
  const parsed = parse(file);
  if (!parsed.ok) throw new Error('the graph is broken');
  const made = new Reading({ name: 'a.json', map: parsed.map, measure: approximately });
  made.framing.setWindow({ width: 1000, height: 800 });
  flushSync();
  return made;
}

/** Where a card's corner is on the screen. */
function onScreen({ scene, camera, window }: Reading, id: string) {
  const { x, y } = scene.cards.get(id)!;
  return [(x - camera.x) * camera.zoom + window.width / 2, (y - camera.y) * camera.zoom + window.height / 2];
}

describe('opening a map', () => {
  it('shows the thesis and its main lines, nothing else, large enough to be read', () => {
    const open = reading(article);
    const { thesis } = open.map;
    const lines = open.tree.branches.get(thesis!)!.children.filter(({ manner }) => manner === 'because');
    const others = open.roots.filter(({ id }) => id !== thesis).map(({ id }) => id);
    expect([...open.scene.cards.keys()].sort()).toEqual(
      [thesis!, ...lines.map(({ id }) => id), ...others].sort(),
    );
    expect(open.camera.zoom).toBeGreaterThanOrEqual(0.65);
    const [x, y] = onScreen(open, thesis!) as [number, number];
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(400);
  });

  it('hears the critics, and the motion, only when asked', () => {
    const open = reading(article);
    const motion = open.map.motion!;
    expect(open.criticsShown).toBe(false);
    expect(
      [...open.shown.statements.values()].some(({ layer }) => open.map.layers.get(layer)!.role === 'critic'),
    ).toBe(false);
    expect(open.scene.cards.has(motion)).toBe(false);
    open.setCriticsShown(true);
    expect(open.scene.cards.has(motion)).toBe(true);
    open.setCriticsShown(false);
    expect(open.scene.cards.has(motion)).toBe(false);
  });
});

describe('opening a card', () => {
  it('shows what lies under it and leaves it where it is on the screen', () => {
    const open = reading(article);
    const card = [...open.scene.cards.values()].find(
      ({ groups, role }) => role !== 'thesis' && groups.because.count > 0,
    )!;
    open.select(card.id);
    open.framing.showSelection();
    const zoom = open.camera.zoom;
    const before = open.scene.cards.size;
    open.folding.toggle(card.id, 'because');
    expect(open.scene.cards.size).toBeGreaterThan(before);
    expect(open.camera.zoom).toBe(zoom);
    const [x, y] = onScreen(open, card.id) as [number, number];
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(1000);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(800);
    open.folding.toggle(card.id, 'because');
    expect(open.scene.cards.size).toBe(before);
  });
});

describe('revealing a statement', () => {
  it('shows any statement of the map, whatever layer it is in and however deep it lies', () => {
    for (const id of reading(article).map.statements.keys()) {
      const open = reading(article);
      open.reveal(id);
      expect(open.selection).toBe(id);
      const [x, y] = onScreen(open, id) as [number, number];
      expect(x >= -1 && x < 1000 && y >= -1 && y < 800, `${id} at ${x}, ${y}`).toBe(true);
    }
  });

  it('selects nothing for what is not there', () => {
    const open = reading(library);
    open.reveal('snothere0');
    open.select('snothere0');
    expect(open.selection).toBeUndefined();
  });
});

describe('walking', () => {
  it('goes down and up, and along the row, and comes back', () => {
    const open = reading(library);
    open.walking.walk('down');
    expect(open.selection).toBe(open.map.thesis);
    open.walking.walk('down');
    const first = open.selection!;
    expect(open.tree.branches.get(first)!.parent).toBe(open.map.thesis);
    open.walking.walk('after');
    expect(open.selection).not.toBe(first);
    open.walking.walk('before');
    expect(open.selection).toBe(first);
    open.walking.walk('up');
    expect(open.selection).toBe(open.map.thesis);
  });

  it('says where a way ends, and stays', () => {
    const open = reading(library);
    open.walking.walk('down');
    const ends = (move: () => void) => {
      const at = open.selection;
      move();
      expect(open.selection).toBe(at);
      return open.said?.words;
    };
    expect(ends(() => open.walking.walk('up'))).toBe(noWayWords.up);
    const ground = [...open.tree.branches.values()].find(({ children }) => children.length === 0)!;
    open.reveal(ground.id);
    expect(ends(() => open.walking.walk('down'))).toBe(noWayWords.down);
    expect(ends(() => open.openOrClose())).toBe(noWayWords.down);
    const last = open.tree.branches.get(open.map.thesis!)!.children.at(-1)!;
    open.reveal(last.id);
    expect(ends(() => open.walking.walk('after'))).toBe(noWayWords.after);
  });
});
