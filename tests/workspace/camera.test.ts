import { describe, expect, it } from 'vitest';
import { textFont } from '../../src/picture/index.ts';
import {
  FARTHEST,
  fitting,
  NEAREST,
  opening,
  panned,
  seen,
  showing,
  zoomed,
  type Size,
} from '../../src/workspace/camera.ts';
import { detailAt, tileFor } from '../../src/workspace/tile.ts';
import { Viewport } from '../../src/workspace/viewport.svelte.ts';
import { seeded } from '../random.ts';

const window = { width: 1000, height: 700 };

describe('the camera', () => {
  it('keeps the point under the pointer while zooming', () => {
    const random = seeded(3);
    for (let round = 0; round < 200; round += 1) {
      const camera = { x: random() * 1e4, y: random() * 1e4, zoom: 0.1 + random() };
      const about = { x: (random() - 0.5) * 1000, y: (random() - 0.5) * 700 };
      const after = zoomed(camera, 0.5 + random() * 1.5, about);
      const at = (c: typeof camera) => [c.x + about.x / c.zoom, c.y + about.y / c.zoom] as const;
      expect(at(after)[0]).toBeCloseTo(at(camera)[0], 6);
      expect(at(after)[1]).toBeCloseTo(at(camera)[1], 6);
      expect(after.zoom).toBeGreaterThanOrEqual(FARTHEST);
      expect(after.zoom).toBeLessThanOrEqual(NEAREST);
    }
  });

  it('pans there and back', () => {
    const camera = { x: 5, y: -3, zoom: 0.7 };
    const back = panned(panned(camera, 31, -17), -31, 17);
    expect(back.x).toBeCloseTo(camera.x);
    expect(back.y).toBeCloseTo(camera.y);
  });

  it('fits a rectangle whole', () => {
    const box = { x: -300, y: 40, width: 5000, height: 800 };
    const view = seen(fitting(box, window), window);
    expect(view.x).toBeLessThanOrEqual(box.x);
    expect(view.x + view.width).toBeGreaterThanOrEqual(box.x + box.width);
    expect(view.y).toBeLessThanOrEqual(box.y);
  });

  it('moves as little as needed to show a card: not at all when it is seen', () => {
    const camera = { x: 500, y: 350, zoom: 1 };
    expect(showing(camera, { x: 400, y: 300, width: 240, height: 120 }, window)).toEqual(camera);
    const moved = showing(camera, { x: 1100, y: 300, width: 240, height: 120 }, window);
    expect(moved.y).toBe(camera.y);
    const view = seen(moved, window);
    expect(view.x + view.width).toBeCloseTo(1100 + 240 + 24);
  });
});

describe('text that is larger than usual', () => {
  const large = { ...window, text: 2 };
  const thesis = { x: 0, y: 0, width: 320, height: 120 };
  const lines = [-600, -200, 200, 600].map((x) => ({ x, y: 300, width: 240, height: 120 }));

  it('fits what is larger than any map has been as well, and zooms in from there', () => {
    const box = { x: -9e4, y: 10, width: 2e5, height: 1e5 };
    const far = fitting(box, window);
    const view = seen(far, window);
    expect(view.x).toBeLessThanOrEqual(box.x);
    expect(view.x + view.width).toBeGreaterThanOrEqual(box.x + box.width);
    expect(zoomed(far, 1.25).zoom).toBeCloseTo(far.zoom * 1.25);
    expect(zoomed(far, 0.8).zoom).toBe(far.zoom);
  });

  it('is as large in a card: what opens, fits or was gone to is shown so much nearer', () => {
    const [usual, twice] = [window, large].map((size) => opening(thesis, lines, [], size));
    expect(twice!.zoom).toBeGreaterThanOrEqual(2 * 0.65);
    expect(twice!.zoom).toBeGreaterThan(usual!.zoom);
    expect(fitting(thesis, large).zoom).toBe(2);
    const viewport = new Viewport();
    viewport.resize(large);
    viewport.look({ x: 0, y: 0, zoom: 1 });
    viewport.showReadably(thesis);
    expect(viewport.camera.zoom).toBe(1.8);
  });

  it('keeps cards clear of the map’s controls, which are as much larger', () => {
    const low = { x: 400, y: 800, width: 240, height: 120 };
    const foot = (size: Size) => {
      const camera = showing({ x: 500, y: 350, zoom: 1 }, low, size);
      const view = seen(camera, size);
      return view.y + view.height - (low.y + low.height);
    };
    expect(foot(large) - foot(window)).toBeCloseTo(96);
  });
});

describe('what is held', () => {
  it('covers what is seen, and stays the same over small movements', () => {
    const random = seeded(11);
    for (let round = 0; round < 500; round += 1) {
      const camera = { x: random() * 2e4, y: random() * 2e4, zoom: 0.05 + random() * 2 };
      const view = seen(camera, window);
      const { region } = tileFor(camera, window);
      expect(region.x).toBeLessThanOrEqual(view.x + 1e-6);
      expect(region.y).toBeLessThanOrEqual(view.y + 1e-6);
      expect(region.x + region.width).toBeGreaterThanOrEqual(view.x + view.width - 1e-6);
      expect(region.y + region.height).toBeGreaterThanOrEqual(view.y + view.height - 1e-6);
    }
    const keys = new Set(
      Array.from({ length: 100 }, (_, step) => tileFor({ x: step, y: 0, zoom: 1 }, window).key),
    );
    expect(keys.size).toBeLessThanOrEqual(2);
  });

  it('never shows text smaller than about 9 px', () => {
    const zooms = Array.from({ length: 1000 }, (_, step) => FARTHEST + ((NEAREST - FARTHEST) * step) / 999);
    const details = zooms.map(detailAt);
    for (const [place, zoom] of zooms.entries()) {
      if (details[place] === 'full') expect(textFont.size * zoom).toBeGreaterThan(8.9);
    }
    expect([...new Set(details)]).toEqual(['far', 'short', 'full']);
  });
});
