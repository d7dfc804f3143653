import {
  families,
  groundOf,
  spatialIndex,
  type Colours,
  type Scene,
  type SceneCard,
} from '../../picture/index.ts';
import { seen, type Camera, type Size } from '../../workspace/camera.ts';
import type { Detail } from '../../workspace/tile.ts';
import { farPainter, type FarPainter } from './overviewFar.ts';
import { borderOf, paintMarked } from './overviewPaint.ts';
import { paintStanding, type Stands } from './overviewStanding.ts';

/** What the overview needs to know beside the scene. */
export interface OverviewState {
  readonly camera: Camera;
  readonly window: Size;
  readonly colours: Colours;
  /** Cards drawn elsewhere, as live elements; none of them far out. */
  readonly held: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  /** Far out, everything is drawn here, without words; nearer, only the cards beyond those held, in their short form. */
  readonly detail: Detail;
  /** How all stands, where the map is weighed and that is shown. */
  readonly stands?: Stands | undefined;
}

/** What is known of a canvas: its painter, and what it is to show. */
interface Overview {
  readonly far: FarPainter;
  scene: Scene;
  state: OverviewState;
  frame?: number;
  /** Until what is left is done, where that has time. */
  later?: ReturnType<typeof setTimeout>;
  isEmpty: boolean;
}

const overviews = new WeakMap<HTMLCanvasElement, Overview>();

/**
 * Draws on a plain canvas what is not held: at far zooms everything, else the cards beyond what Cytoscape holds. Draws once a frame, however
 * often it is called (a wheel turns several times in one). A large map's picture is finished in the frames that follow; `data-drawn` on the
 * canvas says "partly" until it is whole and sharp, then "whole".
 */
export function drawOverview(canvas: HTMLCanvasElement, scene: Scene, state: OverviewState): void {
  let overview = overviews.get(canvas);
  if (!overview) {
    overview = { far: farPainter(), scene, state, isEmpty: true };
    overviews.set(canvas, overview);
  }
  overview.scene = scene;
  overview.state = state;
  canvas.dataset['drawn'] = 'partly';
  drawSoon(canvas, overview);
}

function drawSoon(canvas: HTMLCanvasElement, overview: Overview): void {
  clearTimeout(overview.later);
  overview.frame ??= requestAnimationFrame(() => {
    delete overview.frame;
    if (canvas.isConnected) draw(canvas, overview);
  });
}

function draw(canvas: HTMLCanvasElement, overview: Overview): void {
  const { scene, state } = overview;
  const { camera, window, colours, marked, stands } = state;
  const ratio = globalThis.devicePixelRatio || 1;
  const view = seen(camera, window);
  const scale = camera.zoom * ratio;
  const isFar = state.detail === 'far';
  const beyond = isFar
    ? []
    : spatialIndex(scene)
        .cards(view)
        .filter(({ id }) => !state.held.has(id));
  const wasEmpty = overview.isEmpty;
  overview.isEmpty = !isFar && beyond.length === 0;
  canvas.style.visibility = overview.isEmpty ? 'hidden' : '';
  if (overview.isEmpty && wasEmpty) {
    // Whatever is done to a canvas, the browser has to show it anew.
    canvas.dataset['drawn'] = 'whole';
    return;
  }

  const [width, height] = [Math.round(window.width * ratio), Math.round(window.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  if (!wasEmpty) context.clearRect(0, 0, width, height);
  if (!isFar) {
    context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
    for (const card of beyond) drawShort(context, card, state);
    canvas.dataset['drawn'] = 'whole';
    return;
  }

  const wait = overview.far.paint(context, { scene, colours, camera, window, ratio, stands });
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  for (const id of marked) {
    const card = scene.cards.get(id);
    if (card) paintMarked(context, card, { colours, zoom: camera.zoom, stands });
  }
  canvas.dataset['drawn'] = wait === undefined ? 'whole' : 'partly';
  if (wait === 0) drawSoon(canvas, overview);
  else if (wait !== undefined) overview.later = setTimeout(() => drawSoon(canvas, overview), wait);
}

function drawShort(
  context: CanvasRenderingContext2D,
  card: SceneCard,
  { camera, marked, colours, stands }: OverviewState,
): void {
  const { x, y, width, height, layer, short } = card;
  const isMarked = marked.has(card.id);
  context.globalAlpha = card.faint ? 0.5 : 1;
  context.fillStyle = isMarked ? colours.mark : colours[groundOf[layer]];
  context.strokeStyle = isMarked ? colours.accent : colours[borderOf(layer)];
  context.lineWidth = Math.max(isMarked ? 4 : 1, (isMarked ? 3 : 1) / camera.zoom);
  context.setLineDash(layer === 'analyst' ? [12, 8] : []);
  context.beginPath();
  context.roundRect(x, y, width, height, 8);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  context.font = `500 ${short.size}px ${families.reading}`;
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  context.direction = card.rightToLeft ? 'rtl' : 'ltr';
  const top = y + height / 2 - ((short.lines.length - 1) * short.size * 1.18) / 2;
  short.lines.forEach((line, index) =>
    context.fillText(line, card.rightToLeft ? x + width - 14 : x + 14, top + index * short.size * 1.18),
  );
  paintStanding(context, [card], { colours, zoom: camera.zoom, stands });
  context.globalAlpha = 1;
}
