import { expect, it } from 'vitest';
import { BEYOND, glidingLines } from '../../../src/view/canvas/gliding.ts';
import type { Camera } from '../../../src/workspace/camera.ts';
import { seeded } from '../../random.ts';

const window = { width: 800, height: 600 };

/** Lines of which one point is drawn, as a dot; where it is on the screen, from the window's middle. */
function stage() {
  const map = document.createElement('div');
  map.style.cssText = 'position: fixed; left: 0; top: 0; width: 800px; height: 600px; overflow: clip';
  const lines = document.createElement('div');
  lines.style.cssText = `position: absolute; inset: ${-100 * BEYOND}%`;
  const dot = document.createElement('i');
  dot.style.cssText = 'position: absolute; width: 0; height: 0';
  lines.append(dot);
  map.append(lines);
  document.body.append(map);
  const point = { x: 40, y: -25 };
  const drawn: Camera[] = [];
  const { look, stop } = glidingLines(lines, (camera, { width, height }) => {
    drawn.push(camera);
    dot.style.left = `${width / 2 + (point.x - camera.x) * camera.zoom}px`;
    dot.style.top = `${height / 2 + (point.y - camera.y) * camera.zoom}px`;
  });
  return {
    look,
    drawn,
    lines,
    wanted: ({ x, y, zoom }: Camera) => [(point.x - x) * zoom, (point.y - y) * zoom] as const,
    seen: () => {
      const { x, y } = dot.getBoundingClientRect();
      return [x - window.width / 2, y - window.height / 2] as const;
    },
    end: () => {
      stop();
      map.remove();
    },
  };
}

it('moved as a picture, the lines are where the camera says; at rest they are drawn anew', async () => {
  const { look, drawn, lines, wanted, seen, end } = stage();
  const random = seeded(1);
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  for (let step = 0; step < 200; step += 1) {
    look(camera, window);
    const [at, should] = [seen(), wanted(camera)];
    expect(at[0]).toBeCloseTo(should[0], 1);
    expect(at[1]).toBeCloseTo(should[1], 1);
    camera = {
      x: camera.x + (random() - 0.5) * 80,
      y: camera.y + (random() - 0.5) * 80,
      zoom: Math.min(3, Math.max(0.4, camera.zoom * (0.8 + random() * 0.45))),
    };
  }
  expect(drawn.length).toBeLessThan(150);
  expect(drawn.length).toBeGreaterThan(5);
  look(camera, window);
  await expect.poll(() => lines.style.transform).toBe('');
  expect(drawn.at(-1)).toEqual(camera);
  expect(lines.style.willChange).toBe('');
  end();
});

it('never ends in sight: what is drawn reaches over the window at every step', () => {
  const { look, lines, end } = stage();
  const random = seeded(2);
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  for (let step = 0; step < 300; step += 1) {
    look(camera, window);
    const { left, top, right, bottom } = lines.getBoundingClientRect();
    expect(Math.max(left, top)).toBeLessThan(0.01);
    expect(right).toBeGreaterThan(window.width - 0.01);
    expect(bottom).toBeGreaterThan(window.height - 0.01);
    camera = {
      x: camera.x + (random() - 0.5) * 200,
      y: camera.y + (random() - 0.5) * 200,
      zoom: Math.min(3, Math.max(0.3, camera.zoom * (0.7 + random() * 0.62))),
    };
  }
  end();
});
