import { afterEach, describe, expect, it } from 'vitest';
import { standings, type Standing } from '../../../src/evaluate/index.ts';
import { readingTree } from '../../../src/model/index.ts';
import { allOpen, approximately, coloursOf, composeScene, type Scene } from '../../../src/picture/index.ts';
import { drawOverview, type OverviewState } from '../../../src/view/canvas/overview.ts';
import { paintRegion } from '../../../src/view/canvas/overviewPaint.ts';
import { seen } from '../../../src/workspace/camera.ts';
import { generatedMap } from '../../picture/generatedMap.ts';

const window = { width: 640, height: 480 };

const sceneOf = (count: number): Scene => {
  const map = generatedMap(count, 3);
  return composeScene({ map, opened: allOpen(readingTree(map)), measure: approximately });
};

/** A look at the middle of a scene, whose origin lies on a whole pixel. */
function lookAt({ bounds }: Scene, zoom: number, change: Partial<OverviewState> = {}): OverviewState {
  const whole = (at: number) => Math.round(at * zoom) / zoom;
  const camera = { x: whole(bounds.width / 2), y: whole(bounds.height / 2), zoom };
  return {
    camera,
    window,
    colours: coloursOf.light,
    held: new Set(),
    marked: new Set(),
    detail: 'far',
    ...change,
  };
}

function blank(): HTMLCanvasElement {
  const canvas = document.body.appendChild(document.createElement('canvas'));
  return Object.assign(canvas, window);
}

const pixelsOf = (canvas: HTMLCanvasElement) =>
  canvas.getContext('2d')!.getImageData(0, 0, window.width, window.height).data;

async function drawn(
  canvas: HTMLCanvasElement,
  scene: Scene,
  state: OverviewState,
): Promise<Uint8ClampedArray> {
  drawOverview(canvas, scene, state);
  await expect.poll(() => canvas.dataset['drawn']).toBe('whole');
  return pixelsOf(canvas);
}

/** The same, painted in one piece. */
function inOnePiece(scene: Scene, { camera, colours, stands }: OverviewState): Uint8ClampedArray {
  const canvas = blank();
  const context = canvas.getContext('2d')!;
  const view = seen(camera, window);
  context.setTransform(camera.zoom, 0, 0, camera.zoom, -view.x * camera.zoom, -view.y * camera.zoom);
  paintRegion(context, scene, view, { colours, zoom: camera.zoom, stands });
  return pixelsOf(canvas);
}

