import {
  families,
  groundOf,
  toneOf,
  touches,
  type Colours,
  type Scene,
  type SceneCard,
} from '../../picture/index.ts';
import { seen, type Camera, type Size } from '../../workspace/camera.ts';
import type { Detail } from '../../workspace/tile.ts';

/** What the overview needs to know beside the scene. */
export interface OverviewState {
  readonly camera: Camera;
  readonly window: Size;
  readonly colours: Colours;
  /** Cards drawn elsewhere, as live elements. */
  readonly held: ReadonlySet<string>;
  readonly marked: ReadonlySet<string>;
  /** Far out, everything is drawn here, without words; nearer, only the cards beyond those held, in their short form. */
  readonly detail: Detail;
}

/** Draws on a plain canvas what is not held: at far zooms everything, else the cards beyond what Cytoscape holds. */
export function drawOverview(canvas: HTMLCanvasElement, scene: Scene, state: OverviewState): void {
  const { camera, window, colours } = state;
  const ratio = globalThis.devicePixelRatio || 1;
  const [width, height] = [Math.round(window.width * ratio), Math.round(window.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const view = seen(camera, window);
  const scale = camera.zoom * ratio;
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  if (state.detail === 'far') {
    drawLines(context, scene, state);
    drawJunctions(context, scene, colours);
  }
  for (const card of scene.cards.values()) {
    if (!state.held.has(card.id) && touches(card, view)) drawCard(context, card, state, colours);
  }
}

function drawLines(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { camera, window, colours }: OverviewState,
): void {
  const view = seen(camera, window);
  for (const across of [true, false]) {
    for (const tone of ['neutral', 'because', 'but'] as const) {
      context.beginPath();
      for (const route of scene.routes) {
        if (route.across !== across || toneOf[route.manner] !== tone) continue;
        const points = route.points;
        const [first, last] = [points[0]!, points[points.length - 1]!];
        const box = {
          x: Math.min(first.x, last.x) - 60,
          y: Math.min(first.y, last.y) - 60,
          width: Math.abs(first.x - last.x) + 120,
          height: Math.abs(first.y - last.y) + 120,
        };
        if (points.length === 2 && !touches(box, view)) continue;
        points.forEach(({ x, y }, index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      }
      context.strokeStyle = colours[tone];
      context.globalAlpha = across ? 0.35 : 0.9;
      context.lineWidth = Math.max(1.5, 1 / camera.zoom);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
}

/** Junctions as plain pills, so that no line seems to be broken. */
function drawJunctions(context: CanvasRenderingContext2D, scene: Scene, colours: Colours): void {
  for (const { x, y, width, height, manner, across } of scene.junctions.values()) {
    if (across) continue;
    context.fillStyle = colours[toneOf[manner]];
    context.beginPath();
    context.roundRect(x - width / 2, y - height / 2, width, height, 5);
    context.fill();
  }
}

function drawCard(
  context: CanvasRenderingContext2D,
  card: SceneCard,
  { camera, marked, detail }: OverviewState,
  colours: Colours,
): void {
  const { x, y, width, height, layer, short } = card;
  const isMarked = marked.has(card.id);
  context.fillStyle = isMarked ? colours.mark : colours[groundOf[layer]];
  context.strokeStyle = isMarked
    ? colours.accent
    : layer === 'source'
      ? colours['line-strong']
      : colours[layer];
  context.lineWidth = Math.max(isMarked ? 4 : 1, (isMarked ? 3 : 1) / camera.zoom);
  context.setLineDash(layer === 'analyst' ? [12, 8] : []);
  context.beginPath();
  context.roundRect(x, y, width, height, 8);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  const size = Math.min(9 / camera.zoom, height / 2.2);
  if (detail !== 'far') {
    context.font = `500 ${short.size}px ${families.reading}`;
    context.textBaseline = 'middle';
    context.fillStyle = colours.ink;
    context.direction = card.rightToLeft ? 'rtl' : 'ltr';
    const top = y + height / 2 - ((short.lines.length - 1) * short.size * 1.18) / 2;
    short.lines.forEach((line, index) =>
      context.fillText(line, card.rightToLeft ? x + width - 14 : x + 14, top + index * short.size * 1.18),
    );
    return;
  }
  if (card.role === 'thesis') {
    context.fillStyle = colours.ink;
    context.fill();
    return;
  }
  // Too small for words: lines of grey where they stand, so that long and short claims can still be told.
  context.fillStyle = colours['ink-soft'];
  context.globalAlpha = 0.35;
  const bar = Math.max(4, size * 0.35);
  const lines = Math.min(card.lines.length, Math.floor(height / (bar * 2.4)));
  for (let index = 0; index < lines; index += 1) {
    context.fillRect(x + 14, y + 12 + index * bar * 2.2, (width - 28) * (index === lines - 1 ? 0.6 : 1), bar);
  }
  context.globalAlpha = 1;
}