/** The share of pixels that are seen to differ: what is all but transparent has no colour to speak of. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let differing = 0;
  for (let at = 0; at < a.length; at += 4) {
    const [mine, other] = [a[at + 3]! / 255, b[at + 3]! / 255];
    const far = [0, 1, 2].some((part) => Math.abs(a[at + part]! * mine - b[at + part]! * other) > 24);
    if (far || Math.abs(mine - other) > 0.1) differing += 1;
  }
  return differing / (a.length / 4);
}

const painted = (pixels: Uint8ClampedArray) => difference(pixels, new Uint8ClampedArray(pixels.length));

afterEach(() => document.body.replaceChildren());

describe('the overview of a large map', () => {
  const scene = sceneOf(1500);

  it.each([0.03, 0.09, 0.3])(
    'put together from tiles at zoom %d is what is painted in one piece',
    async (zoom) => {
      const state = lookAt(scene, zoom);
      const pixels = await drawn(blank(), scene, state);
      expect(painted(pixels)).toBeGreaterThan(0.02);
      expect(difference(pixels, inOnePiece(scene, state))).toBeLessThan(0.001);
    },
  );

  it('is sharp again after moving and zooming, with nothing left of what was seen before', async () => {
    const canvas = blank();
    await drawn(canvas, scene, lookAt(scene, 0.05));
    const { x, y } = lookAt(scene, 0.2).camera;
    for (const zoom of [0.07, 0.1, 0.15])
      drawOverview(canvas, scene, lookAt(scene, zoom, { camera: { x, y, zoom } }));
    const last = lookAt(scene, 0.2, { camera: { x: x - 2000, y: y + 1000, zoom: 0.2 } });
    expect(difference(await drawn(canvas, scene, last), inOnePiece(scene, last))).toBeLessThan(0.001);
  });

  it('follows the theme, and another scene', async () => {
    const canvas = blank();
    const light = await drawn(canvas, scene, lookAt(scene, 0.1));
    const dark = lookAt(scene, 0.1, { colours: coloursOf.dark });
    const pixels = await drawn(canvas, scene, dark);
    expect(difference(pixels, light)).toBeGreaterThan(0.02);
    expect(difference(pixels, inOnePiece(scene, dark))).toBeLessThan(0.001);
    const other = sceneOf(900);
    const state = lookAt(other, 0.1);
    expect(difference(await drawn(canvas, other, state), inOnePiece(other, state))).toBeLessThan(0.001);
  });

  it('shows what is marked over the rest, and no longer when it is not', async () => {
    const canvas = blank();
    const card = [...scene.cards.values()][700]!;
    const zoom = 0.2;
    const whole = (at: number) => Math.round(at * zoom) / zoom;
    const camera = { x: whole(card.x), y: whole(card.y), zoom };
    const plain = await drawn(canvas, scene, lookAt(scene, zoom, { camera }));
    const marked = await drawn(canvas, scene, lookAt(scene, zoom, { camera, marked: new Set([card.id]) }));
    const size = (card.width * card.height * zoom ** 2) / (window.width * window.height);
    expect(difference(marked, plain)).toBeGreaterThan(size / 2);
    expect(difference(marked, plain)).toBeLessThan(size * 3);
    expect(difference(await drawn(canvas, scene, lookAt(scene, zoom, { camera })), plain)).toBe(0);
  });
});

describe('the overview of a map that is weighed', () => {
  const [few, many] = [sceneOf(200), sceneOf(1500)];
  const stand = (standing: Standing) => ({ standing: () => standing });
  /** In greys, as one sees it who can't tell colours. */
  function grey(pixels: Uint8ClampedArray): Uint8ClampedArray {
    const greys = new Uint8ClampedArray(pixels);
    for (let at = 0; at < pixels.length; at += 4)
      greys.fill((pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 3, at, at + 3);
    return greys;
  }

  it.each([0.03, 0.2])('tells what carries from what does not at zoom %d, without colour', async (zoom) => {
    const canvas = blank();
    const carrying = await drawn(canvas, many, lookAt(many, zoom, { stands: stand('supported') }));
    const other = lookAt(many, zoom, { stands: stand('challenged') });
    const challenged = await drawn(canvas, many, other);
    expect(difference(grey(carrying), grey(challenged))).toBeGreaterThan(painted(carrying) / 20);
    expect(difference(challenged, inOnePiece(many, other))).toBeLessThan(0.001);
  });

  it('has a sign of its own for each way to stand, where there is room', async () => {
    const canvas = blank();
    const pictures: Uint8ClampedArray[] = [];
    for (const standing of standings)
      pictures.push(grey(await drawn(canvas, few, lookAt(few, 0.3, { stands: stand(standing) }))));
    pictures.forEach((one, at) => {
      for (const other of pictures.slice(at + 1)) expect(difference(one, other)).toBeGreaterThan(0.0005);
    });
  });
});

describe('the overview near by', () => {
  it('draws only the cards that are not held', async () => {
    const scene = sceneOf(400);
    const near = lookAt(scene, 0.45, { detail: 'short' });
    const canvas = blank();
    expect(painted(await drawn(canvas, scene, near))).toBeGreaterThan(0.02);
    const held = new Set(scene.cards.keys());
    expect(painted(await drawn(canvas, scene, { ...near, held }))).toBe(0);
  });
});
